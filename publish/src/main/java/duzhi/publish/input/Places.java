package duzhi.publish.input;

import duzhi.ledger.source.Place;
import duzhi.ledger.source.Spot;

/** Names of places in sheets and text files. */
final class Places {

    private Places() {}

    /** A cell of a workbook; row and column count from 1. */
    static Place cell(String document, String sheet, int row, int column, String text) {
        return new Place(document, row, column - 1, column, sheet, String.valueOf(row), letters(column), text);
    }

    /** A field of a text file. */
    static Place field(String document, String file, int line, int column, String heading, String text) {
        return new Place(document, line, column - 1, column, file, String.valueOf(line), heading, text);
    }

    /** A whole row. */
    static Place row(String document, String sheet, int row) {
        return new Place(document, row, 0, 0, sheet, String.valueOf(row), "", "");
    }

    /** A whole column of a workbook. */
    static Place column(String document, String sheet, int column) {
        return new Place(document, 0, column - 1, column, sheet, "", letters(column), "");
    }

    /** A whole sheet. */
    static Place sheet(String document, String sheet) {
        return new Place(document, 0, 0, 0, sheet, "", "", "");
    }

    static String letters(int column) {
        String reference = new Spot.Cell("", 1, column).reference();
        return reference.substring(0, reference.length() - 1);
    }

    /** An id for the figure that stands there, unique in an input. */
    static String id(Place place) {
        return place.table().endsWith(Sheet.CSV)
                ? place.table() + ":" + place.row() + ":" + place.column()
                : place.table() + "!" + place.column() + place.row();
    }
}
