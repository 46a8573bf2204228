package duzhi.publish.statement;

import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import java.math.BigDecimal;
import java.util.BitSet;

/**
 * A figure of a document, or the difference of two that have to be printed alike.
 *
 * @param lines indexes of the lines it is the sum of
 * @param less indexes of the lines that are taken off; empty for a figure
 * @param amount how it is printed, and for a figure what it comes to
 * @param times in how many cells it stands
 * @param pinned whether the document holds it against another figure, so that it has to be rounded as by itself
 */
record Printed(BitSet lines, BitSet less, Amount amount, int times, boolean pinned) {

    /** A figure that stands once. */
    static Printed once(BitSet lines, Amount amount) {
        return new Printed(lines, new BitSet(), amount, 1, false);
    }

    /** That this figure and another of the same value are to be printed alike. */
    Printed alike(BitSet other) {
        return new Printed(lines, other, amount, 0, true);
    }

    /** The same figure in another cell, too. */
    Printed again() {
        return new Printed(lines, less, amount, times + 1, pinned);
    }

    /** The same figure, to be rounded as by itself. */
    Printed pin() {
        return new Printed(lines, less, amount, times, true);
    }

    /** Whether it is printed in a unit with so many digits. */
    boolean isIn(Unit unit, int decimals) {
        return amount.printed().unit() == unit && amount.printed().printed().scale() == decimals;
    }

    /** Whether it stands beside the classifications. */
    boolean isItem() {
        return amount.at().names(Dimension.ITEM);
    }

    /** Whether another figure rests on some of its lines alone. */
    boolean isMoreThan(Printed other) {
        BitSet outside = (BitSet) other.lines.clone();
        outside.andNot(lines);
        return outside.isEmpty() && other.lines.cardinality() < lines.cardinality();
    }

    /** What it comes to before it is rounded. */
    BigDecimal exact() {
        return less.isEmpty() ? amount.exact() : BigDecimal.ZERO;
    }

    /** The step of its last digit. */
    BigDecimal step() {
        return amount.printed().step();
    }
}
