package duzhi.ledger.fact;

import java.math.BigDecimal;

/**
 * A number as printed, with its unit. Digits after the point are kept as printed (0.00 is not 0) because they say how
 * exact the figure is.
 *
 * @param printed the printed number, its scale being the number of printed decimals
 * @param unit the unit it is printed in
 */
public record Figure(BigDecimal printed, Unit unit) {

    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** An amount of yuan. */
    public static Figure yuan(String digits) {
        return new Figure(new BigDecimal(digits), Unit.YUAN);
    }

    /** The printed number in base units (yuan, ratio, points, pieces), nothing lost. */
    public BigDecimal exact() {
        return printed.multiply(unit.factor());
    }

    /** One unit of the last printed digit, in base units. */
    public BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(printed.scale()).multiply(unit.factor());
    }

    /**
     * What the printed digits allow. Money printed to the fen, whole points and counts are exact; anything else is
     * half a step to either side.
     */
    public Interval interval() {
        BigDecimal value = exact();
        if (isExact()) {
            return Interval.exactly(value);
        }
        BigDecimal half = step().multiply(HALF);
        boolean negative = value.signum() < 0;
        return new Interval(value.subtract(half), negative, value.add(half), !negative);
    }

    /** Whether the digits leave no room: money to the fen or finer, whole points, counts. */
    public boolean isExact() {
        return switch (unit.kind()) {
            case MONEY -> step().compareTo(FEN) <= 0;
            case POINTS -> printed.scale() <= 0;
            case COUNT -> true;
            case RATIO -> false;
        };
    }

    /** As printed, with its unit: {@code 244.42万元}. */
    @Override
    public String toString() {
        return printed.toPlainString() + unit.sign();
    }
}
