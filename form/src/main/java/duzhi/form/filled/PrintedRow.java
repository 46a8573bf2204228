package duzhi.form.filled;

import java.util.List;

/**
 * A line of a table as printed.
 *
 * @param line line number from 1
 * @param cells its cells from left to right
 * @param heading whether it belongs to a heading of the table
 */
public record PrintedRow(int line, List<Cell> cells, boolean heading) {

    /**
     * A printed cell.
     *
     * @param text as printed
     * @param from first column of the line that belongs to it, from 0
     * @param to column after its last one
     */
    public record Cell(String text, int from, int to) {}
}
