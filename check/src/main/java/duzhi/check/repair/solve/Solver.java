package duzhi.check.repair.solve;

import java.util.Optional;

/** Finds the smallest repair of an articulation. */
public final class Solver {

    private Solver() {}

    /** The smallest repairs, or how far the budget reached. The same input gives the same output unless time runs out. */
    public static Result solve(Articulation articulation, Budget budget) {
        return new Result.Bounded(0, Optional.empty(), Result.Limit.TIME);
    }
}
