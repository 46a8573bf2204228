package duzhi.check.repair.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An articulation laid out for elimination. Variables are the cells, then one sum for each row; row by row a line says that
 * the sum equals its terms. Every cell starts at a value its digits allow.
 */
final class Base {

    /** Further than any bound. */
    static final long BEYOND = Articulation.MOST + 1;

    final int cells;
    final Line[] lines;
    final int[][] column;
    final long[] start;
    final long[] keptLow;
    final long[] keptHigh;
    final long[] freeLow;
    final long[] freeHigh;
    final int[] weight;
    /** Cells that have no value unless they change. */
    final boolean[] forced;
    /** Rows that do not hold at the start. */
    final int[] failing;

    Base(Articulation articulation) {
        List<Articulation.Row> rows = articulation.rows();
        cells = articulation.cells().size();
        int variables = cells + rows.size();
        lines = new Line[rows.size()];
        column = new int[cells][];
        start = new long[variables];
        keptLow = new long[variables];
        keptHigh = new long[variables];
        freeLow = new long[variables];
        freeHigh = new long[variables];
        weight = new int[cells];
        forced = new boolean[cells];
        for (int i = 0; i < cells; i++) {
            lay(i, articulation.cells().get(i));
        }
        int[] size = new int[cells];
        rows.forEach(row -> row.terms().forEach(term -> size[term.cell()]++));
        for (int i = 0; i < cells; i++) {
            column[i] = new int[size[i]];
        }
        Arrays.fill(size, 0);
        List<Integer> failed = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            lay(r, rows.get(r), size);
            int sum = cells + r;
            if (start[sum] < keptLow[sum] || start[sum] > keptHigh[sum]) {
                failed.add(r);
            }
        }
        failing = failed.stream().mapToInt(Integer::intValue).toArray();
    }

    private void lay(int i, Articulation.Cell cell) {
        weight[i] = cell.weight();
        boolean fixed = cell.isFixed();
        freeLow[i] = fixed ? cell.from() : cell.lowest();
        freeHigh[i] = fixed ? cell.to() : cell.highest();
        keptLow[i] = Math.max(cell.from(), freeLow[i]);
        keptHigh[i] = Math.min(cell.to(), freeHigh[i]);
        forced[i] = cell.isForced();
        if (forced[i]) {
            keptLow[i] = freeLow[i];
            keptHigh[i] = freeHigh[i];
        }
        start[i] = cell.start();
    }

    private void lay(int r, Articulation.Row row, int[] size) {
        int terms = row.terms().size();
        int[] index = new int[terms + 1];
        long[] factor = new long[terms + 1];
        for (int k = 0; k < terms; k++) {
            Articulation.Term term = row.terms().get(k);
            index[k] = term.cell();
            factor[k] = -term.coefficient();
            column[term.cell()][size[term.cell()]++] = r;
        }
        int sum = cells + r;
        index[terms] = sum;
        factor[terms] = 1;
        lines[r] = new Line(index, factor);
        keptLow[sum] = row.low();
        keptHigh[sum] = row.high();
        freeLow[sum] = row.low();
        freeHigh[sum] = row.high();
        start[sum] = lines[r].solved(terms, start).floor();
    }

    /** Whether a variable is a cell that may change. */
    boolean mayChange(int variable) {
        return variable < cells && weight[variable] != Articulation.Cell.FIXED;
    }
}
