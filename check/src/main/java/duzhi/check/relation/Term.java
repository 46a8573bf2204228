package duzhi.check.relation;

import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Interval;
import java.math.BigDecimal;

/**
 * A fact on one side of a relation.
 *
 * @param fact a fact that states a number
 * @param sign 1 or -1
 */
public record Term(Fact fact, int sign) {

    /** Refuses anything but a number with a sign. */
    public Term {
        if (fact.figure().isEmpty() || Math.abs(sign) != 1) {
            throw new IllegalArgumentException("a term needs a number and a sign, not " + fact.value() + ", " + sign);
        }
    }

    /** The fact itself. */
    public static Term plus(Fact fact) {
        return new Term(fact, 1);
    }

    /** On the other side. */
    public Term negate() {
        return new Term(fact, -sign);
    }

    /** The figure stated. */
    public Figure figure() {
        return fact.figure().orElseThrow();
    }

    /** The signed value in base units. */
    public BigDecimal exact() {
        return sign > 0 ? figure().exact() : figure().exact().negate();
    }

    /** The signed values its digits allow. */
    public Interval interval() {
        return sign > 0 ? figure().interval() : figure().interval().negate();
    }
}
