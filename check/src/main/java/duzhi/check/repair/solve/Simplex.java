package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Meter.Exhausted;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether values within bounds satisfy all rows, by exact elimination (the bounded simplex method in the form used for
 * proofs: basic variables follow from the others, those out of bounds are exchanged for one that can give way). It starts
 * from the printed values and touches only what failing rows reach.
 */
final class Simplex {

    /** Exchanges by the quick rule, before the one that cannot go round in circles. */
    private static final int QUICK = 400;

    private final Base base;
    private final Meter meter;
    private final Line[] lines;
    private final int[] basic;
    private final int[] rowOf;
    private final long[] low;
    private final long[] high;
    private final long[] value;
    private final boolean[] whole;
    private final boolean[] released;
    private final boolean[] isTouched;
    private int[] touched = new int[16];
    private int count;
    private int exchanges;
    private long held;

    /** All cells kept but these. */
    Simplex(Base base, int[] free, Meter meter) {
        this.base = base;
        this.meter = meter;
        int variables = base.start.length;
        lines = base.lines.clone();
        value = base.start.clone();
        low = base.keptLow.clone();
        high = base.keptHigh.clone();
        whole = new boolean[lines.length];
        Arrays.fill(whole, true);
        basic = new int[lines.length];
        rowOf = new int[variables];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < lines.length; row++) {
            basic[row] = base.cells + row;
            rowOf[base.cells + row] = row;
        }
        released = new boolean[base.cells];
        isTouched = new boolean[lines.length];
        for (int row : base.failing) {
            touch(row);
        }
        for (int cell : free) {
            release(cell);
        }
    }

    /** Lets a cell take any value it can have. */
    void release(int cell) {
        released[cell] = true;
        low[cell] = base.freeLow[cell];
        high[cell] = base.freeHigh[cell];
    }

    /** Makes sure that the rows of a variable are among the {@linkplain #touchedRows() touched}. */
    void reach(int variable) {
        if (variable < base.cells) {
            for (int row : base.column[variable]) {
                touch(row);
            }
        }
    }

    private void touch(int row) {
        if (!isTouched[row]) {
            isTouched[row] = true;
            if (count == touched.length) {
                touched = Arrays.copyOf(touched, 2 * count);
            }
            touched[count++] = row;
        }
    }

    /** Whether all rows can hold; if not, some row is {@linkplain #stuck() stuck}. Values may be fractions. */
    boolean settle() throws Exhausted {
        while (true) {
            meter.tick();
            boolean careful = exchanges > QUICK;
            int row = worst(careful);
            if (row < 0) {
                return true;
            }
            int entering = giving(row, careful);
            if (entering < 0) {
                return false;
            }
            exchange(row, entering, isLow(row) ? low[basic[row]] : high[basic[row]]);
        }
    }

    private int worst(boolean careful) {
        int worst = -1;
        int least = Integer.MAX_VALUE;
        for (int k = 0; k < count; k++) {
            int row = touched[k];
            int cost = careful ? basic[row] : lines[row].size();
            if (cost < least && (isLow(row) || isHigh(row))) {
                least = cost;
                worst = row;
            }
        }
        return worst;
    }

    private boolean isLow(int row) {
        return value[basic[row]] < low[basic[row]];
    }

    private boolean isHigh(int row) {
        int variable = basic[row];
        return value[variable] > high[variable] || value[variable] == high[variable] && !whole[row];
    }

    /** A variable of the row that can move the basic one back towards its bounds, or -1. */
    private int giving(int row, boolean careful) {
        Line line = lines[row];
        boolean up = isLow(row);
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int k = 0; k < line.size(); k++) {
            int variable = line.variable(k);
            if (variable != basic[row] && hasRoom(variable, line.sign(k) > 0 != up)) {
                if (careful) {
                    return variable;
                }
                int cost = cost(variable);
                if (cost < least) {
                    least = cost;
                    best = variable;
                }
            }
        }
        return best;
    }

    /** Whether its bounds let a variable go up, or down. */
    boolean hasRoom(int variable, boolean up) {
        return up ? value[variable] < high[variable] : value[variable] > low[variable];
    }

    /** Few rows to change; and rather a cell of wide bounds, which will not leave again. */
    private int cost(int variable) {
        if (variable >= base.cells) {
            return 1_000_000;
        }
        boolean free = low[variable] == base.freeLow[variable] && high[variable] == base.freeHigh[variable];
        return base.column[variable].length + (free ? 0 : 10_000);
    }

    /** The basic variable of the row takes this value and leaves; the entering one follows from now on. */
    void exchange(int row, int entering, long leaves) throws Exhausted {
        exchanges++;
        int leaving = basic[row];
        Line pivot = lines[row].orientedBy(entering);
        replace(row, pivot);
        basic[row] = entering;
        rowOf[entering] = row;
        rowOf[leaving] = -1;
        value[leaving] = leaves;
        int at = pivot.find(entering);
        reach(entering);
        for (int k = 0; k < count; k++) {
            int other = touched[k];
            int position = other == row ? -1 : lines[other].find(entering);
            if (position >= 0) {
                replace(other, lines[other].without(position, pivot, at));
            }
        }
        refresh(leaving);
    }

    private void replace(int row, Line line) throws Exhausted {
        int more = line.size() - (lines[row] == base.lines[row] ? 0 : lines[row].size());
        meter.hold(more);
        held += more;
        lines[row] = line;
    }

    /** A variable that is not basic takes another value. */
    void assign(int variable, long next) {
        value[variable] = next;
        reach(variable);
        refresh(variable);
    }

    /** Works out the basic variables of all rows in which a variable stands. */
    private void refresh(int variable) {
        for (int k = 0; k < count; k++) {
            int row = touched[k];
            if (lines[row].find(variable) >= 0) {
                Line.Value solved = lines[row].solved(lines[row].find(basic[row]), value);
                value[basic[row]] = solved.floor();
                whole[row] = solved.whole();
            }
        }
    }

    /** The rows that are out of bounds with nothing to give way. */
    int[] stuck() {
        List<Integer> rows = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int row = touched[k];
            if ((isLow(row) || isHigh(row)) && giving(row, true) < 0) {
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A cell whose value is a fraction, or -1. */
    int fraction() {
        for (int k = 0; k < count; k++) {
            int row = touched[k];
            if (!whole[row] && basic[row] < base.cells) {
                return basic[row];
            }
        }
        return -1;
    }

    /** Narrows a variable's bounds. */
    void bound(int variable, long least, long most) {
        low[variable] = least;
        high[variable] = most;
        if (rowOf[variable] < 0) {
            long inside = Math.clamp(value[variable], least, most);
            if (inside != value[variable]) {
                assign(variable, inside);
            }
        }
    }

    /** Gives back what it holds. */
    void close() {
        meter.release(held);
        held = 0;
    }

    Base base() {
        return base;
    }

    Meter meter() {
        return meter;
    }

    boolean isReleased(int cell) {
        return released[cell];
    }

    Line line(int row) {
        return lines[row];
    }

    int basic(int row) {
        return basic[row];
    }

    int rowOf(int variable) {
        return rowOf[variable];
    }

    long low(int variable) {
        return low[variable];
    }

    long high(int variable) {
        return high[variable];
    }

    /** The value of a variable, rounded down. */
    long value(int variable) {
        return value[variable];
    }

    boolean isWhole(int row) {
        return whole[row];
    }

    /** Whether the basic variable of a row lies under its bounds; else, if out of bounds, above. */
    boolean isTooLow(int row) {
        return isLow(row);
    }

    /** The rows that may differ from the base. */
    int[] touchedRows() {
        return Arrays.copyOf(touched, count);
    }

    /** What the row's basic variable times its factor comes to. */
    BigInteger product(int row) {
        return lines[row].rest(lines[row].find(basic[row]), value);
    }
}
