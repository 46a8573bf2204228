package duzhi.publish.input;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.ledger.source.Place;

/**
 * Something wrong with what was entered.
 *
 * @param place where: {@code table} names the sheet, {@code row} and {@code column} the cell as spreadsheets do (12, F), in
 *     a text file the line and the heading; a row or column that is empty means all of them
 * @param words what was entered, why it cannot stand and what to do, in both languages
 * @param severity an error keeps the whole input from being used
 */
public record Problem(Place place, Text words, Severity severity) {

    /** Where it is, as the clerk finds it: {@code 支出!F12}, {@code 支出.csv:12 金额（元）}. */
    public String where() {
        return where(place);
    }

    static String where(Place place) {
        if (place.table().endsWith(Sheet.CSV)) {
            String line = place.row().isEmpty() ? "" : ":" + place.row();
            return (place.table() + line + " " + place.column()).strip();
        }
        String cell = place.column() + place.row();
        return cell.isEmpty() || place.table().isEmpty() ? place.table() : place.table() + "!" + cell;
    }

    /** Where and what, in a language. */
    public String in(Text.Language language) {
        return where() + (where().isEmpty() ? "" : language == Text.Language.EN ? ": " : "：") + words.in(language);
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }
}
