package duzhi.check.repair.solve;

/**
 * How far a search may go. A search that is cut short says so: it never passes a guess for an optimum.
 *
 * @param milliseconds time for everything
 * @param entries numbers held in memory at once (about 100 bytes each)
 * @param alternatives most repairs listed for an independent part, and most repairs listed in all
 */
public record Budget(long milliseconds, long entries, int alternatives) {

    /** What an interactive check can afford: two seconds, some 200 MB, 64 alternatives. */
    public static final Budget USUAL = new Budget(2_000, 2_000_000, 64);

    /** Refuses budgets nothing can be done with. */
    public Budget {
        if (milliseconds < 0 || entries < 0 || alternatives < 1) {
            throw new IllegalArgumentException("not a budget: " + milliseconds + " ms, " + entries + " entries, "
                    + alternatives + " alternatives");
        }
    }
}
