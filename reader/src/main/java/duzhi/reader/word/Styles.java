package duzhi.reader.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The styles of a document: which paragraphs they number and what they hide. */
final class Styles {

    private final Map<String, Element> styles = new HashMap<>();
    private String usual = "";

    Styles(@Nullable Element root) {
        if (root == null) {
            return;
        }
        for (Element style : Xml.children(root, "style")) {
            String id = Xml.attribute(style, "styleId");
            styles.put(id, style);
            if (Xml.attribute(style, "type").equals("paragraph")
                    && Set.of("1", "true", "on").contains(Xml.attribute(style, "default"))) {
                usual = id;
            }
        }
    }

    /** The style of a paragraph. */
    String of(@Nullable Element properties) {
        String named = Xml.value(properties, "pStyle");
        return named.isEmpty() ? usual : named;
    }

    /** What a style or the nearest one it is based on says under a path of names, or null. */
    @Nullable
    Element find(String style, String... path) {
        Set<String> seen = new HashSet<>();
        for (String id = style; seen.add(id); ) {
            Element found = styles.get(id);
            if (found == null) {
                return null;
            }
            Element said = Xml.below(found, path);
            if (said != null) {
                return said;
            }
            id = Xml.value(found, "basedOn");
        }
        return null;
    }

    /** Whether a style hides its text. */
    boolean hides(String style) {
        return !style.isEmpty() && Xml.isOn(find(style, "rPr"), "vanish");
    }
}
