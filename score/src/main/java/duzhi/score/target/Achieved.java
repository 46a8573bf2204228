package duzhi.score.target;

/** The printed actual value of one indicator, as read from its cell. */
public sealed interface Achieved permits Achieved.Measured, Achieved.Bounded, Achieved.Done, Text, Quality, Unreadable {

    /** The value in a normal spelling; reading that spelling again gives an equal value. */
    String print();

    /** Reads a cell. Never throws: a cell beyond the grammar gives {@link Unreadable} with the reason. */
    static Achieved parse(String printed) {
        return Reading.achieved(printed);
    }

    /** A measured number with its unit. */
    record Measured(Quantity value) implements Achieved {

        @Override
        public String print() {
            return value.print();
        }
    }

    /** Only a bound was reported ("above 95%"); it can prove that a target was reached, never how far it was missed. */
    record Bounded(Operator operator, Quantity value) implements Achieved {

        @Override
        public String print() {
            return operator.symbol() + value.print();
        }
    }

    /** Work finished on a day within {@code days}. */
    record Done(String words, Days days) implements Achieved {

        @Override
        public String print() {
            return words;
        }
    }
}
