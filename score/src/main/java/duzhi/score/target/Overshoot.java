package duzhi.score.target;

import java.math.BigDecimal;

/** How far a reached target was exceeded. */
public sealed interface Overshoot {

    /** Exceeding has no meaning here: ceilings, ranges, dates, words. */
    record None() implements Overshoot {}

    /** Actual divided by target, one or more. */
    record Times(Ratio ratio) implements Overshoot {}

    /** The target was zero, so only the actual value itself, in its printed unit, can be judged. */
    record FromZero(BigDecimal actual) implements Overshoot {}
}
