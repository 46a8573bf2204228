package duzhi.publish.word;

import duzhi.publish.office.BrokenTemplate;
import duzhi.publish.office.BrokenTemplate.Fault;
import duzhi.publish.office.Parts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A document whose look is taken and whose words are not.
 *
 * @param parts everything but the words
 * @param styles id of each style in the template
 * @param portrait an upright page
 * @param landscape a page turned
 * @param size of the type in tables, in points
 */
record Template(Map<String, byte[]> parts, Map<Style, String> styles, Page portrait, Page landscape, double size) {

    static final String BODY = "word/document.xml";

    private static final String STYLES = "word/styles.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String TEMPLATE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
    private static final Set<String> OURS = Set.of(BODY, "docProps/core.xml");
    private static final int STYLES_DEEP = 10;
    private static final double USUAL_SIZE = 10.5;

    static Template read(InputStream in) throws IOException, BrokenTemplate {
        Parts parts = Parts.read(in, "Word (.docx)", BODY);
        Map<Style, String> styles = new EnumMap<>(Style.class);
        double size = USUAL_SIZE;
        Document sheet = parts.parse(STYLES);
        if (sheet != null) {
            styles.putAll(styles(sheet));
            size = size(sheet, styles.getOrDefault(Style.NUMBER, "")).orElse(USUAL_SIZE);
        }
        for (Style style : Style.values()) {
            if (!styles.containsKey(style)) {
                parts.report(Fault.NO_STYLE, style.shown());
            }
        }
        String types = new String(parts.bytes().getOrDefault(TYPES, new byte[0]), StandardCharsets.UTF_8);
        if (types.contains("macroEnabled")) {
            parts.report(Fault.MACROS, TYPES);
        }
        Document body = parts.parse(BODY);
        List<Element> sections =
                body == null ? List.of() : Parts.elements(body, "sectPr").toList();
        if (sections.isEmpty()) {
            parts.report(Fault.NO_PAGE, BODY);
        }
        parts.check();
        Element upright = find(sections, false).orElseGet(() -> Page.turned(sections.getFirst()));
        Element turned = find(sections, true).orElseGet(() -> Page.turned(sections.getFirst()));
        return new Template(kept(parts.bytes(), types), styles, Page.of(upright), Page.of(turned), size);
    }

    private static Optional<Element> find(List<Element> sections, boolean landscape) {
        return sections.stream()
                .filter(section -> Page.isLandscape(section) == landscape)
                .findFirst();
    }

    /** What comes first in the package comes first here; a template becomes a document. */
    private static Map<String, byte[]> kept(Map<String, byte[]> bytes, String types) {
        Map<String, byte[]> kept = new TreeMap<>(bytes);
        kept.keySet().removeAll(OURS);
        kept.put(TYPES, types.replace(TEMPLATE, MAIN).getBytes(StandardCharsets.UTF_8));
        return Parts.withProperties(kept);
    }

    private static Map<Style, String> styles(Document sheet) {
        Map<Style, String> ids = new EnumMap<>(Style.class);
        Parts.elements(sheet, "style").forEach(element -> {
            String name = value(element, "name");
            String type = attribute(element, "type");
            for (Style style : Style.values()) {
                if (style.isNamed(name) && type.equals(style.isOfTables() ? "table" : "paragraph")) {
                    ids.put(style, attribute(element, "styleId"));
                }
            }
        });
        return ids;
    }

    /** The size of type a style has of its own or from the style it is based on. */
    private static Optional<Double> size(Document sheet, String id) {
        Map<String, Element> byId = new HashMap<>();
        Parts.elements(sheet, "style").forEach(style -> byId.put(attribute(style, "styleId"), style));
        Element style = byId.get(id);
        for (int i = 0; i < STYLES_DEEP && style != null; i++) {
            String halves = value(style, "sz");
            if (halves.matches("\\d{1,3}")) {
                return Optional.of(Integer.parseInt(halves) / 2.0);
            }
            style = byId.get(value(style, "basedOn"));
        }
        return Optional.empty();
    }

    private static String value(Element within, String name) {
        return Parts.elements(within, name)
                .findFirst()
                .map(element -> attribute(element, "val"))
                .orElse("");
    }

    private static String attribute(Element element, String name) {
        return element.getAttributeNS(element.getNamespaceURI(), name);
    }

    /** The id of a style. */
    String id(Style style) {
        return styles.getOrDefault(style, "");
    }
}
