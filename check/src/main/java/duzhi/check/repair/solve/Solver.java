package duzhi.check.repair.solve;

/**
 * Finds the smallest repair of an articulation: which cells, how few, what else would do as well, and a certificate that
 * nothing lighter does.
 */
public final class Solver {

    private Solver() {}

    /** The smallest repairs, or how far the budget reached. The same input gives the same output, unless the
     * clock stops it, which the result says. */
    public static Result solve(Articulation articulation, Budget budget) {
        return new Session(articulation, budget).result();
    }
}
