package duzhi.check.derive;

import duzhi.check.relation.Term;
import duzhi.ledger.fact.Unit;
import java.util.List;

/**
 * What is known of one place in one scope: a printed figure, or the sum of printed figures that make it up.
 *
 * @param terms the figures
 * @param printed whether it is printed itself
 */
record Operand(List<Term> terms, boolean printed) {

    /** Rates and shares are not the sum of rates and shares. */
    boolean addsUp() {
        return terms.getFirst().figure().unit().kind() != Unit.Kind.RATIO;
    }

    /** Printed itself, or made up of one printed figure only, as a department of a single unit is. */
    boolean isOneFigure() {
        return printed || terms.size() == 1;
    }

    boolean isCell() {
        return terms.getFirst().fact().source().place().isCell();
    }

    int line() {
        return terms.getFirst().fact().source().place().line();
    }
}
