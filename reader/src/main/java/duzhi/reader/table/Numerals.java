package duzhi.reader.table;

import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Printed numbers and the ways of printing none. */
public final class Numerals {

    private static final Pattern NUMBER =
            Pattern.compile("([-+]?)((?:\\d{1,3}(?:[,，]\\d{3}){1,6}|\\d{1,20})(?:\\.\\d{1,10})?)(%|％|‰|亿元|万元|元|分)?");
    private static final Pattern DASH = Pattern.compile("[-—–－―─]{1,4}");

    private Numerals() {}

    /**
     * A figure, dash, slash or blank.
     *
     * @param unit the unit of a number printed without one; null where none is known, then only a number that prints
     *     its own can be read
     * @return empty where it is words, or a number whose unit is not known
     */
    public static Optional<Value> parse(String text, @Nullable Unit unit) {
        if (text.isEmpty()) {
            return Optional.of(Value.Empty.BLANK);
        }
        if (DASH.matcher(text).matches()) {
            return Optional.of(Value.Empty.DASH);
        }
        return text.equals("/")
                ? Optional.of(Value.Empty.SLASH)
                : figure(text, unit).map(Value.Number::new);
    }

    private static Optional<Figure> figure(String text, @Nullable Unit unit) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        Unit own = unit(number.group(3), unit);
        return own == null ? Optional.empty() : Optional.of(new Figure(decimal(number), own));
    }

    /** The printed number whatever its unit, zero where it is none. */
    static BigDecimal size(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? decimal(number) : BigDecimal.ZERO;
    }

    private static BigDecimal decimal(Matcher number) {
        BigDecimal size = new BigDecimal(number.group(2).replaceAll("[,，]", ""));
        return number.group(1).equals("-") ? size.negate() : size;
    }

    private static @Nullable Unit unit(@Nullable String sign, @Nullable Unit otherwise) {
        if (sign == null) {
            return otherwise;
        }
        return Unit.find(sign.equals("％") ? "%" : sign).orElse(otherwise);
    }

    /** Whether it is a number, whatever its unit. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Whether it is a number, a dash or a slash. */
    static boolean isNumeric(String text) {
        return isNumber(text) || DASH.matcher(text).matches() || text.equals("/");
    }
}
