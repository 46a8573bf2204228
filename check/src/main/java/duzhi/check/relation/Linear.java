package duzhi.check.relation;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Interval;
import duzhi.ledger.source.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Left equals right, or left does not exceed right, where each side is a sum of signed facts. Every derived relation
 * has this shape.
 *
 * @param kind what it says
 * @param left the side in question
 * @param right what it is held against; empty stands for zero
 * @param at the place it speaks of
 * @param dimension the dimension it runs along, or null where it joins equal places
 */
public record Linear(
        Kind kind,
        List<Term> left,
        List<Term> right,
        Coordinates at,
        @Nullable Dimension dimension) {

    /** What a relation says. */
    public enum Kind {
        /** A whole is the sum of all its parts. */
        SUM,
        /** The same figure printed twice. */
        SAME,
        /** Revenue equals expenditure. */
        BALANCE,
        /** Some of the parts do not exceed the whole. */
        WITHIN,
        /** An amount that cannot be negative is not. */
        SIGN;

        /** Whether the sides are equal rather than ordered. */
        public boolean isEquality() {
            return this == SUM || this == SAME || this == BALANCE;
        }
    }

    /** How a relation ends. */
    public enum Outcome {
        /** Exactly so. */
        HOLDS,
        /** So for some values that the printed digits allow. */
        ROUNDED,
        /** So for no values that the printed digits allow. */
        FAILS,
        /** An operand has more than one reading. */
        UNCERTAIN
    }

    /** Keeps its own lists. */
    public Linear {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** All facts, left side first. */
    public Stream<Term> terms() {
        return Stream.concat(left.stream(), right.stream());
    }

    /** Left minus right as printed, in base units. */
    public BigDecimal difference() {
        return sum(left).subtract(sum(right));
    }

    /** Sum of a side as printed, in base units. */
    public static BigDecimal sum(List<Term> side) {
        return side.stream().map(Term::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How it ends, by exact decimal arithmetic. */
    public Outcome evaluate() {
        if (terms().anyMatch(term -> term.fact().source().certainty() == Source.Certainty.UNCERTAIN)) {
            return Outcome.UNCERTAIN;
        }
        int order = difference().signum();
        if (order == 0 || !kind.isEquality() && order < 0) {
            return Outcome.HOLDS;
        }
        Interval gap = interval(left).minus(interval(right));
        boolean possible = kind.isEquality() ? gap.meets(Interval.ZERO) : !Interval.ZERO.liesBelow(gap);
        return possible ? Outcome.ROUNDED : Outcome.FAILS;
    }

    private static Interval interval(List<Term> side) {
        return side.stream().map(Term::interval).reduce(Interval.ZERO, Interval::plus);
    }
}
