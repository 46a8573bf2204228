package duzhi.ledger.fact;

import java.math.BigDecimal;

/**
 * The values a figure may stand for, in base units. 85.04% printed stands for [0.85035, 0.85045): the lower end
 * belongs to it and the upper does not. A negative figure is the mirror image.
 *
 * @param low lower end
 * @param lowOpen whether the lower end itself is excluded
 * @param high upper end
 * @param highOpen whether the upper end itself is excluded
 */
public record Interval(BigDecimal low, boolean lowOpen, BigDecimal high, boolean highOpen) {

    /** Zero, exactly. */
    public static final Interval ZERO = exactly(BigDecimal.ZERO);

    /** Refuses an interval that ends before it begins. */
    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("interval ends at " + high + " before it begins at " + low);
        }
    }

    /** One value and no other. */
    public static Interval exactly(BigDecimal value) {
        return new Interval(value, false, value, false);
    }

    /** Whether it holds a single value. */
    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    /** The values that sums of members can take. */
    public Interval plus(Interval other) {
        return new Interval(
                low.add(other.low), lowOpen || other.lowOpen, high.add(other.high), highOpen || other.highOpen);
    }

    /** The values that differences of members can take. */
    public Interval minus(Interval other) {
        return plus(other.negate());
    }

    /** Mirrored at zero. */
    public Interval negate() {
        return new Interval(high.negate(), /* lowOpen= */ highOpen, low.negate(), /* highOpen= */ lowOpen);
    }

    /** Whether some value belongs to both. */
    public boolean meets(Interval other) {
        return !liesBelow(other) && !other.liesBelow(this);
    }

    /** Whether every member is smaller than every member of the other. */
    public boolean liesBelow(Interval other) {
        int order = high.compareTo(other.low);
        return order < 0 || (order == 0 && (highOpen || other.lowOpen));
    }

    /** Whether the value belongs to it. */
    public boolean contains(BigDecimal value) {
        return meets(exactly(value));
    }
}
