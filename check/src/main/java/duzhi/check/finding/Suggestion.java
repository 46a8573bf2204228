package duzhi.check.finding;

import duzhi.ledger.source.Place;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A candidate correction.
 *
 * @param rank 1 for the likeliest; corrections of the same rank are tied, and nothing in the documents decides between
 *     them
 * @param kind what kind of slip it would be, such as {@code transposed} or {@code missing-row}; {@code value} where
 *     nothing but the value is known
 * @param text what would have to be changed and why, in words
 * @param changes the figures it changes; empty where it adds or moves something
 */
public record Suggestion(int rank, String kind, Text text, List<Change> changes) {

    /**
     * A figure that would change.
     *
     * @param at where it stands
     * @param fact id of the fact it states, or empty
     * @param stated as printed, with its unit; empty where the number was left out
     * @param suggested what it would be, with the same unit
     */
    public record Change(Place at, String fact, String stated, String suggested) {

        private static final Pattern NUMBER = Pattern.compile("[-−]?[\\d０-９][\\d０-９,，.．]*");

        /** The printed words with the number in them replaced; the suggested figure alone where it is not found in them. */
        public String replacement() {
            if (stated.isEmpty()) {
                return filled();
            }
            String before = digits(stated);
            String after = digits(suggested);
            Matcher number = NUMBER.matcher(at.text());
            while (number.find()) {
                if (isSame(number.group(), before)) {
                    return at.text().substring(0, number.start())
                            + after
                            + at.text().substring(number.end());
                }
            }
            return after;
        }

        /** A number that was left out goes in front of its unit. */
        private String filled() {
            String unit = suggested.replaceFirst(NUMBER.pattern(), "");
            String words = at.text();
            return words.substring(0, words.length() - (words.endsWith(unit) ? unit.length() : 0)) + suggested;
        }

        private static String digits(String figure) {
            Matcher number = NUMBER.matcher(figure);
            return number.find() ? number.group() : figure;
        }

        private static boolean isSame(String printed, String plain) {
            String folded = Normalizer.normalize(printed, Normalizer.Form.NFKC)
                    .replace(",", "")
                    .replace('−', '-');
            return folded.equals(plain);
        }
    }

    /** Keeps its own list. */
    public Suggestion {
        changes = List.copyOf(changes);
    }
}
