package duzhi.score.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers with units, ranges of them, and designations that only look like numbers. */
final class Numbers {

    private static final String NUMBER = "-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?!\\d)(?:\\.\\d+)?";
    private static final Pattern QUANTITY = Pattern.compile("(" + NUMBER + ")(.*)");
    private static final Pattern DESIGNATION = Pattern.compile("\\d+[A-Za-z]{1,4}|[A-Za-z]{1,6}-?\\d+[A-Za-z]?");
    private static final Pattern STARTS_LIKE_NUMBER = Pattern.compile("[-.,]?\\d.*");

    /** Words of the vocabulary are short; anything longer is called a sentence in the reason. */
    private static final int SHORT = 6;

    private final Lexicon lexicon;
    private final Pattern range;

    Numbers(Lexicon lexicon) {
        this.lexicon = lexicon;
        String separators =
                lexicon.rangeSeparators().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        // The unit before the separator must not swallow it, hence the reluctant group without digits.
        range = Pattern.compile("(" + NUMBER + ")(\\D*?)(?:" + separators + ")(" + NUMBER + ")(.*)");
    }

    Optional<Target.Range> range(String text) {
        Matcher m = range.matcher(between(text));
        return m.matches() ? Optional.of(range(m, text)) : Optional.empty();
    }

    private String between(String text) {
        String opened = without(text, lexicon.rangeOpeners(), true);
        return without(opened, lexicon.rangeClosers(), false);
    }

    private Target.Range range(Matcher m, String text) {
        Unit last = unit(m.group(4));
        Unit first = m.group(2).isEmpty() ? last : unit(m.group(2));
        Quantity low = new Quantity(number(m.group(1)), first);
        Quantity high = new Quantity(number(m.group(3)), last.isAbsent() ? first : last);
        if (low.clash(high) != null) {
            throw new Illegible(Reason.UNITS_DIFFER, text);
        }
        if (low.base().compareTo(high.base()) > 0) {
            throw new Illegible(Reason.RANGE_REVERSED, text);
        }
        return new Target.Range(low, high);
    }

    Optional<Quantity> quantity(String text) {
        Matcher m = QUANTITY.matcher(text);
        return m.matches() ? Optional.of(new Quantity(number(m.group(1)), unit(m.group(2)))) : Optional.empty();
    }

    Optional<Text> designation(String text) {
        boolean unitAfterNumber =
                lexicon.units().listed(text.replaceFirst("^\\d+", "")).isPresent();
        boolean matches = DESIGNATION.matcher(text).matches() && !unitAfterNumber;
        return matches ? Optional.of(new Text(text)) : Optional.empty();
    }

    private Unit unit(String symbol) {
        return lexicon.units()
                .listed(symbol)
                .or(() ->
                        approximate(symbol) ? Optional.empty() : lexicon.units().unlisted(symbol))
                .filter(unit -> unit.known() || lexicon.words().find(symbol).isEmpty())
                .orElseThrow(() -> new Illegible(suffixReason(symbol), symbol));
    }

    private Reason suffixReason(String symbol) {
        if (approximate(symbol)) {
            return Reason.APPROXIMATE;
        }
        return symbol.startsWith(",") || symbol.startsWith(".") ? Reason.NUMBER_MALFORMED : Reason.UNKNOWN_SUFFIX;
    }

    private boolean approximate(String text) {
        return lexicon.approximate().stream().anyMatch(text::contains);
    }

    /** The reason for a text that is neither number nor word. */
    Illegible illegible(String text) {
        boolean digits = text.chars().anyMatch(Character::isDigit);
        if (digits && approximate(text)) {
            return new Illegible(Reason.APPROXIMATE, text);
        }
        if (STARTS_LIKE_NUMBER.matcher(text).matches()) {
            return new Illegible(Reason.NUMBER_MALFORMED, text);
        }
        return new Illegible(text.length() > SHORT ? Reason.SENTENCE : Reason.NOT_IN_VOCABULARY, text);
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private static String without(String text, List<String> affixes, boolean prefix) {
        return affixes.stream()
                .filter(a -> prefix ? text.startsWith(a) : text.endsWith(a))
                .findFirst()
                .map(a -> prefix ? text.substring(a.length()) : text.substring(0, text.length() - a.length()))
                .orElse(text);
    }
}
