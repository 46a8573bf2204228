package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Meter.Exhausted;
import org.jspecify.annotations.Nullable;

/**
 * Whole values. Elimination decides whether fractions satisfy the rows; where it leaves a cell between two whole numbers,
 * either no whole values exist, which a common divisor or a split at that cell shows, or a split finds them. Sums and
 * figures of one unit hardly ever need a second step.
 */
final class Fractions {

    private static final int MOST_SPLITS = 5_000;

    /** Splits inside splits: what needs more is cut short before the stack ends. */
    private static final int DEEPEST = 200;

    private final Simplex simplex;
    private int splits;
    private int depth;

    Fractions(Simplex simplex) {
        this.simplex = simplex;
    }

    /** Settles on whole values, or says why there are none. The rows must hold for fractions. */
    @Nullable
    Clash settle() throws Exhausted {
        int cell = simplex.fraction();
        if (cell < 0) {
            return null;
        }
        Clash clash = Clash.ofFraction(simplex, simplex.rowOf(cell));
        return clash != null ? clash : split(cell);
    }

    private @Nullable Clash split(int cell) throws Exhausted {
        if (++splits > MOST_SPLITS || depth >= DEEPEST) {
            throw new Exhausted(Result.Limit.FRACTIONS);
        }
        long low = simplex.low(cell);
        long high = simplex.high(cell);
        long at = simplex.value(cell);
        depth++;
        Clash below = within(cell, low, at);
        Clash above = below == null ? null : within(cell, at + 1, high);
        depth--;
        simplex.bound(cell, low, high);
        return below == null || above == null ? null : Clash.split(cell, at, below, above);
    }

    private @Nullable Clash within(int cell, long low, long high) throws Exhausted {
        simplex.bound(cell, low, high);
        return simplex.settle() ? settle() : Clash.ofStuck(simplex, simplex.stuck()[0]);
    }
}
