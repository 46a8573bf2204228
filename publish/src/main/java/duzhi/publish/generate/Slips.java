package duzhi.publish.generate;

import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How figures are mistyped. */
final class Slips {

    private static final BigDecimal WAN = new BigDecimal("10000");

    private Slips() {}

    /** The figure mistyped; empty where this figure cannot be mistyped so. */
    static Optional<BigDecimal> of(Defect defect, Figure figure, Dice dice) {
        BigDecimal right = figure.printed();
        return switch (defect) {
            case TRANSPOSITION -> transposed(right, dice);
            case TIMES_TEN -> Optional.of(right.multiply(BigDecimal.TEN).setScale(right.scale(), RoundingMode.HALF_UP));
            case UNIT_SLIP -> unit(figure);
            case SIGN -> Optional.of(right.negate());
            default -> Optional.of(digit(right, dice));
        };
    }

    /** As the figure before it was printed, with commas or without. */
    static String print(BigDecimal figure, String like) {
        if (!like.contains(",")) {
            return figure.toPlainString();
        }
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(figure.scale());
        return format.format(figure);
    }

    private static BigDecimal digit(BigDecimal right, Dice dice) {
        StringBuilder digits = new StringBuilder(right.unscaledValue().abs().toString());
        int at = dice.between(0, digits.length() - 1);
        int old = digits.charAt(at) - '0';
        int other = (old + dice.between(1, 9)) % 10;
        digits.setCharAt(at, (char) ('0' + (at == 0 && other == 0 ? old % 9 + 1 : other)));
        return number(digits.toString(), right);
    }

    private static Optional<BigDecimal> transposed(BigDecimal right, Dice dice) {
        String digits = right.unscaledValue().abs().toString();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i + 1 < digits.length(); i++) {
            boolean leadingZero = i == 0 && digits.charAt(1) == '0';
            if (digits.charAt(i) != digits.charAt(i + 1) && !leadingZero) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int at = dice.one(places);
        return Optional.of(number(
                digits.substring(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.substring(at + 2), right));
    }

    private static Optional<BigDecimal> unit(Figure figure) {
        BigDecimal right = figure.printed();
        return switch (figure.unit()) {
            case Unit.TEN_THOUSAND_YUAN ->
                Optional.of(right.multiply(WAN).setScale(right.scale(), RoundingMode.HALF_UP));
            case Unit.YUAN ->
                Optional.of(right.divide(WAN, right.scale(), RoundingMode.HALF_UP))
                        .filter(slip -> slip.signum() != 0);
            default -> Optional.empty();
        };
    }

    private static BigDecimal number(String digits, BigDecimal like) {
        BigDecimal number = new BigDecimal(digits).movePointLeft(like.scale()).setScale(like.scale());
        return like.signum() < 0 ? number.negate() : number;
    }
}
