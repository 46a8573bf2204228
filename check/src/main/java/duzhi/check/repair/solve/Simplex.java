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

    /** Exchanges by the quick rule, which may go round in circles, before rows are mended one by one. */
    private static final int QUICK = 100;

    /** Exchanges that move nothing, before the rule that cannot go round in circles. */
    static final int STILL = 20;

    private final Base base;
    private final Meter meter;
    private final Line[] lines;
    private final Line.Scratch scratch = new Line.Scratch();
    private final int[] basic;
    private final int[] rowOf;
    private final long[] low;
    private final long[] high;
    private final long[] value;
    private final boolean[] whole;
    /** By row, the value of its basic variable with its fraction, as near as it gets. */
    private final double[] exact;

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
        exact = new double[lines.length];
        basic = new int[lines.length];
        rowOf = new int[variables];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < lines.length; row++) {
            basic[row] = base.cells + row;
            rowOf[base.cells + row] = row;
            exact[row] = value[base.cells + row];
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
        for (int row = worst(); row >= 0; row = worst()) {
            meter.work(count);
            if (exchanges > QUICK) {
                if (!mend(row)) {
                    return false;
                }
                continue;
            }
            int entering = giving(row, false);
            if (entering < 0) {
                return false;
            }
            exchange(row, entering, isLow(row) ? low[basic[row]] : high[basic[row]]);
        }
        return true;
    }

    /** The shortest row out of bounds, or -1. */
    private int worst() {
        int worst = -1;
        for (int k = 0; k < count; k++) {
            int row = touched[k];
            if ((worst < 0 || lines[row].size() < lines[worst].size()) && isOut(row)) {
                worst = row;
            }
        }
        return worst;
    }

    private boolean isOut(int row) {
        return isLow(row) || isHigh(row);
    }

    /** Moves a row into its bounds while those that hold go on holding; false if that cannot be. */
    private boolean mend(int row) throws Exhausted {
        int still = 0;
        while (isOut(row)) {
            meter.work(count);
            int entering = giving(row, still > STILL);
            if (entering < 0) {
                return false;
            }
            Line line = lines[row];
            boolean up = line.sign(line.find(entering)) > 0 != isLow(row);
            still = move(row, entering, up, still > STILL) > 0 ? 0 : still + 1;
        }
        return true;
    }

    /** Moves a variable until the row, or one that holds, or itself comes to its bound; how far. */
    private double move(int row, int entering, boolean up, boolean careful) throws Exhausted {
        reach(entering);
        long own = up ? high[entering] : low[entering];
        double way = own == Articulation.NO_HIGH || own == Articulation.NO_LOW
                ? Double.POSITIVE_INFINITY
                : Math.abs((double) own - value[entering]);
        int first = -1;
        long leaves = own;
        for (int k = 0; k < count; k++) {
            int other = touched[k];
            int position = other == row || !isOut(other) ? lines[other].find(entering) : -1;
            if (position < 0) {
                continue;
            }
            int variable = basic[other];
            boolean rises = lines[other].sign(position) > 0 != up;
            long end = rises == (other != row) ? high[variable] : low[variable];
            if (end == Articulation.NO_HIGH || end == Articulation.NO_LOW) {
                continue;
            }
            double its = Math.max(
                    0, (rises ? end - exact[other] : exact[other] - end) / lines[other].pace(position, variable));
            if (its < way
                    || its == way
                            && (first < 0
                                    || (careful
                                            ? variable < basic[first]
                                            : lines[other].size() < lines[first].size()))) {
                way = its;
                first = other;
                leaves = end;
            }
        }
        if (first < 0) {
            assign(entering, own);
        } else {
            exchange(first, entering, leaves);
        }
        return way;
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
        return helping(row, isLow(row), careful);
    }

    /** A variable of the row that can move the basic one up, or down, or -1; the first if careful, else the cheapest. */
    int helping(int row, boolean up, boolean careful) {
        Line line = lines[row];
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
                replace(other, lines[other].without(position, pivot, at, scratch));
            }
        }
        refresh(leaving);
    }

    private void replace(int row, Line line) throws Exhausted {
        int more = line.size() - (lines[row] == base.lines[row] ? 0 : lines[row].size());
        meter.hold(more);
        meter.work(line.cost());
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
                exact[row] = solved.approximate();
            }
        }
    }

    /** The rows that are out of bounds with nothing to give way. */
    int[] stuck() {
        List<Integer> rows = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int row = touched[k];
            if (isOut(row) && giving(row, true) < 0) {
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The cell of least room whose value is a fraction, or -1. */
    int fraction() {
        int best = -1;
        double least = 0;
        for (int k = 0; k < count; k++) {
            int variable = basic[touched[k]];
            if (!whole[touched[k]] && variable < base.cells) {
                double room = (double) high[variable] - low[variable];
                if (best < 0 || room < least || room == least && variable < best) {
                    best = variable;
                    least = room;
                }
            }
        }
        return best;
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

    /** The value of the row's basic variable with its fraction, as near as it gets. */
    double approximate(int row) {
        return exact[row];
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
