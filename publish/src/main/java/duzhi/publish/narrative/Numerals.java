package duzhi.publish.narrative;

import duzhi.form.text.ChineseNumbers;
import duzhi.publish.narrative.Line.Kind;
import java.util.regex.Pattern;

/** Chinese numbers of headings: 十二 is 12. */
final class Numerals {

    private static final String ANY = "[一二三四五六七八九十]+";
    private static final Pattern PART = Pattern.compile("^第" + ANY + "部分");
    private static final Pattern SECTION = Pattern.compile("^" + ANY + "、");
    private static final Pattern SUBSECTION = Pattern.compile("^（" + ANY + "）");

    private Numerals() {}

    /** Whether a heading of that kind begins with a number. */
    static boolean isNumbered(Kind kind, String heading) {
        return pattern(kind).matcher(heading).find();
    }

    /** The heading without its number. */
    static String without(Kind kind, String heading) {
        return pattern(kind).matcher(heading).replaceFirst("").strip();
    }

    /** The heading with this number in place of its own. */
    static String renumbered(Kind kind, String heading, int number) {
        String printed = switch (kind) {
            case PART -> "第" + ChineseNumbers.of(number) + "部分";
            case SECTION -> ChineseNumbers.of(number) + "、";
            default -> "（" + ChineseNumbers.of(number) + "）";
        };
        return pattern(kind).matcher(heading).replaceFirst(printed);
    }

    private static Pattern pattern(Kind kind) {
        return switch (kind) {
            case PART -> PART;
            case SECTION -> SECTION;
            default -> SUBSECTION;
        };
    }
}
