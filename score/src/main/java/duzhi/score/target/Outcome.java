package duzhi.score.target;

import java.util.Set;

/** What the comparison of an actual value with its target says. Every outcome carries the remarks on the writing. */
public sealed interface Outcome {

    Set<Remark> remarks();

    /** Compares without rounding and without throwing. */
    static Outcome compare(Target target, Achieved achieved) {
        return Comparison.compare(target, achieved);
    }

    /** The target was met. */
    record Reached(Overshoot overshoot, Set<Remark> remarks) implements Outcome {}

    /**
     * A number missed its target.
     *
     * @param completion actual divided by target (or by the nearer end of a range): below one, or one under a strict
     *     operator, when higher is better; above one, or one, when lower is better
     */
    record NotReached(Ratio completion, Direction direction, Set<Remark> remarks) implements Outcome {}

    /** Missed where no ratio has a meaning. */
    record Missed(Miss miss, Set<Remark> remarks) implements Outcome {}

    /** A word for partial achievement. */
    record Partly(Set<Remark> remarks) implements Outcome {}

    /** A word for failure. */
    record Failed(Set<Remark> remarks) implements Outcome {}

    /**
     * Nothing can be said.
     *
     * @param detail the text or the pair of texts that stopped the comparison
     */
    record NotComparable(Reason reason, String detail, Set<Remark> remarks) implements Outcome {}

    /** The kinds of miss without a ratio. */
    enum Miss {
        /** The target is zero, so no share of it can be completed. */
        ZERO_TARGET,
        LATE,
        OTHER_TEXT
    }
}
