package duzhi.publish.sheet;

import duzhi.publish.office.Xml;
import java.util.ArrayList;
import java.util.List;

/** The rows of a sheet being written, and what follows them. */
final class Rows {

    private final Xml xml;
    private final Looks looks;
    private final List<String> merges = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private int row = -1;

    private record Link(String place, String to) {}

    Rows(Xml xml, Looks looks) {
        this.xml = xml;
        this.looks = looks;
    }

    /** What stands before the rows: paper, what stays when scrolling, widths in characters. */
    void begin(boolean first, int frozen, List<Double> widths) {
        xml.open("sheetPr").empty("pageSetUpPr", "fitToPage", "1").close();
        xml.open("sheetViews").open("sheetView", "showGridLines", "0", "workbookViewId", "0");
        if (first) {
            xml.attribute("tabSelected", "1");
        }
        if (frozen > 0) {
            String below = Places.of(frozen, 0);
            xml.empty(
                    "pane",
                    "ySplit",
                    String.valueOf(frozen),
                    "topLeftCell",
                    below,
                    "activePane",
                    "bottomLeft",
                    "state",
                    "frozen");
            xml.empty("selection", "pane", "bottomLeft", "activeCell", below, "sqref", below);
        }
        xml.close().close();
        xml.empty("sheetFormatPr", "defaultRowHeight", "14.25").open("cols");
        for (int i = 0; i < widths.size(); i++) {
            String column = String.valueOf(i + 1);
            xml.empty("col", "min", column, "max", column, "width", hundredths(widths.get(i)), "customWidth", "1");
        }
        xml.close().open("sheetData");
    }

    private static String hundredths(double value) {
        return String.valueOf(Math.round(value * 100) / 100.0);
    }

    /** Begins a row so many points high; its number, from 0. */
    int row(double height) {
        row++;
        xml.open("row", "r", String.valueOf(row + 1), "ht", hundredths(height), "customHeight", "1");
        return row;
    }

    void endRow() {
        xml.close();
    }

    void text(int column, Look look, String text) {
        if (text.isEmpty()) {
            xml.empty("c", "r", Places.of(row, column), "s", looks.of(look));
            return;
        }
        xml.open("c", "r", Places.of(row, column), "s", looks.of(look), "t", "inlineStr");
        xml.open("is")
                .open("t", "xml:space", "preserve")
                .text(text)
                .close()
                .close()
                .close();
    }

    void number(int column, Look look, String number, String formula) {
        xml.open("c", "r", Places.of(row, column), "s", looks.of(look));
        if (!formula.isEmpty()) {
            xml.element("f", formula);
        }
        xml.element("v", number).close();
    }

    /** Joins places that are known to be free. */
    void merge(int column, int rows, int columns) {
        if (rows * columns > 1) {
            merges.add(Places.range(row, column, rows, columns));
        }
    }

    void link(int column, String sheet, int to) {
        links.add(new Link(Places.of(row, column), Places.quoted(sheet) + "!" + Places.of(to, 0)));
    }

    /** A row of one text across all columns. */
    void across(Look look, String text, int columns, double height) {
        row(height);
        text(0, look, text);
        for (int i = 1; i < columns; i++) {
            text(i, look, "");
        }
        merge(0, 1, columns);
        endRow();
    }

    /** What stands after the rows. */
    void end(boolean landscape) {
        xml.close();
        if (!merges.isEmpty()) {
            xml.open("mergeCells", "count", String.valueOf(merges.size()));
            merges.forEach(merge -> xml.empty("mergeCell", "ref", merge));
            xml.close();
        }
        if (!links.isEmpty()) {
            xml.open("hyperlinks");
            links.forEach(link -> xml.empty("hyperlink", "ref", link.place(), "location", link.to()));
            xml.close();
        }
        xml.empty("printOptions", "horizontalCentered", "1");
        xml.empty(
                "pageMargins",
                "left",
                "0.6",
                "right",
                "0.6",
                "top",
                "0.75",
                "bottom",
                "0.75",
                "header",
                "0.3",
                "footer",
                "0.4");
        xml.empty(
                "pageSetup",
                "paperSize",
                "9",
                "fitToWidth",
                "1",
                "fitToHeight",
                "0",
                "orientation",
                landscape ? "landscape" : "portrait");
        xml.open("headerFooter").element("oddFooter", "&C— &P —").close();
    }

    /** Codes are text on purpose. */
    void trustText(int rows, int columns) {
        xml.open("ignoredErrors")
                .empty("ignoredError", "sqref", Places.range(0, 0, rows, columns), "numberStoredAsText", "1")
                .close();
    }
}
