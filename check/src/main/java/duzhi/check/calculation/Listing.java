package duzhi.check.calculation;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * How many items a passage says it lists, and how many it numbers.
 *
 * @param stated the number said
 * @param numbered the number of ordinals
 * @param from first character of the statement
 * @param to character after its last one
 */
public record Listing(int stated, int numbered, int from, int to) {

    private static final String DIGITS = "一二三四五六七八九";
    private static final int TEN = 10;

    /** Empty where no number is said or the ordinals do not run from one without a gap. */
    public static Optional<Listing> in(String words) {
        String plain = Grammar.plain(words);
        Matcher counted = Grammar.COUNTED.matcher(plain);
        if (!counted.find()) {
            return Optional.empty();
        }
        List<Integer> ordinals = Grammar.ORDINALS
                .matcher(plain)
                .results()
                .filter(each -> each.start() >= counted.end())
                .map(Listing::number)
                .toList();
        boolean runs = ordinals.size() > 1;
        for (int i = 0; i < ordinals.size(); i++) {
            runs &= ordinals.get(i) == i + 1;
        }
        return runs && !counted.find(counted.end()) ? Optional.of(listing(plain, ordinals.size())) : Optional.empty();
    }

    private static Listing listing(String plain, int numbered) {
        MatchResult said = Grammar.COUNTED.matcher(plain).results().findFirst().orElseThrow();
        return new Listing(Integer.parseInt(said.group(1)), numbered, said.start(), said.end());
    }

    private static int number(MatchResult ordinal) {
        String word = ordinal.group(1);
        int ten = word.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(word) + 1;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(word.charAt(0)) + 1;
        int ones = ten == word.length() - 1 ? 0 : DIGITS.indexOf(word.charAt(ten + 1)) + 1;
        return tens * TEN + ones;
    }
}
