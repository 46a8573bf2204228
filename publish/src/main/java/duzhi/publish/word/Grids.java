package duzhi.publish.word;

import duzhi.publish.document.Cell;
import duzhi.publish.document.Table;
import duzhi.publish.office.Fit;
import duzhi.publish.office.Grid;
import duzhi.publish.office.Xml;

/** A table in WordprocessingML: fixed columns, headings on every page, rows that stay whole. */
final class Grids {

    private static final int TWIPS = 20;
    /** In points; rows higher than this may go over to the next page, or they would leave half a page empty. */
    private static final double HIGHEST_WHOLE = 200;

    /** Height of a row of one line, to the size of its type. */
    private static final double LEAST = 1.8;

    private final Template template;
    private final Table table;
    private final Grid grid;
    private final Xml xml;
    private final Fit fit;
    private final int[] edges;

    Grids(Template template, Table table, int width, Xml xml) {
        this.template = template;
        this.table = table;
        this.grid = Grid.of(table);
        this.xml = xml;
        this.fit = Fit.of(table, (double) width / TWIPS, template.size());
        this.edges = new int[table.columns() + 1];
        double edge = 0;
        for (int i = 0; i < table.columns(); i++) {
            edge += fit.widths().get(i) * TWIPS;
            edges[i + 1] = (int) Math.round(edge);
        }
    }

    void write() {
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", template.id(Style.TABLE));
        xml.empty("w:tblW", "w:w", String.valueOf(edges[table.columns()]), "w:type", "dxa");
        xml.empty("w:jc", "w:val", "center").empty("w:tblLayout", "w:type", "fixed");
        xml.close().open("w:tblGrid");
        for (int i = 0; i < table.columns(); i++) {
            xml.empty("w:gridCol", "w:w", width(i, 1));
        }
        xml.close();
        double[] heights = fit.heights(table, 0);
        for (int row = 0; row < table.rows(); row++) {
            row(row, heights[row]);
        }
        xml.close();
    }

    private String width(int column, int columns) {
        return String.valueOf(edges[column + columns] - edges[column]);
    }

    private void row(int row, double height) {
        xml.open("w:tr").open("w:trPr");
        if (height <= HIGHEST_WHOLE) {
            xml.empty("w:cantSplit");
        }
        if (row < table.heads()) {
            xml.empty("w:tblHeader");
        }
        xml.empty("w:trHeight", "w:val", String.valueOf(Math.round(fit.size() * LEAST * TWIPS)), "w:hRule", "atLeast");
        xml.close();
        for (int column = 0; column < table.columns(); ) {
            Cell cell = grid.at(row, column);
            cell(
                    cell,
                    row == cell.row(),
                    row == table.rows() - 1 && !table.notes().isEmpty());
            column += cell.columns();
        }
        xml.close();
    }

    private void cell(Cell cell, boolean begins, boolean keeps) {
        xml.open("w:tc").open("w:tcPr");
        xml.empty("w:tcW", "w:w", width(cell.column(), cell.columns()), "w:type", "dxa");
        if (cell.columns() > 1) {
            xml.empty("w:gridSpan", "w:val", String.valueOf(cell.columns()));
        }
        if (cell.rows() > 1) {
            xml.empty("w:vMerge", "w:val", begins ? "restart" : "continue");
        }
        xml.empty("w:vAlign", "w:val", "center").close();
        paragraph(cell, begins ? cell.text() : "", keeps);
        xml.close();
    }

    /** The last row of a table stands on the page of its notes. */
    private void paragraph(Cell cell, String text, boolean keeps) {
        boolean smaller = fit.size() < template.size();
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", template.id(Style.of(cell.role())));
        if (keeps) {
            xml.empty("w:keepNext");
        }
        if (cell.indent() > 0 && !text.isEmpty()) {
            xml.empty("w:ind", "w:left", String.valueOf(Math.round(cell.indent() * fit.size() * TWIPS)));
        }
        if (smaller) {
            size();
        }
        xml.close();
        if (!text.isEmpty()) {
            xml.open("w:r");
            if (smaller) {
                size();
            }
            Body.text(xml, text);
            xml.close();
        }
        xml.close();
    }

    private void size() {
        String halves = String.valueOf(Math.round(fit.size() * 2));
        xml.open("w:rPr")
                .empty("w:sz", "w:val", halves)
                .empty("w:szCs", "w:val", halves)
                .close();
    }
}
