package duzhi.publish.word;

import duzhi.publish.office.Parts;
import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * The setup of a page, with its running heads and feet.
 *
 * @param first as the template has it, with a first page of its own if it wants one
 * @param later for the sections after the first
 * @param width room for text, in twips
 */
record Page(String first, String later, int width) {

    private static final int A4_SHORT = 11906;
    private static final int A4_LONG = 16838;
    private static final int MARGIN = 1440;
    private static final List<String> ONLY_ONCE = List.of("titlePg", "pgNumType");

    static Page of(Element setup) {
        Element section = (Element) setup.cloneNode(true);
        remove(section, List.of("type", "sectPrChange"));
        int width = number(section, "pgSz", "w", A4_SHORT)
                - number(section, "pgMar", "left", MARGIN)
                - number(section, "pgMar", "right", MARGIN)
                - number(section, "pgMar", "gutter", 0);
        String first = Parts.markup(section);
        remove(section, ONLY_ONCE);
        return new Page(first, Parts.markup(section), width);
    }

    static boolean isLandscape(Element section) {
        return number(section, "pgSz", "w", A4_SHORT) > number(section, "pgSz", "h", A4_LONG);
    }

    /** The same page turned: what was above is to the right. */
    static Element turned(Element setup) {
        Element section = (Element) setup.cloneNode(true);
        int width = number(section, "pgSz", "w", A4_SHORT);
        int height = number(section, "pgSz", "h", A4_LONG);
        set(section, "pgSz", "w", height);
        set(section, "pgSz", "h", width);
        find(section, "pgSz")
                .ifPresent(size -> size.setAttributeNS(
                        size.getNamespaceURI(), "w:orient", height > width ? "landscape" : "portrait"));
        int top = number(section, "pgMar", "top", MARGIN);
        int bottom = number(section, "pgMar", "bottom", MARGIN);
        set(section, "pgMar", "top", number(section, "pgMar", "left", MARGIN));
        set(section, "pgMar", "bottom", number(section, "pgMar", "right", MARGIN));
        set(section, "pgMar", "right", top);
        set(section, "pgMar", "left", bottom);
        return section;
    }

    private static void remove(Element section, List<String> names) {
        Parts.children(section)
                .filter(child -> names.contains(child.getLocalName()))
                .toList()
                .forEach(section::removeChild);
    }

    private static java.util.Optional<Element> find(Element section, String name) {
        return Parts.children(section)
                .filter(child -> child.getLocalName().equals(name))
                .findFirst();
    }

    private static int number(Element section, String name, String attribute, int otherwise) {
        return find(section, name)
                .map(child -> child.getAttributeNodeNS(child.getNamespaceURI(), attribute))
                .map(Attr::getValue)
                .filter(value -> value.matches("-?\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    private static void set(Element section, String name, String attribute, int value) {
        find(section, name)
                .ifPresent(child ->
                        child.setAttributeNS(child.getNamespaceURI(), "w:" + attribute, String.valueOf(value)));
    }
}
