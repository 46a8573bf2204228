package duzhi.publish.document;

import java.util.List;

/**
 * An official table. Rows and columns count from 0, those of the heading included; a cell that spans covers its
 * neighbours to the right and below, and every place is covered by exactly one cell.
 *
 * @param form id of the form it is made by, unique in a document except for forms printed once a project
 * @param name short name for a sheet or an anchor: the title without year and number
 * @param title as printed above it
 * @param above lines between title and table, such as {@code 部门名称：…} and {@code 单位：万元}, from left to right
 * @param landscape whether it is printed across the long side of the page
 * @param widths width of each column as a share of all, adding up to 1
 * @param heads rows of the heading, repeated on every page
 * @param rows number of rows, heading included
 * @param cells row by row from left to right
 * @param notes lines printed under it
 */
public record Table(
        String form,
        String name,
        String title,
        List<String> above,
        boolean landscape,
        List<Double> widths,
        int heads,
        int rows,
        List<Cell> cells,
        List<String> notes)
        implements Block {

    /** Keeps its own lists. */
    public Table {
        above = List.copyOf(above);
        widths = List.copyOf(widths);
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }

    /** Number of columns. */
    public int columns() {
        return widths.size();
    }
}
