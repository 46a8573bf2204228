package duzhi.ledger.chart;

/**
 * One reason why entries do not make a chart.
 *
 * @param code the code it concerns, or the place of a row that gave none
 */
public record ChartProblem(Kind kind, String code, String message) {

    /** What is wrong. */
    public enum Kind {
        /** Two entries of one code are in force on the same day. */
        DUPLICATE,
        /** The parent is not in the chart on the first or the last day of the code. */
        MISSING_PARENT,
        /** The level is not one below the parent's, or not 1 for a code without parent. */
        BAD_LEVEL,
        /** The entry could not be understood at all. */
        UNREADABLE
    }

    @Override
    public String toString() {
        return kind + " " + code + ": " + message;
    }
}
