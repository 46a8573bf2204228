package duzhi.cli.report;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet of a workbook being filled row by row below a frozen heading with filters. */
final class XlsxSheet {

    private static final int LONGEST = 32_000;

    private final Worksheet sheet;
    private final int columns;
    private int row;

    /** A sheet with these headings; each is followed by the width of its column in characters. */
    XlsxSheet(Workbook book, String name, Object... headingsAndWidths) {
        sheet = book.newWorksheet(name);
        columns = headingsAndWidths.length / 2;
        for (int column = 0; column < columns; column++) {
            sheet.value(0, column, (String) headingsAndWidths[2 * column]);
            sheet.width(column, (Integer) headingsAndWidths[2 * column + 1]);
        }
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .fillColor("D9E2EC")
                .horizontalAlignment("center")
                .wrapText(true)
                .set();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
    }

    /** A row of words and whole numbers, the rest of it blank. */
    void row(Object... values) {
        row++;
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Integer number) {
                sheet.value(row, column, number);
            } else if (!values[column].toString().isEmpty()) {
                sheet.value(row, column, clean(values[column].toString()));
            }
        }
        sheet.range(row, 0, row, columns - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle("thin")
                .borderColor("BCC7D2")
                .set();
    }

    /** Fills the cell of the last row. */
    void tint(int column, String colour) {
        sheet.style(row, column)
                .fillColor(colour)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    /** Sets the filters; nothing can be added after. */
    void close() {
        sheet.setAutoFilter(0, 0, Math.max(row, 1), columns - 1);
    }

    /** A workbook holds neither control characters nor cells above a length. */
    private static String clean(String text) {
        String shown = text.replace("\t", " | ").replaceAll("[\\p{Cntrl}&&[^\n]]", "");
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
    }
}
