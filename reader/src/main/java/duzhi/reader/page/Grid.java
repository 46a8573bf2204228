package duzhi.reader.page;

import java.util.List;

/**
 * A table as drawn: positions of its columns and rows, and the cells between them.
 *
 * @param page page number
 * @param xs left edges of the columns and the right edge of the last, ascending
 * @param ys upper edges of the rows and the lower edge of the last, ascending
 * @param cells every cell, from top to bottom and left to right
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; read by index in inner loops
record Grid(int page, double[] xs, double[] ys, List<Cell> cells) {

    /**
     * A cell of the grid.
     *
     * @param row its first row, from 0
     * @param column its first column, from 0
     * @param rows how many rows it covers
     * @param columns how many columns it covers
     */
    record Cell(int row, int column, int rows, int columns) {

        boolean covers(int atRow, int atColumn) {
            return row <= atRow && atRow < row + rows && column <= atColumn && atColumn < column + columns;
        }
    }

    int rows() {
        return ys.length - 1;
    }

    int columns() {
        return xs.length - 1;
    }

    double left() {
        return xs[0];
    }

    double right() {
        return xs[xs.length - 1];
    }

    double top() {
        return ys[0];
    }

    double bottom() {
        return ys[ys.length - 1];
    }

    boolean holds(double x, double y) {
        return left() <= x && x <= right() && top() <= y && y <= bottom();
    }

    /** The cell at a point inside the table, as its place in {@link #cells}. */
    int cellAt(double x, double y) {
        int row = between(ys, y);
        int column = between(xs, x);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).covers(row, column)) {
                return i;
            }
        }
        throw new IllegalStateException("the cells do not cover the grid");
    }

    private static int between(double[] edges, double at) {
        int i = 0;
        while (i < edges.length - 2 && at > edges[i + 1]) {
            i++;
        }
        return i;
    }
}
