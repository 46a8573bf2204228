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
 * @param repairs what was mended in it
 * @param line line number from 1
 * @param from first column of the line
 * @param to column after the last one
 * @param printed as printed
 */
record RawCell(String text, String core, List<Repair> repairs, int line, int from, int to, String printed) {

    static RawCell of(String line, int number, int from, int to) {
        Clean clean = Cleaner.clean(line, from, to);
        return new RawCell(
                clean.text(), Labels.core(clean.text()), clean.repairs(), number, from, to, line.substring(from, to));
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
