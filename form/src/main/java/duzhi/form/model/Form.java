package duzhi.form.model;

import duzhi.form.layout.Layout;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Unit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The definition of one official table. The same definition recognises a table, reads it, says what must hold in it,
 * and lays it out for filling in and publishing.
 *
 * @param id unique among all forms
 * @param set id of the set it belongs to
 * @param kind canonical kind, such as {@code BT_TOTAL}
 * @param sequence place in the published order, from 1, or 0 where it has none
 * @param name shown to users
 * @param titles titles it is published under, without the year
 * @param unit unit of money, or null where each table states its own
 * @param at what every figure of it is narrowed to
 * @param pairs values printed beside their labels
 * @param grids its parts with headings and rows, in order
 * @param layout how it is printed, or null where it is only read
 */
public record Form(
        String id,
        String set,
        String kind,
        int sequence,
        Wording name,
        List<String> titles,
        @Nullable Unit unit,
        Coordinates at,
        List<Pair> pairs,
        List<Grid> grids,
        @Nullable Layout layout) {

    /** A grid by id. */
    public Optional<Grid> findGrid(String gridId) {
        return grids.stream().filter(grid -> grid.id().equals(gridId)).findFirst();
    }

    /** A pair by key. */
    public Optional<Pair> findPair(String key) {
        return pairs.stream().filter(pair -> pair.key().equals(key)).findFirst();
    }

    /** The columns of all grids. */
    public List<Column> columns() {
        return grids.stream().flatMap(grid -> grid.columns().stream()).toList();
    }
}
