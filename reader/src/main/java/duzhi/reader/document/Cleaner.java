package duzhi.reader.document;

import duzhi.form.text.Radicals;
import duzhi.ledger.source.Columns;
import duzhi.ledger.source.Repair;
import duzhi.ledger.source.Repair.Kind;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what extraction did to text: residue of HTML and LaTeX, full-width and compatibility characters, blanks inside
 * Chinese words and numbers. Only what leaves one possible reading is touched.
 */
public final class Cleaner {

    private static final Pattern MARKUP = Pattern.compile(
            "</?[a-zA-Z][^<>]{0,200}>|&(?:nbsp|lt|gt|amp|quot);|\\\\(?:geqslant|leqslant|geq|leq|ge|le|times|%|approx)(?![a-zA-Z])|\\$");
    private static final Map<String, String> MEANING = Map.ofEntries(
            Map.entry("&nbsp;", " "),
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&amp;", "&"),
            Map.entry("&quot;", "\""),
            Map.entry("\\geqslant", "≥"),
            Map.entry("\\geq", "≥"),
            Map.entry("\\ge", "≥"),
            Map.entry("\\leqslant", "≤"),
            Map.entry("\\leq", "≤"),
            Map.entry("\\le", "≤"),
            Map.entry("\\times", "×"),
            Map.entry("\\%", "%"),
            Map.entry("\\approx", "≈"));

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}，\\d{3}\\.\\d");
    private static final char FIRST_ODD = 0x80;
    private static final char FIRST_IDEOGRAPH = 0x4E00;
    private static final char LAST_IDEOGRAPH = 0x9FFF;

    /** A stretch as damaged as this is not explained any better by going on. */
    private static final int MOST_REPAIRS = 100;

    private final String raw;
    private final StringBuilder text = new StringBuilder();
    private final List<Repair> repairs = new ArrayList<>();
    private final int[] columns;

    private Cleaner(String raw, int expected) {
        this.raw = raw;
        this.columns = new int[expected];
    }

    /** Mends columns {@code from} to {@code to} of a line. */
    public static Clean clean(String line, int from, int to) {
        Cleaner cleaner = new Cleaner(line, to - from);
        cleaner.unmark(from, to);
        return cleaner.withoutBlanks();
    }

    /** Mends a whole line. */
    public static Clean clean(String line) {
        return clean(line, 0, line.length());
    }

    private void unmark(int from, int to) {
        Matcher markup = MARKUP.matcher(raw).region(from, to);
        int done = from;
        while (markup.find()) {
            widths(done, markup.start());
            String meaning = MEANING.getOrDefault(markup.group(), "");
            meaning.chars().forEach(c -> put((char) c, markup.start()));
            note(Kind.MARKUP, markup.group(), meaning);
            done = markup.end();
        }
        widths(done, to);
    }

    private void widths(int from, int to) {
        int mended = from;
        for (int i = from; i < to; i++) {
            char folded = isThousands(i, to) ? ',' : fold(raw.charAt(i));
            if (folded == raw.charAt(i)) {
                note(mended, i);
                mended = i + 1;
            }
            put(folded, i);
        }
        note(mended, to);
    }

    /** A full-width comma before three digits and a decimal point, after one to three digits, as in 3，518.85. */
    private boolean isThousands(int comma, int to) {
        return raw.charAt(comma) == '，'
                && THOUSANDS.matcher(raw).region(lead(comma), to).lookingAt();
    }

    private int lead(int comma) {
        int lead = comma;
        while (lead > 0 && comma - lead < 4 && Character.isDigit(raw.charAt(lead - 1))) {
            lead--;
        }
        return lead;
    }

    /** Characters that took their ordinary form one after the other are one repair. */
    private void note(int from, int to) {
        if (from < to) {
            note(Kind.CHARACTERS, raw.substring(from, to), text.substring(text.length() - (to - from)));
        }
    }

    private void note(Kind kind, String before, String after) {
        if (repairs.size() < MOST_REPAIRS) {
            repairs.add(new Repair(kind, before, after));
        }
    }

    private void put(char c, int column) {
        columns[text.length()] = column;
        text.append(c);
    }

    /** Letters, digits, signs of arithmetic and ideographs take their ordinary form; Chinese punctuation stays. */
    private static char fold(char c) {
        if (c < FIRST_ODD || c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH) {
            return c;
        }
        String folded = Normalizer.normalize(String.valueOf(Radicals.word(c)), Normalizer.Form.NFKC);
        if (folded.length() != 1 || folded.charAt(0) == c) {
            return c;
        }
        char ordinary = folded.charAt(0);
        boolean kept = Character.isLetterOrDigit(ordinary) || "%.<>=+-/ ".indexOf(ordinary) >= 0;
        return kept ? ordinary : c;
    }

    private Clean withoutBlanks() {
        int[] following = following();
        StringBuilder kept = new StringBuilder();
        int[] at = new int[text.length()];
        boolean dropped = false;
        for (int i = 0; i < text.length(); i++) {
            if (isBlank(text.charAt(i)) && isNeedless(kept, following[i])) {
                dropped |= !kept.isEmpty() && following[i] < text.length();
                continue;
            }
            at[kept.length()] = columns[i];
            kept.append(text.charAt(i));
        }
        if (dropped) {
            note(Kind.BLANKS, text.toString().strip(), kept.toString());
        }
        return new Clean(kept.toString(), Columns.of(at, kept.length()), repairs);
    }

    /** For each position the next one that is not blank. */
    private int[] following() {
        int[] following = new int[text.length() + 1];
        following[text.length()] = text.length();
        for (int i = text.length() - 1; i >= 0; i--) {
            following[i] = isBlank(text.charAt(i)) ? following[i + 1] : i;
        }
        return following;
    }

    /** A blank at either end, after another blank, or beside anything Chinese says nothing. */
    private boolean isNeedless(StringBuilder before, int next) {
        if (before.isEmpty() || next == text.length()) {
            return true;
        }
        char left = before.charAt(before.length() - 1);
        char right = text.charAt(next);
        return isBlank(left)
                || isChinese(left)
                || isChinese(right)
                || ".,%".indexOf(right) >= 0
                || "=<>".indexOf(left) >= 0;
    }

    private static boolean isBlank(char c) {
        return " \t\f\r\u00a0\u3000\u200b\ufeff".indexOf(c) >= 0;
    }

    private static boolean isChinese(char c) {
        return UnicodeScript.of(c) == UnicodeScript.HAN || "，。、；：！？（）《》〈〉“”‘’【】〔〕—…·≥≤".indexOf(c) >= 0;
    }
}
