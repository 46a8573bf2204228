package duzhi.ledger.source;

/**
 * A spot in a document.
 *
 * @param document the document's path as given
 * @param page page number from 1, or 0 where the kind of document has no pages
 * @param line line number from 1 in a text document, or 0
 * @param from first character of the line that belongs to it, from 0
 * @param to character after its last one
 * @param table title of the table, or empty in running text
 * @param row name of the row, or empty
 * @param column name of the column, or empty
 * @param text what is printed there, as printed
 */
public record Place(
        String document, int page, int line, int from, int to, String table, String row, String column, String text) {

    /** A stretch of running text. */
    public static Place ofText(String document, int line, int from, int to, String text) {
        return new Place(document, 0, line, from, to, "", "", "", text);
    }

    /** A whole document. */
    public static Place ofDocument(String document) {
        return ofText(document, 0, 0, 0, "");
    }

    /** The same spot, named as a cell. */
    public Place inTable(String tableTitle, String rowName, String columnName) {
        return new Place(document, page, line, from, to, tableTitle, rowName, columnName, text);
    }

    /** Whether it is a cell of a table. */
    public boolean isCell() {
        return !table.isEmpty();
    }
}
