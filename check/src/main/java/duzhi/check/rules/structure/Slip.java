package duzhi.check.rules.structure;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two clauses that are otherwise the same, with a character before it for the reader.
 *
 * @param one what the first says
 * @param other what the second says
 * @param isOneCharacter whether one character stands for another
 */
record Slip(String one, String other, boolean isOneCharacter) {

    private static final int MOST = 2;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}*");

    /** Characters whose change is a change of meaning that people make on purpose, or no change at all. */
    private static final Pattern MEANT = Pattern.compile(".*[一二三四五六七八九十百千万亿收支增减上下内外前后新旧男女城乡省市县区].*|[和与及、的了等并其各]+");

    /** The slip between two clauses, or null where they differ by more or by what may be meant. */
    static @Nullable Slip between(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String first = one.substring(start, one.length() - end);
        String second = other.substring(start, other.length() - end);
        return isSlip(first, second) ? slip(one, other, start, end) : null;
    }

    private static boolean isSlip(String first, String second) {
        return first.length() <= MOST
                && second.length() <= MOST
                && HAN.matcher(first + second).matches()
                && !MEANT.matcher(first + second).matches();
    }

    private static Slip slip(String one, String other, int start, int end) {
        int from = Math.max(0, start - 3);
        boolean single = one.length() - end - start == 1 && other.length() - end - start == 1;
        return new Slip(one.substring(from, one.length() - end), other.substring(from, other.length() - end), single);
    }
}
