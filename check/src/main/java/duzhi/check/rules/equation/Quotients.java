package duzhi.check.rules.equation;

import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Stated rates held against the quotient of two figures. */
final class Quotients {

    private static final MathContext DOWN = new MathContext(24, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(24, RoundingMode.CEILING);

    private Quotients() {}

    /** The quotients that the digits of both figures allow; the divisor's values must all be positive. */
    static Interval of(Interval part, Interval whole) {
        BigDecimal low = part.low().divide(part.low().signum() < 0 ? whole.low() : whole.high(), DOWN);
        BigDecimal high = part.high().divide(part.high().signum() < 0 ? whole.high() : whole.low(), UP);
        return new Interval(low, false, high, false);
    }

    /** Whether the printed rate misses the quotients by no more than one of its last digit: cut off, not rounded. */
    static boolean isNear(Interval quotient, Figure rate) {
        Interval step = new Interval(rate.step().negate(), false, rate.step(), false);
        return quotient.meets(rate.interval().plus(step));
    }

    /** The quotient of the printed numbers, rounded to the printed digits of the stated rate, in its unit. */
    static BigDecimal rounded(Figure part, Figure whole, Figure rate, RoundingMode mode) {
        return part.exact()
                .divide(whole.exact(), MathContext.DECIMAL64)
                .divide(rate.unit().factor(), MathContext.DECIMAL64)
                .setScale(rate.printed().scale(), mode);
    }

    /** Whether the printed rate is the quotient rounded that way. */
    static boolean isRounded(Figure part, Figure whole, Figure rate, RoundingMode mode) {
        return rounded(part, whole, rate, mode).compareTo(rate.printed()) == 0;
    }

    /** Whether the digits of all three allow it. */
    static boolean allows(Figure part, Figure whole, Figure rate) {
        return of(part.interval(), whole.interval()).meets(rate.interval());
    }
}
