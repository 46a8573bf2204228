package duzhi.reader.document;

import java.util.List;

/**
 * A table whose cells are known by where they are drawn. Each row is a line of the transcript with one tab-separated
 * field per column of the table; what is merged stands in the field of its first row and column, the fields it covers
 * are empty.
 *
 * @param lines the line number (from 1) of each row
 * @param columns how many columns the grid has, the same for every row
 * @param merges cells that cover more than one field
 * @param continues whether it goes on with the table before it, after a page break, in the same columns
 */
public record PrintedTable(List<Integer> lines, int columns, List<Merge> merges, boolean continues) {

    /**
     * A cell that covers several fields.
     *
     * @param row its first row, from 0
     * @param column its first column, from 0
     * @param rows how many rows it covers
     * @param columns how many columns it covers
     */
    public record Merge(int row, int column, int rows, int columns) {}
}
