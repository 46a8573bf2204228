package duzhi.publish.input;

import duzhi.ledger.fact.Coordinates;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sheet to fill in.
 *
 * @param key its name in the definition
 * @param name as shown
 * @param fills what its rows become
 * @param about one line above the headings
 * @param at what every figure of it is narrowed to
 * @param optional whether it may be missing or empty
 * @param columns from left to right
 * @param rows the rows it has, empty where the clerk adds as many as are needed
 * @param sums places that nobody enters, whose figures are the sums of what is entered below them
 */
record SheetForm(
        String key,
        String name,
        Fills fills,
        String about,
        Coordinates at,
        boolean optional,
        List<InputColumn> columns,
        List<FixedRow> rows,
        List<Coordinates> sums) {

    /** What the rows of a sheet become. */
    enum Fills {
        BASICS,
        UNITS,
        LINES,
        COMPARATIVES,
        PROJECTS,
        INDICATORS,
        TASKS,
        WHOLE_INDICATORS,
        TEXTS;

        static Fills of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        boolean isFigures() {
            return this == LINES || this == COMPARATIVES;
        }
    }

    /** The same sheet, rows of some names being required. */
    SheetForm demanding(Collection<String> asked) {
        List<FixedRow> demanded = rows.stream()
                .map(row -> asked.contains(row.key()) ? row.demanded() : row)
                .toList();
        return new SheetForm(key, name, fills, about, at, optional, columns, demanded, sums);
    }

    /** Whether its rows are given and only their cells are filled in. */
    boolean isFixed() {
        return !rows.isEmpty();
    }

    Optional<InputColumn> find(String column) {
        return columns.stream().filter(each -> each.key().equals(column)).findFirst();
    }

    Optional<FixedRow> row(String label) {
        return rows.stream().filter(row -> row.isLabelled(label)).findFirst();
    }

    /** Columns that hold figures of the ledger. */
    List<InputColumn> figures() {
        return columns.stream().filter(column -> column.kind().isFigure()).toList();
    }

    /** Columns that say what a figure is a value of. */
    List<InputColumn> places() {
        return columns.stream().filter(column -> column.dimension().isPresent()).toList();
    }
}
