package duzhi.check.repair.solve;

/** Counts what a search uses, and stops it. */
final class Meter {

    /** Thrown where a limit is reached. */
    static final class Exhausted extends Exception {
        private static final long serialVersionUID = 1;

        final Result.Limit limit;

        Exhausted(Result.Limit limit) {
            super(limit.name(), null, false, false);
            this.limit = limit;
        }
    }

    private final long deadline;
    private final long entries;
    private long held;
    private int ticks;

    Meter(Budget budget) {
        deadline = System.nanoTime() + Math.min(budget.milliseconds(), 1_000_000_000L) * 1_000_000;
        entries = budget.entries();
    }

    /** One step of work. */
    void tick() throws Exhausted {
        if ((++ticks & 15) == 0 && System.nanoTime() - deadline > 0) {
            throw new Exhausted(Result.Limit.TIME);
        }
    }

    /** So many numbers more are kept. */
    void hold(long more) throws Exhausted {
        held += more;
        if (held > entries) {
            throw new Exhausted(Result.Limit.MEMORY);
        }
    }

    /** So many numbers are no longer kept. */
    void release(long less) {
        held -= less;
    }
}
