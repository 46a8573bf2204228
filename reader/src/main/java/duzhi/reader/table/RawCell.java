package duzhi.reader.table;

import duzhi.form.filled.PrintedRow;
import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Repair;
import duzhi.reader.document.Clean;
import duzhi.reader.document.Cleaner;
import java.util.List;

/**
 * A printed cell.
 *
 * @param text cleaned text
 * @param core the text as a label is compared: without numbering, blanks, widths
 * @param heading the text as a heading is compared: a label without year and unit
 * @param repairs what was mended in it
 * @param line line number from 1
 * @param from first column of the line
 * @param to column after the last one
 * @param printed as printed
 * @param width how many columns of the table it covers
 * @param height how many rows of the table it covers
 */
record RawCell(
        String text,
        String core,
        String heading,
        List<Repair> repairs,
        int line,
        int from,
        int to,
        String printed,
        int width,
        int height) {

    private static final int LONGEST_LABEL = 200;

    static RawCell of(String line, int number, int from, int to) {
        Clean clean = Cleaner.clean(line, from, to);
        String core = clean.text().length() <= LONGEST_LABEL ? Labels.core(clean.text()) : clean.text();
        return new RawCell(
                clean.text(),
                core,
                Headings.key(core),
                clean.repairs(),
                number,
                from,
                to,
                line.substring(from, to),
                1,
                1);
    }

    /** The same cell, merged over several columns and rows. */
    RawCell merged(int columns, int rows) {
        return new RawCell(text, core, heading, repairs, line, from, to, printed, columns, rows);
    }

    /** The same place with nothing in it. */
    RawCell blank() {
        return new RawCell("", "", "", List.of(), line, from, to, "", width, height);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    Place place(String document) {
        return Place.ofText(document, line, from, to, printed.strip());
    }

    PrintedRow.Cell forShowing() {
        return new PrintedRow.Cell(printed.strip(), from, to);
    }
}
