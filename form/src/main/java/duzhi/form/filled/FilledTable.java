package duzhi.form.filled;

import duzhi.form.model.Form;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Repair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form found in a document.
 *
 * @param form the definition it was recognised by
 * @param title as printed
 * @param at where the title stands
 * @param unit unit of money stated above the table or fixed by the form, or null where none is stated
 * @param firstLine first line, title included
 * @param lastLine last line
 * @param fields single values by key: project name, department, goals, sign-off
 * @param rows rows of every grid, in reading order
 * @param printed the table as printed, for showing it
 * @param repairs what was mended to read it as one table
 * @param ignored columns and rows that the form does not know: nothing in them was read
 */
public record FilledTable(
        Form form,
        String title,
        Place at,
        @Nullable Unit unit,
        int firstLine,
        int lastLine,
        Map<String, FilledCell> fields,
        List<FilledRow> rows,
        List<PrintedRow> printed,
        List<Repair> repairs,
        List<Ignored> ignored) {

    /** A part of the table that was not read, and why. */
    public record Ignored(Place at, Why why) {

        /** Why something was left unread. */
        public enum Why {
            UNKNOWN_COLUMN,
            UNKNOWN_ROW,
            UNNAMED_ROW,
            NO_PLACE,
            UNIT_NOT_STATED
        }
    }

    /** The printed words of a field, empty where it is absent or blank. */
    public String field(String key) {
        return findField(key).map(FilledCell::text).orElse("");
    }

    /** A field by key. */
    public Optional<FilledCell> findField(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** Rows of one grid. */
    public List<FilledRow> rowsOf(String grid) {
        return rows.stream().filter(row -> row.grid().equals(grid)).toList();
    }

    /** The first line tells the tables of a document apart; hashing every cell would cost more than reading them. */
    @Override
    public int hashCode() {
        return firstLine;
    }
}
