package duzhi.ledger.source;

/**
 * A spot in a document.
 *
 * @param document the document's path as given
 * @param line line from 1 of the document as written out, or 0 for all of it; {@link Spots} tell where in the original
 * @param from first character of the line that belongs to it, from 0
 * @param to character after its last one
 * @param table title of the table, or empty in running text
 * @param row name of the row, or empty
 * @param column name of the column, or empty
 * @param text what is printed there, as printed
 */
public record Place(String document, int line, int from, int to, String table, String row, String column, String text) {

    /** A stretch of running text. */
    public static Place ofText(String document, int line, int from, int to, String text) {
        return new Place(document, line, from, to, "", "", "", text);
    }

    /** A whole document. */
    public static Place ofDocument(String document) {
        return ofText(document, 0, 0, 0, "");
    }

    /** The same spot, named as a cell. */
    public Place inTable(String tableTitle, String rowName, String columnName) {
        return new Place(document, line, from, to, tableTitle, rowName, columnName, text);
    }

    /** Whether it is a cell of a table. */
    public boolean isCell() {
        return !table.isEmpty();
    }
}
