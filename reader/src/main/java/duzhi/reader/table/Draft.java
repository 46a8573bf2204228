package duzhi.reader.table;

import duzhi.form.model.CellKind;
import duzhi.form.model.Column;
import duzhi.form.model.EachRow;
import duzhi.form.model.Grid;
import duzhi.form.model.RowRule;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.source.Repair;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a grid while it is being read: cells under their columns, names carried down from merged cells. */
final class Draft {

    /** Columns that name a row before any other that holds a name. */
    private static final List<String> NAMES = List.of("level3", "name", "use", "task", "goal");

    final Grid grid;
    final String panel;
    final RawRow row;
    final @Nullable RowRule rule;
    final @Nullable EachRow each;
    final Map<Column, RawCell> cells = new LinkedHashMap<>();
    final Set<Column> shifted = new HashSet<>();
    final Set<Column> uncertain = new HashSet<>();

    /** Words of label columns, printed in this row or carried down to it. */
    final Map<String, String> words = new LinkedHashMap<>();

    /** Names given to parts of a group whose name is printed once. */
    final Map<Dimension, String> renamed = new EnumMap<>(Dimension.class);

    final List<Repair> repairs = new ArrayList<>();

    Draft(Grid grid, String panel, RawRow row, @Nullable RowRule rule, @Nullable EachRow each) {
        this.grid = grid;
        this.panel = panel;
        this.row = row;
        this.rule = rule;
        this.each = each;
    }

    /** What the row is called in reports. */
    String name() {
        if (rule != null) {
            return labelCell();
        }
        Stream<String> ofPanel = grid.columns().stream()
                .filter(column -> column.panel().equals(panel) && column.is() == CellKind.NAME)
                .map(Column::key);
        return Stream.concat(NAMES.stream(), ofPanel)
                .map(this::word)
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String labelCell() {
        RowRule known = Objects.requireNonNull(rule);
        return row.cells().stream()
                .filter(cell -> known.labels().contains(cell.core()))
                .map(RawCell::text)
                .findFirst()
                .orElse(known.id());
    }

    /** The cell of a column by key. */
    @Nullable
    RawCell cell(String key) {
        return grid.find(key).map(cells::get).orElse(null);
    }

    /** The words of a column by key, carried ones included. */
    String word(String key) {
        return words.getOrDefault(key, "");
    }
}
