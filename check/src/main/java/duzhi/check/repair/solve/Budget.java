package duzhi.check.repair.solve;

/**
 * How far a search may go. A search that is cut short says so: it never passes a guess for an optimum. Steps and memory are
 * counted, so that the same input comes to the same on any machine; the clock is for emergencies alone.
 *
 * @param steps work for everything: numbers of relations and conflicts handled, some 100 million a second
 * @param entries numbers held in memory at once (about 100 bytes each)
 * @param alternatives most repairs listed for an independent part, and most repairs listed in all
 * @param milliseconds the clock stops the search after so long whatever is left, and the result says so
 */
public record Budget(long steps, long entries, int alternatives, long milliseconds) {

    /** How many times longer than usual a machine may take before the clock ends a search. */
    private static final int PATIENCE = 30;

    private static final long STEPS_A_MILLISECOND = 100_000;

    private static final long MINUTE = 60_000;

    /** What an interactive check can afford: about two seconds, some 200 MB, 64 alternatives. */
    public static final Budget USUAL = of(200_000_000, 2_000_000, 64);

    /** Refuses budgets nothing can be done with. */
    public Budget {
        if (milliseconds < 0 || steps < 0 || entries < 0 || alternatives < 1) {
            throw new IllegalArgumentException("not a budget: " + steps + " steps, " + entries + " entries, "
                    + alternatives + " alternatives, " + milliseconds + " ms");
        }
    }

    /** The clock ends it after thirty times as long as the steps take as a rule, and not before a minute. */
    public static Budget of(long steps, long entries, int alternatives) {
        return new Budget(steps, entries, alternatives, Math.max(MINUTE, PATIENCE * (steps / STEPS_A_MILLISECOND)));
    }
}
