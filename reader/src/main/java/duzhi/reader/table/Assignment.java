package duzhi.reader.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The cheapest way to put cells under columns from left to right. It costs to stand away from the heading, to change
 * that distance from one cell to the next, to suit a column badly, and to leave a cell or a needed column over.
 *
 * <p>Going on after a cell that stood at distance d costs what going on after any other distance costs, less one step
 * where a cheapest way begins with a cell at d again. So it is enough to know, for each cell and column, the cost and
 * the distances a cheapest way begins with: the work grows with cells times columns, however wide the row.
 */
final class Assignment {

    private static final int LEFT_OVER = 9;
    private static final int STEP = 1;

    /**
     * A way to put the cells.
     *
     * @param columns for each cell its column, -1 where it is left over
     */
    @SuppressWarnings("ArrayRecordComponent") // lives as long as one row is read, and is never compared
    record Choice(int[] columns, int cost) {}

    private final List<Integer> positions;
    private final int[] at;
    private final int[] blanks;
    private final int[][] suits;
    private final int width;
    private final int[][] costs;
    private final BitSet[][] beginnings;
    private int withoutCell = -1;
    private int withoutColumn = -1;

    /**
     * Of one row.
     *
     * @param positions where the cells stand in the row
     * @param at where the headings of the columns stand
     * @param blanks what it costs to leave each column blank
     * @param suits what it costs to put each cell under each column, {@link Fit#NEVER} where it cannot stand there
     */
    Assignment(List<Integer> positions, int[] at, int[] blanks, int[][] suits) {
        this.positions = positions;
        this.at = at;
        this.blanks = blanks;
        this.suits = suits;
        this.width = Arrays.stream(at).max().orElse(0);
        this.costs = new int[positions.size() + 1][at.length + 1];
        this.beginnings = new BitSet[positions.size() + 1][at.length + 1];
    }

    Choice best() {
        return without(-1, -1);
    }

    /** The cheapest way that does not put this cell under this column. */
    Choice without(int cell, int column) {
        withoutCell = cell;
        withoutColumn = column;
        for (int i = positions.size(); i >= 0; i--) {
            for (int c = at.length; c >= 0; c--) {
                solve(i, c);
            }
        }
        return new Choice(trace(), cost(0, 0, 0));
    }

    /** Cost from cell i on with c the next free column, the first cell put paying for a change of distance. */
    private void solve(int i, int c) {
        BitSet first = new BitSet();
        beginnings[i][c] = first;
        if (c == at.length) {
            costs[i][c] = (positions.size() - i) * LEFT_OVER;
            return;
        }
        int blank = blanks[c] + costs[i][c + 1];
        boolean more = i < positions.size();
        int leave = more ? LEFT_OVER + costs[i + 1][c] : Integer.MAX_VALUE;
        int put = more ? put(i, c) + (canStand(i, c) ? STEP : 0) : Integer.MAX_VALUE;
        int cheapest = Math.min(blank, Math.min(leave, put));
        costs[i][c] = cheapest;
        if (blank == cheapest) {
            first.or(beginnings[i][c + 1]);
        }
        if (leave == cheapest) {
            first.or(beginnings[i + 1][c]);
        }
        if (put == cheapest) {
            first.set(distance(i, c) + width);
        }
    }

    private boolean canStand(int i, int c) {
        return suits[i][c] < Fit.NEVER && !(i == withoutCell && c == withoutColumn);
    }

    /** Cost of putting cell i under column c and of all that follows, but for a change of distance. */
    private int put(int i, int c) {
        if (!canStand(i, c)) {
            return Integer.MAX_VALUE;
        }
        int away = distance(i, c) == 0 ? 0 : STEP;
        return suits[i][c] + away + cost(i + 1, c + 1, distance(i, c));
    }

    private int distance(int i, int c) {
        return positions.get(i) - at[c];
    }

    private int cost(int i, int c, int distance) {
        return costs[i][c] - (beginnings[i][c].get(distance + width) ? STEP : 0);
    }

    private int[] trace() {
        int[] chosen = new int[positions.size()];
        Arrays.fill(chosen, -1);
        int i = 0;
        int c = 0;
        int distance = 0;
        while (i < positions.size() && c < at.length) {
            int blank = blanks[c] + cost(i, c + 1, distance);
            int leave = LEFT_OVER + cost(i + 1, c, distance);
            int change = canStand(i, c) && distance(i, c) != distance ? STEP : 0;
            int put = put(i, c) + change;
            if (put < blank && put < leave) {
                chosen[i] = c;
                distance = distance(i, c);
                i++;
                c++;
            } else if (leave < blank) {
                i++;
            } else {
                c++;
            }
        }
        return chosen;
    }
}
