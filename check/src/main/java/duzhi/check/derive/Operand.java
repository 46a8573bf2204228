package duzhi.check.derive;

import duzhi.check.relation.Term;
import java.util.List;

/**
 * What is known of one place in one scope: a printed figure, or the sum of printed figures that make it up.
 *
 * @param terms the figures
 * @param printed whether it is printed itself
 */
record Operand(List<Term> terms, boolean printed) {

    boolean isCell() {
        return terms.getFirst().fact().source().place().isCell();
    }

    int line() {
        return terms.getFirst().fact().source().place().line();
    }
}
