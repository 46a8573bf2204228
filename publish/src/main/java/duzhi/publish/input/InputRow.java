package duzhi.publish.input;

import duzhi.ledger.source.Place;
import duzhi.publish.input.Sheet.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row that was filled in.
 *
 * @param form the sheet it belongs to
 * @param fixed which of the given rows it is, null where the clerk adds rows
 * @param cells its cells by column; a column that is missing from the sheet has none
 * @param place the whole row
 */
record InputRow(SheetForm form, @Nullable FixedRow fixed, Map<String, Found> cells, Place place) {

    Optional<Found> find(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** What is seen in a column, empty where nothing is. */
    String text(String column) {
        return find(column).map(Found::shown).orElse("");
    }

    /** Where a column of it stands, the row where the column is missing. */
    Place place(String column) {
        return find(column).map(Found::place).orElse(place);
    }

    /** Whether other columns hold what a condition names; an empty condition is never met. */
    boolean meets(Map<String, List<String>> condition) {
        return !condition.isEmpty()
                && condition.entrySet().stream()
                        .allMatch(each -> each.getValue().contains(text(each.getKey())));
    }

    boolean isDemanded(InputColumn column) {
        return column.demand().always() || meets(column.demand().when());
    }
}
