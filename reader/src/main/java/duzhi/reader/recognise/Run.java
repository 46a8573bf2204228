package duzhi.reader.recognise;

import duzhi.reader.table.RawRow;
import java.util.List;

/**
 * Printed rows that belong together, and the words above them.
 *
 * @param caption lines of the words above, nearest last
 * @param rows the rows
 */
public record Run(List<Integer> caption, List<RawRow> rows) {

    /** First line, the caption included. */
    public int firstLine() {
        return caption.isEmpty() ? rows.getFirst().line() : caption.getFirst();
    }

    /** Last line. */
    public int lastLine() {
        return rows.getLast().line();
    }
}
