package duzhi.score.target;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact quotient. {@code whole} is above zero; nothing is rounded before {@link #of}. */
public record Ratio(BigDecimal part, BigDecimal whole) {

    public static final Ratio ONE = new Ratio(BigDecimal.ONE, BigDecimal.ONE);
    public static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);

    /** @throws IllegalArgumentException if {@code whole} is zero or negative */
    public Ratio {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("a ratio needs a positive whole, not " + whole);
        }
    }

    /** The share of an amount, rounded half up to two digits. */
    public BigDecimal of(BigDecimal amount) {
        return amount.multiply(part).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** Sign of this minus a number, without dividing. */
    public int compareTo(BigDecimal number) {
        return part.compareTo(number.multiply(whole));
    }

    public Ratio inverse() {
        return new Ratio(whole, part);
    }

    /** Two minus this: the overshoot of a ceiling turned into the share that is kept. */
    public Ratio mirrored() {
        return new Ratio(whole.add(whole).subtract(part), whole);
    }

    /** This ratio held between zero and one. */
    public Ratio cut() {
        if (part.signum() <= 0) {
            return ZERO;
        }
        return part.compareTo(whole) >= 0 ? ONE : this;
    }
}
