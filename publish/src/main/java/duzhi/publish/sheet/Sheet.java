package duzhi.publish.sheet;

import duzhi.publish.office.Xml;
import java.util.List;

/** A sheet of a workbook. */
interface Sheet {

    /** Columns that are printed. */
    int columns();

    /** Rows that are printed. */
    int rows();

    /** First row and number of rows that every page repeats; a size of 0 for none. */
    default int repeated() {
        return 0;
    }

    /** How many rows stand above the repeated ones. */
    default int above() {
        return 0;
    }

    /** Notes pinned to cells. */
    default List<Pinned> notes() {
        return List.of();
    }

    /** Writes what stands in the worksheet element. */
    void write(Xml xml);

    /**
     * A note pinned to a cell.
     *
     * @param row of the cell, from 0
     * @param column of the cell, from 0
     */
    record Pinned(int row, int column, String text) {}
}
