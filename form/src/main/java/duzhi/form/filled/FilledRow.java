package duzhi.form.filled;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a form.
 *
 * @param grid id of the grid it belongs to
 * @param rule id of the form's row rule it matched, such as {@code total} or {@code each}
 * @param name what the row is called, for showing
 * @param at what the row is a row of
 * @param cells its cells by column key; a column without a cell has no entry
 * @param place where the row stands
 */
public record FilledRow(
        String grid, String rule, String name, Coordinates at, Map<String, FilledCell> cells, Place place) {

    /** The printed words of a column, empty where blank. */
    public String text(String column) {
        return find(column).map(FilledCell::text).orElse("");
    }

    /** The cell of a column. */
    public Optional<FilledCell> find(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** Whether the cell of a column is there and its reading is sure, or the column is blank. */
    public boolean isCertain(String column) {
        return find(column)
                .map(cell -> cell.source().certainty() != Source.Certainty.UNCERTAIN)
                .orElse(true);
    }

    /** The line tells most rows of a document apart. */
    @Override
    public int hashCode() {
        return place.line();
    }
}
