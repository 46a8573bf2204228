package duzhi.form.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Comparing printed labels: the same words however they are spaced, bracketed, numbered or widened. */
public final class Labels {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[一二三四五六七八九十]+[、.]|\\d+[、.．]|[(][一二三四五六七八九十\\d]+[)][、]?|其中:|加:|减:)");
    private static final Pattern QUOTES = Pattern.compile("[“”\"'‘’]");

    private static final char FIRST_IDEOGRAPH = '\u4E00';
    private static final char LAST_IDEOGRAPH = '\u9FFF';
    private static final char DELETE = '\u007F';

    private Labels() {}

    /** Without blanks, widths, quotation marks and a colon at the end. */
    public static String fold(String printed) {
        if (isFolded(printed)) {
            return printed;
        }
        String folded = Normalizer.normalize(Radicals.words(printed), Normalizer.Form.NFKC);
        folded = QUOTES.matcher(BLANKS.matcher(folded).replaceAll("")).replaceAll("");
        return folded.endsWith(":") ? folded.substring(0, folded.length() - 1) : folded;
    }

    /** Most labels are nothing but ideographs and digits, which stay as they are. */
    private static boolean isFolded(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            boolean ideograph = c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH;
            boolean plain = c > ' ' && c < DELETE && c != '"' && c != '\'' && c != ':';
            if (!ideograph && !plain) {
                return false;
            }
        }
        return true;
    }

    /** Folded, and without the numbering or 其中 in front. */
    public static String core(String printed) {
        String core = fold(printed);
        for (String shorter = strip(core); !shorter.equals(core); shorter = strip(core)) {
            core = shorter;
        }
        return core;
    }

    private static String strip(String label) {
        return NUMBERING.matcher(label).replaceFirst("");
    }
}
