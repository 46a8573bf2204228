package duzhi.check.calculation;

import duzhi.ledger.fact.Figure;

/**
 * An amount of money in a passage.
 *
 * @param figure as printed, with its unit
 * @param from first character of it in the passage
 * @param to character after its last one
 * @param label the words before it in its clause, what it is for
 * @param period how often it is paid
 */
public record Amount(Figure figure, int from, int to, String label, Period period) {

    /** Whether it is paid once in the year spoken of, so that it may be added to others. */
    boolean isOnce() {
        return period == Period.ONCE;
    }

    /** Whether it says what the amounts before it come to. */
    boolean isTotal() {
        return Grammar.TOTAL.matcher(label).find();
    }

    /** Whether it is said to be what is asked for the year. */
    boolean isDeclared() {
        return Grammar.DECLARED.matcher(label).find();
    }
}
