package duzhi.check.repair;

import duzhi.check.relation.Linear;
import duzhi.ledger.fact.Figure;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A linear relation among cells: the sum of the cells, each so many times, lies within {@code low..high}. */
final class Bond {

    /** As an end of a bond: there is none on this side. */
    static final long NONE = Long.MAX_VALUE;

    private static final long EDGE = 1L << 61;

    /**
     * A rate, share or change worked out from other figures, which follows when they change.
     *
     * @param cell index of the cell that follows: the size of a change, or what a rate is off by
     * @param part index of what is divided, or of what has grown
     * @param whole index of what it is divided by, or has grown from
     * @param growth whether it is about the part less the whole
     * @param down whether it is told as a decrease
     * @param rate the rate as printed, or null for the size of a change
     */
    record Claim(
            int cell,
            int part,
            int whole,
            boolean growth,
            boolean down,
            @Nullable Figure rate) {}

    private final int[] cells;
    private final long[] factors;
    private final long low;
    private final long high;
    private final @Nullable Linear linear;
    private final @Nullable Claim claim;

    /** Of the cells of these indexes, each so many times; derived, or from a rate or change. */
    Bond(SortedMap<Integer, Long> terms, long low, long high, @Nullable Linear linear, @Nullable Claim claim) {
        this.cells = terms.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.factors = terms.values().stream().mapToLong(Long::longValue).toArray();
        this.low = low;
        this.high = high;
        this.linear = linear;
        this.claim = claim;
    }

    int[] cells() {
        return cells;
    }

    long[] factors() {
        return factors;
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }

    /** The derived relation it stands for, or null where it comes from a rate or a change. */
    @Nullable
    Linear linear() {
        return linear;
    }

    /** The rate or change it comes from, or null. */
    @Nullable
    Claim claim() {
        return claim;
    }

    boolean isEquality() {
        return low == high;
    }

    boolean has(int cell) {
        return at(cell) >= 0;
    }

    int at(int cell) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == cell) {
                return i;
            }
        }
        return -1;
    }

    /** Whether some values that the digits of its cells allow make it true. */
    boolean holds(List<Cell> all) {
        long least = 0;
        long most = 0;
        for (int i = 0; i < cells.length; i++) {
            Cell cell = all.get(cells[i]);
            least = plus(least, times(factors[i], factors[i] > 0 ? cell.from() : cell.to()));
            most = plus(most, times(factors[i], factors[i] > 0 ? cell.to() : cell.from()));
        }
        return (high == NONE || least <= high) && (low == -NONE || most >= low);
    }

    /** The printed sum less what it should be; of an inequality, by how much it is missed. */
    long residual(List<Cell> all) {
        long sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum = plus(sum, times(factors[i], all.get(cells[i]).value()));
        }
        if (high != NONE && sum > high) {
            return sum - high;
        }
        return low != -NONE && sum < low ? sum - low : 0;
    }

    /** What values of one of its cells make it true with the others as printed; the ends are included. */
    long[] allowed(int cell, List<Cell> all) {
        long least = 0;
        long most = 0;
        int own = at(cell);
        for (int i = 0; i < cells.length; i++) {
            if (i != own) {
                Cell other = all.get(cells[i]);
                least = plus(least, times(factors[i], factors[i] > 0 ? other.from() : other.to()));
                most = plus(most, times(factors[i], factors[i] > 0 ? other.to() : other.from()));
            }
        }
        long factor = factors[own];
        long bottom = low == -NONE ? -NONE : low - most;
        long top = high == NONE ? NONE : high - least;
        return factor > 0
                ? new long[] {up(bottom, factor), down(top, factor)}
                : new long[] {top == NONE ? -NONE : up(-top, -factor), bottom == -NONE ? NONE : down(-bottom, -factor)};
    }

    /** What is not known has no end; a product with it stays at the edge instead of coming round from the other side. */
    private static long times(long one, long other) {
        long high = Math.multiplyHigh(one, other);
        long low = one * other;
        boolean fits = high == low >> 63 && Math.abs(low) < EDGE;
        return fits ? low : (one ^ other) < 0 ? -EDGE : EDGE;
    }

    private static long plus(long one, long other) {
        return Math.clamp(one + other, -EDGE, EDGE);
    }

    /** Whether the printed values are small enough for its sums to be exact. */
    boolean isExact(List<Cell> all) {
        for (int i = 0; i < cells.length; i++) {
            if (Math.abs(times(factors[i], all.get(cells[i]).value())) > EDGE / cells.length) {
                return false;
            }
        }
        return true;
    }

    private static long up(long end, long factor) {
        return Math.abs(end) == NONE ? end : Math.ceilDiv(end, factor);
    }

    private static long down(long end, long factor) {
        return Math.abs(end) == NONE ? end : Math.floorDiv(end, factor);
    }
}
