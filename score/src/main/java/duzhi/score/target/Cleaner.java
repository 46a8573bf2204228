package duzhi.score.target;

import java.util.regex.Pattern;

/** Removes what typing, page markup and character recognition leave around a value. */
final class Cleaner {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern LATEX_WRAPPER =
            Pattern.compile("\\\\(?:text|mathrm|mathbf|rm|left|right|quad)(?![a-z])");
    private static final Pattern LATEX_MARK = Pattern.compile("\\\\[,;!()\\[\\]]|[${}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern DIGITS_APART = Pattern.compile("\\d[\\s\\p{Z}]+\\d");
    private static final Pattern GROUP_OF_THREE =
            Pattern.compile("(?<![\\d.])(\\d{1,3}(?:[\\s\\p{Z}]\\d{3})+)(?!\\d|[\\s\\p{Z}]+\\d)");

    private Cleaner() {}

    static String clean(String printed) {
        String text = halfWidth(TAG.matcher(entities(printed)).replaceAll("")).strip();
        text = LATEX_WRAPPER.matcher(text).replaceAll("");
        text = LATEX_MARK.matcher(text.replace("\\%", "%")).replaceAll("");
        return withoutBlanks(text);
    }

    private static String withoutBlanks(String text) {
        String grouped = GROUP_OF_THREE
                .matcher(text)
                .replaceAll(match -> BLANKS.matcher(match.group(1)).replaceAll(""));
        if (DIGITS_APART.matcher(grouped).find()) {
            throw new Illegible(Reason.BLANK_BETWEEN_DIGITS, grouped);
        }
        return BLANKS.matcher(grouped).replaceAll("");
    }

    private static String entities(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&ge;", ">=")
                .replace("&le;", "<=");
    }

    private static String halfWidth(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().map(Cleaner::halfWidth).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static int halfWidth(int c) {
        if (c == 0x3000) {
            return ' ';
        }
        return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x2212 ? '-' : c;
    }
}
