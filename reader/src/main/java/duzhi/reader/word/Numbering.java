package duzhi.reader.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The numbers that Word generates before paragraphs. Asked once for each paragraph, in document order. */
final class Numbering {

    private static final int LEVELS = 9;

    /** How a paragraph is numbered. */
    private record Item(String list, int level) {}

    private final Styles styles;
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> outlines = new HashMap<>();
    private final Map<Element, int[]> counts = new HashMap<>();
    private final Set<String> started = new HashSet<>();

    Numbering(@Nullable Element root, Styles styles) {
        this.styles = styles;
        if (root != null) {
            Xml.children(root, "num").forEach(num -> lists.put(Xml.attribute(num, "numId"), num));
            Xml.children(root, "abstractNum")
                    .forEach(outline -> outlines.put(Xml.attribute(outline, "abstractNumId"), outline));
        }
    }

    /** The number before a paragraph with these properties, with what parts it from the text; empty if it has none. */
    String next(@Nullable Element properties) {
        Item item = item(properties);
        Element list = item == null ? null : lists.get(item.list());
        Element outline = list == null ? null : outline(list, 0);
        if (item == null || list == null || outline == null) {
            return "";
        }
        int at = level(item, outline, properties);
        int[] count = counts.computeIfAbsent(outline, any -> unstarted());
        count(list, outline, count, at, item.list());
        Element level = level(list, outline, at);
        String number = level == null ? "" : written(list, outline, count, level);
        return number.isEmpty() ? "" : number + gap(number, level);
    }

    private static int[] unstarted() {
        int[] count = new int[LEVELS];
        java.util.Arrays.fill(count, Integer.MIN_VALUE);
        return count;
    }

    private @Nullable Item item(@Nullable Element properties) {
        Element own = Xml.below(properties, "numPr");
        Element styled = styles.find(styles.of(properties), "pPr", "numPr");
        String list = Xml.value(own, "numId");
        String depth = Xml.value(own, "ilvl");
        if (list.isEmpty()) {
            list = Xml.value(styled, "numId");
        }
        if (depth.isEmpty()) {
            depth = Xml.value(styled, "ilvl");
        }
        return list.isEmpty() || list.equals("0") ? null : new Item(list, Xml.number(depth, -1));
    }

    /** A style may be tied to a level of the list instead of naming it. */
    private int level(Item item, Element outline, @Nullable Element properties) {
        if (item.level() < 0) {
            String style = styles.of(properties);
            for (Element level : Xml.children(outline, "lvl")) {
                if (Xml.value(level, "pStyle").equals(style)) {
                    return clamped(Xml.number(Xml.attribute(level, "ilvl"), 0));
                }
            }
        }
        return clamped(item.level());
    }

    private static int clamped(int level) {
        return Math.clamp(level, 0, LEVELS - 1);
    }

    private @Nullable Element outline(Element list, int hops) {
        Element outline = outlines.get(Xml.value(list, "abstractNumId"));
        String link = Xml.value(outline, "numStyleLink");
        if (link.isEmpty() || hops > 2) {
            return outline;
        }
        Element linked = styles.find(link, "pPr", "numPr");
        Element other = lists.get(Xml.value(linked, "numId"));
        return other == null ? outline : outline(other, hops + 1);
    }

    private void count(Element list, Element outline, int[] count, int at, String id) {
        for (Element override : Xml.children(list, "lvlOverride")) {
            String start = Xml.value(override, "startOverride");
            int level = clamped(Xml.number(Xml.attribute(override, "ilvl"), 0));
            if (!start.isEmpty() && level <= at && started.add(id + "/" + level)) {
                count[level] = Xml.number(start, 1) - (level == at ? 1 : 0);
            }
        }
        int start = start(list, outline, at);
        count[at] = count[at] == Integer.MIN_VALUE ? start : count[at] + 1;
        for (int above = 0; above < at; above++) {
            count[above] = count[above] == Integer.MIN_VALUE ? start(list, outline, above) : count[above];
        }
        for (int below = at + 1; below < LEVELS; below++) {
            Element level = level(list, outline, below);
            if (!Xml.value(level, "lvlRestart").equals("0")) {
                count[below] = Integer.MIN_VALUE;
            }
        }
    }

    private @Nullable Element level(Element list, Element outline, int at) {
        for (Element override : Xml.children(list, "lvlOverride")) {
            Element level = Xml.below(override, "lvl");
            if (level != null && Xml.attribute(override, "ilvl").equals(String.valueOf(at))) {
                return level;
            }
        }
        for (Element level : Xml.children(outline, "lvl")) {
            if (Xml.attribute(level, "ilvl").equals(String.valueOf(at))) {
                return level;
            }
        }
        return null;
    }

    private int start(Element list, Element outline, int at) {
        return Xml.number(Xml.value(level(list, outline, at), "start"), 1);
    }

    private String written(Element list, Element outline, int[] count, Element level) {
        if (format(level).equals("bullet") || Xml.isOn(Xml.below(level, "rPr"), "vanish")) {
            return "";
        }
        String pattern = Xml.value(level, "lvlText");
        boolean digits = Xml.isOn(level, "isLgl");
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : 0;
            if (pattern.charAt(i) == '%' && next >= '1' && next <= '9') {
                int at = next - '1';
                Element shown = level(list, outline, at);
                int number = count[at] == Integer.MIN_VALUE ? 1 : count[at];
                written.append(Counting.write(number, digits || shown == null ? "decimal" : format(shown)));
                i++;
            } else {
                written.append(pattern.charAt(i));
            }
        }
        return written.toString();
    }

    /** Newer formats stand in alternate content, with an older one to fall back on. */
    private static String format(Element level) {
        String format = Xml.value(level, "numFmt");
        return format.isEmpty() ? Xml.value(level, "AlternateContent", "Fallback", "numFmt") : format;
    }

    /** After a Chinese sign nothing, else a blank for Word's tab: "1." and "5万元" must not become 1.5. */
    private static String gap(String number, @Nullable Element level) {
        boolean chinese = number.charAt(number.length() - 1) >= 0x80;
        return chinese || Xml.value(level, "suff").equals("nothing") ? "" : " ";
    }
}
