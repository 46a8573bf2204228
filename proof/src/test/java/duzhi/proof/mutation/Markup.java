package duzhi.proof.mutation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damage to XML and HTML: elements, attributes, text, entities, encodings. */
final class Markup {

    private static final Pattern ELEMENT = Pattern.compile("<([\\w:]+)\\b[^<>]*>(?:[^<>]*</\\1>)?");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:]+)=\"([^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile("(?<=>)[^<>]+(?=<)");
    private static final String NOWHERE = "file:///nowhere/at/all";

    static final List<Mutator.Named> ALL = List.of(
            named("element twice", (xml, random) -> element(xml, random, 2)),
            named("element gone", (xml, random) -> element(xml, random, 0)),
            named("element two thousand times", (xml, random) -> element(xml, random, 2_000)),
            named("elements swapped", Markup::swapped),
            named("row gone or twice", Markup::row),
            named("tag left open", (xml, random) -> tag(xml, random, "</[\\w:]+>")),
            named("tag never opened", (xml, random) -> tag(xml, random, "<[\\w:]+[^<>]*>")),
            named("nested", Markup::nested),
            named("attribute", Markup::attribute),
            named("spans", Markup::spans),
            named("references", Markup::references),
            named("text", Markup::text),
            named("numbers", Blind::numbers),
            named("entities", Markup::entities),
            new Mutator.Named("encoding", Markup::encoding));

    private Markup() {}

    private interface Change {
        String of(String xml, Random random);
    }

    private static Mutator.Named named(String name, Change change) {
        return new Mutator.Named(
                name,
                (bytes, random) -> change.of(new String(bytes, StandardCharsets.UTF_8), random)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Where some match of a pattern begins and ends, null where there is none. */
    private static int[] any(Pattern pattern, String xml, Random random) {
        Matcher matcher = pattern.matcher(xml);
        int from = random.nextInt(xml.length() + 1);
        if (matcher.find(from) || matcher.find(0)) {
            return new int[] {matcher.start(), matcher.end()};
        }
        return null;
    }

    private static String replaced(String xml, int[] range, String by) {
        return range == null ? xml : xml.substring(0, range[0]) + by + xml.substring(range[1]);
    }

    private static String element(String xml, Random random, int times) {
        int[] range = any(ELEMENT, xml, random);
        return range == null
                ? xml
                : replaced(xml, range, xml.substring(range[0], range[1]).repeat(times));
    }

    private static String swapped(String xml, Random random) {
        int[] one = any(ELEMENT, xml, random);
        int[] other = any(ELEMENT, xml, random);
        if (one == null || one[1] > other[0]) {
            return xml;
        }
        return xml.substring(0, one[0])
                + xml.substring(other[0], other[1])
                + xml.substring(one[1], other[0])
                + xml.substring(one[0], one[1])
                + xml.substring(other[1]);
    }

    private static String row(String xml, Random random) {
        int[] range = any(Pattern.compile("<(tr|row|w:tr)\\b.*?</\\1>", Pattern.DOTALL), xml, random);
        return range == null
                ? xml
                : replaced(xml, range, xml.substring(range[0], range[1]).repeat(random.nextInt(3)));
    }

    private static String tag(String xml, Random random, String pattern) {
        return replaced(xml, any(Pattern.compile(pattern), xml, random), "");
    }

    /** An element inside itself, up to a hundred thousand deep, closed or not. */
    private static String nested(String xml, Random random) {
        Matcher matcher = ELEMENT.matcher(xml);
        if (!matcher.find(random.nextInt(xml.length() + 1)) && !matcher.find(0)) {
            return xml;
        }
        int deep = new int[] {10, 100, 1_000, 10_000, 100_000}[random.nextInt(5)];
        String name = matcher.group(1);
        String close = random.nextInt(3) == 0 ? "" : ("</" + name + ">").repeat(deep);
        String inside = ("<" + name + ">").repeat(deep) + matcher.group() + close;
        return xml.substring(0, matcher.start()) + inside + xml.substring(matcher.end());
    }

    private static String attribute(String xml, Random random) {
        Matcher matcher = ATTRIBUTE.matcher(xml);
        if (!matcher.find(random.nextInt(xml.length() + 1)) && !matcher.find(0)) {
            return xml;
        }
        String value = random.nextInt(4) == 0
                ? "x".repeat(random.nextInt(100_000))
                : Blind.NUMBERS.get(random.nextInt(Blind.NUMBERS.size()));
        return xml.substring(0, matcher.start(2)) + value + xml.substring(matcher.end(2));
    }

    private static String spans(String xml, Random random) {
        String huge = Blind.NUMBERS.get(random.nextInt(Blind.NUMBERS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> xml.replaceFirst("<t[dh]\\b", "<td colspan=\"" + huge + "\"");
            case 1 -> xml.replace("rowspan=\"1\"", "rowspan=\"" + huge + "\"");
            case 2 -> xml.replaceAll("(<w:gridSpan w:val=\")\\d+", "$1" + huge);
            case 3 -> xml.replaceAll("(<mergeCell ref=\")[^\"]*", "$1A1:XFD1048576");
            default -> xml.replaceFirst("(<(?:row|c) r=\")[^\"]*", "$1" + huge);
        };
    }

    /** What names another part, drawing or place names itself or any other. */
    private static String references(String xml, Random random) {
        List<String> values = new ArrayList<>();
        Matcher named = Pattern.compile("\\b(?:ID|Id|id|ResourceID|TemplateID|BaseLoc|Target|r:id|s|t|si)=\"([^\"]*)\"")
                .matcher(xml);
        while (named.find() && values.size() < 1_000) {
            values.add(named.group(1));
        }
        if (values.isEmpty()) {
            return xml;
        }
        int[] left = {1 + random.nextInt(4)};
        return named.reset()
                .replaceAll(found -> left[0]-- > 0 || random.nextInt(20) == 0
                        ? Matcher.quoteReplacement(found.group()
                                .replace(
                                        "\"" + found.group(1) + "\"",
                                        "\"" + values.get(random.nextInt(values.size())) + "\""))
                        : Matcher.quoteReplacement(found.group()));
    }

    private static String text(String xml, Random random) {
        List<String> texts = List.of(
                "",
                "\u0001\u0002",
                "\uFFFE\uFFFF",
                "𠀀".repeat(500),
                "1,2,3,4.5.6.7%",
                "（".repeat(3_000),
                "九".repeat(50_000));
        String text = random.nextInt(2) == 0
                ? Blind.NUMBERS.get(random.nextInt(Blind.NUMBERS.size()))
                : texts.get(random.nextInt(texts.size()));
        return replaced(xml, any(TEXT, xml, random), text);
    }

    /** Entities that read files, fetch, or unfold a billion times. */
    private static String entities(String xml, Random random) {
        StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"哈哈哈哈哈哈哈哈哈哈\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        String declared = switch (random.nextInt(4)) {
            case 0 -> "<!DOCTYPE d [" + laughs + "]>";
            case 1 -> "<!DOCTYPE d [<!ENTITY a9 SYSTEM \"" + NOWHERE + "\">]>";
            case 2 -> "<!DOCTYPE d [<!ENTITY % p SYSTEM \"" + NOWHERE + "\"> %p;]>";
            default -> "<!DOCTYPE d SYSTEM \"" + NOWHERE + "\">";
        };
        String begun = xml.startsWith("<?xml")
                ? xml.replaceFirst("\\?>", "?>" + Matcher.quoteReplacement(declared))
                : declared + xml;
        return replaced(begun, any(TEXT, begun, random), "&a9;");
    }

    private static byte[] encoding(byte[] bytes, Random random) {
        String xml = new String(bytes, StandardCharsets.UTF_8);
        List<String> names = List.of("UTF-16", "GBK", "UTF-7", "EBCDIC-CP-US", "UTF-32", "nonsense", "");
        String name = names.get(random.nextInt(names.size()));
        String said = xml.replaceFirst("(?i)((?:encoding|charset)=[\"']?)[\\w-]+", "$1" + name);
        Charset written = List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16,
                        Charset.forName("GB18030"),
                        StandardCharsets.ISO_8859_1)
                .get(random.nextInt(5));
        return said.getBytes(written);
    }
}
