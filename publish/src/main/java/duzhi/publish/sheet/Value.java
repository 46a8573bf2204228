package duzhi.publish.sheet;

import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number in a cell, exact.
 *
 * @param number what the cell holds; of percentages the ratio
 * @param format how Excel prints it, so that it stands as published
 */
record Value(BigDecimal number, String format) {

    private static final Pattern NUMERAL = Pattern.compile("-?(?:[1-9]\\d{0,2}(?:,\\d{3})+|0|[1-9]\\d*)(?:\\.\\d+)?%?");
    /** Excel keeps no more digits; a longer number stays text rather than lose some. */
    private static final int MOST_DIGITS = 15;

    private static final int PER_CENT = 2;

    /** Empty for words, codes, and whatever is not printed as an ordinary number. */
    static Optional<Value> of(Cell cell) {
        if (cell.role() != Cell.Role.NUMBER) {
            return Optional.empty();
        }
        Amount amount = cell.amount();
        if (cell.text().isEmpty()) {
            return Optional.ofNullable(amount)
                    .map(sum -> sum.printed().printed())
                    .filter(printed -> printed.signum() == 0 && !cell.parts().isEmpty())
                    .map(Value::zero);
        }
        return numeral(cell.text());
    }

    /** A sum printed as a blank: the formula stays, a zero is not shown. */
    private static Value zero(BigDecimal printed) {
        String positive = format(false, printed.scale(), false);
        return new Value(printed, positive + ";-" + positive + ";");
    }

    private static Optional<Value> numeral(String text) {
        if (!NUMERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        boolean percent = text.endsWith("%");
        boolean grouped = text.indexOf(',') >= 0;
        String digits = percent ? text.substring(0, text.length() - 1) : text;
        BigDecimal printed = new BigDecimal(grouped ? digits.replace(",", "") : digits);
        if (printed.precision() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(new Value(
                percent ? printed.movePointLeft(PER_CENT) : printed, format(grouped, printed.scale(), percent)));
    }

    private static String format(boolean grouped, int decimals, boolean percent) {
        return (grouped ? "#,##0" : "0") + (decimals > 0 ? "." + "0".repeat(decimals) : "") + (percent ? "%" : "");
    }
}
