package duzhi.score.target;

/**
 * The printed target of one indicator, as read from its cell.
 *
 * <p>A target printed without an operator keeps {@link Operator#MISSING}; it is compared like an equality and the
 * comparison says that the operator is missing.
 */
public sealed interface Target permits Target.Bound, Target.Range, Target.Deadline, Text, Quality, Unreadable {

    /** The target in a normal spelling; reading that spelling again gives an equal target. */
    String print();

    /** Reads a cell. Never throws: a cell beyond the grammar gives {@link Unreadable} with the reason. */
    static Target parse(String printed) {
        return Reading.target(printed);
    }

    /** A number with an operator and a unit, such as "at least 250 days". */
    record Bound(Operator operator, Quantity value) implements Target {

        boolean isZero() {
            return value.value().signum() == 0;
        }

        @Override
        public String print() {
            return operator.symbol() + value.print();
        }
    }

    /** A closed range; both ends share one dimension and {@code low <= high}. */
    record Range(Quantity low, Quantity high) implements Target {

        @Override
        public String print() {
            return low.print() + "~" + high.print();
        }
    }

    /**
     * A day by which the work is due.
     *
     * @param words the cell after cleaning
     * @param due the strictest and the most generous last day the wording allows; equal when the wording is precise
     * @param marked whether the cell says "before"; a bare date lacks its operator
     */
    record Deadline(String words, Days due, boolean marked) implements Target {

        @Override
        public String print() {
            return words;
        }
    }
}
