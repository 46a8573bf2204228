package duzhi.check.repair.solve;

/** Counts what a search uses, and stops it. */
final class Meter {

    /** Steps between looks at the clock. */
    private static final long GLANCE = 1 << 18;

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
    private final long steps;
    private long held;
    private long done;
    private long glance = GLANCE;

    Meter(Budget budget) {
        deadline = System.nanoTime() + Math.min(budget.milliseconds(), 1_000_000_000L) * 1_000_000;
        entries = budget.entries();
        steps = budget.steps();
    }

    /** So many steps of work. */
    void work(long more) throws Exhausted {
        done += more;
        if (done > steps) {
            throw new Exhausted(Result.Limit.STEPS);
        }
        if (done > glance) {
            glance = done + GLANCE;
            if (System.nanoTime() - deadline > 0) {
                throw new Exhausted(Result.Limit.TIME);
            }
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
