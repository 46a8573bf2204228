package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Meter.Exhausted;
import org.jspecify.annotations.Nullable;

/**
 * Whole values. Elimination decides whether fractions satisfy the rows; where it leaves a cell between two whole numbers,
 * either no whole values exist, which a common divisor or a split at that cell shows, or a split finds them. Sums and
 * figures of one unit hardly ever need a second step.
 */
final class Fractions {

    private static final int MOST_SPLITS = 20_000;

    /** Splits inside splits: what needs more is cut short before the stack ends. */
    private static final int DEEPEST = 600;

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
        boolean up = simplex.approximate(simplex.rowOf(cell)) - at > 0.5;
        depth++;
        // The nearer side first: it is the likelier to hold.
        Clash first = up ? within(cell, at + 1, high) : within(cell, low, at);
        Clash second = first == null ? null : up ? within(cell, low, at) : within(cell, at + 1, high);
        Clash below = up ? second : first;
        Clash above = up ? first : second;
        depth--;
        simplex.bound(cell, low, high);
        return below == null || above == null ? null : Clash.split(cell, at, below, above);
    }

    private @Nullable Clash within(int cell, long low, long high) throws Exhausted {
        simplex.bound(cell, low, high);
        return simplex.settle() ? settle() : Clash.ofStuck(simplex, simplex.stuck()[0]);
    }
}
