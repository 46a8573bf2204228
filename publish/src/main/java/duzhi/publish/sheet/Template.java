package duzhi.publish.sheet;

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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A workbook whose look is taken.
 *
 * @param styles its style sheet, not to be changed
 * @param named number of each named style among the cell styles
 * @param widths of the columns of its sheets, by the sheets' names
 * @param theme its colours, null where it has none
 * @param size of the type in tables, in points
 */
@SuppressWarnings("ArrayRecordComponent")
record Template(
        Document styles,
        Map<Named, Integer> named,
        Map<String, Map<Integer, Double>> widths,
        byte @Nullable [] theme,
        double size) {

    static final String STYLES = "xl/styles.xml";
    static final String THEME = "xl/theme/theme1.xml";

    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_COLUMNS = 1024;
    private static final double USUAL_SIZE = 10;

    static Template read(InputStream in) throws IOException, BrokenTemplate {
        Parts parts = Parts.read(in, "Excel (.xlsx)", BOOK);
        if (new String(parts.bytes().getOrDefault(TYPES, new byte[0]), StandardCharsets.UTF_8)
                .contains("macroEnabled")) {
            parts.report(Fault.MACROS, TYPES);
        }
        Document styles = parts.parse(STYLES);
        Map<Named, Integer> named = styles == null ? Map.of() : named(styles);
        for (Named each : Named.values()) {
            if (!named.containsKey(each) && each != Named.PLAIN) {
                parts.report(Fault.NO_STYLE, each.shown());
            }
        }
        Map<String, Map<Integer, Double>> widths = widths(parts);
        parts.check();
        if (styles == null) {
            throw new IllegalStateException("named styles without a style sheet");
        }
        return new Template(styles, named, widths, parts.bytes().get(THEME), size(styles, named));
    }

    private static Map<Named, Integer> named(Document styles) {
        Map<Named, Integer> named = new EnumMap<>(Named.class);
        named.put(Named.PLAIN, 0);
        int known = list(styles, "cellStyleXfs").size();
        Parts.elements(styles, "cellStyle").forEach(style -> {
            int xf = number(style, "xfId", known);
            for (Named each : Named.values()) {
                if (each.shown().equals(style.getAttribute("name").strip()) && xf < known) {
                    named.put(each, xf);
                }
            }
        });
        return named;
    }

    /** The entries of one of the lists of a style sheet. */
    static List<Element> list(Document styles, String name) {
        return Parts.elements(styles, name)
                .findFirst()
                .map(list -> Parts.children(list).toList())
                .orElse(List.of());
    }

    static int number(Element element, String name, int otherwise) {
        String value = element.getAttribute(name);
        return value.matches("\\d{1,7}") ? Integer.parseInt(value) : otherwise;
    }

    private static double size(Document styles, Map<Named, Integer> named) {
        Element style = list(styles, "cellStyleXfs").get(named.getOrDefault(Named.NUMBER, 0));
        List<Element> fonts = list(styles, "fonts");
        int font = number(style, "fontId", 0);
        return font >= fonts.size()
                ? USUAL_SIZE
                : Parts.elements(fonts.get(font), "sz")
                        .map(size -> size.getAttribute("val"))
                        .filter(size -> size.matches("\\d{1,3}(\\.\\d+)?"))
                        .map(Double::valueOf)
                        .findFirst()
                        .orElse(USUAL_SIZE);
    }

    private static Map<String, Map<Integer, Double>> widths(Parts parts) {
        Document book = parts.parse(BOOK);
        Document relations = parts.parse(RELATIONS);
        if (book == null || relations == null) {
            return Map.of();
        }
        Map<String, String> targets = new HashMap<>();
        Parts.elements(relations, "Relationship")
                .forEach(relation -> targets.put(relation.getAttribute("Id"), relation.getAttribute("Target")));
        Map<String, Map<Integer, Double>> widths = new TreeMap<>();
        Parts.elements(book, "sheet").forEach(sheet -> {
            String target = targets.getOrDefault(sheet.getAttribute("r:id"), "");
            Document tree = parts.parse(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            if (tree != null) {
                widths.put(sheet.getAttribute("name"), widths(tree));
            }
        });
        return widths;
    }

    private static Map<Integer, Double> widths(Document sheet) {
        Map<Integer, Double> widths = new TreeMap<>();
        Parts.elements(sheet, "col").forEach(column -> {
            String width = column.getAttribute("width");
            int last = Math.min(number(column, "max", 0), MOST_COLUMNS);
            for (int i = Math.max(number(column, "min", 1), 1); i <= last; i++) {
                if (width.matches("\\d{1,3}(\\.\\d+)?")) {
                    widths.put(i - 1, Double.valueOf(width));
                }
            }
        });
        return widths;
    }
}
