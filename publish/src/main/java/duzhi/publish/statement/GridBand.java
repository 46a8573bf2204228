package duzhi.publish.statement;

import duzhi.form.layout.Layout;
import duzhi.form.layout.Line;
import duzhi.form.layout.Section;
import duzhi.form.model.CellKind;
import duzhi.form.model.Column;
import duzhi.form.model.Grid;
import duzhi.form.model.Ratio;
import duzhi.ledger.fact.Dimension;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A grid laid out: its headings, and a row for each entry of its panels side by side. */
final class GridBand {

    private final Scope scope;
    private final Grid grid;
    private final Section.Lines section;
    private final Digits digits;
    private final Headings headings;
    private final List<Column> columns;
    private final Cube cube;
    private final Set<String> beside;
    private final Set<String> nameColumns;
    private final Cube.Slice everything;

    GridBand(Scope scope, Cube cube, Grid grid, Section.Lines section, Layout layout, Cube.Slice everything) {
        this.scope = scope;
        this.everything = everything;
        this.cube = cube;
        this.grid = grid;
        this.section = section;
        this.digits = new Digits(layout);
        this.headings =
                new Headings(section.headings(), section.side().isEmpty() ? 0 : section.sideWidth(), scope::words);
        this.beside = section.lines().stream()
                .flatMap(line -> line instanceof Line.Each each ? each.beside().stream() : Stream.of())
                .flatMap(each -> Stream.of(each.name(), each.target()))
                .collect(Collectors.toSet());
        this.columns = section.headings().stream()
                .map(heading -> grid.find(heading.column()).orElseThrow())
                .toList();
        this.nameColumns =
                grid.panels().stream().map(panel -> entries(panel).nameColumn()).collect(Collectors.toSet());
    }

    private Entries entries(String panel) {
        return new Entries(scope, grid, section, panel);
    }

    Band band() {
        List<List<Piece>> rows = new ArrayList<>(headings.rows());
        int heads = rows.size();
        List<@Nullable Entry[]> entries = sideBySide();
        List<Cube.@Nullable Slice[]> slices = entries.stream().map(this::slices).toList();
        Sums sums = new Sums(cube, slices);
        for (int row = 0; row < entries.size(); row++) {
            rows.add(pieces(entries, slices, row, heads, sums));
        }
        if (beside.isEmpty()) {
            Merges.downwards(rows, heads, columns, headings);
        }
        return new Band(scope.words(section.side()), section.sideWidth(), headings.left(columns.size()), heads, rows);
    }

    /** For each row the entry of each column; panels stand beside each other, their closing rows at the bottom. */
    private List<@Nullable Entry[]> sideBySide() {
        List<String> names = grid.panels();
        List<List<Entry>> panels =
                names.stream().map(panel -> entries(panel).list(everything)).toList();
        int height = panels.stream().mapToInt(List::size).max().orElse(0);
        List<@Nullable Entry[]> rows = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            @Nullable Entry[] line = new Entry[columns.size()];
            for (int column = 0; column < line.length; column++) {
                List<Entry> panel = panels.get(names.indexOf(columns.get(column).panel()));
                line[column] = at(panel, row, height);
            }
            rows.add(line);
        }
        return rows;
    }

    private static @Nullable Entry at(List<Entry> panel, int row, int height) {
        int feet = (int) panel.stream().filter(Entry::foot).count();
        int open = panel.size() - feet;
        int fromBottom = height - row;
        if (fromBottom <= feet) {
            return panel.get(panel.size() - fromBottom);
        }
        return row < open ? panel.get(row) : null;
    }

    /** The lines behind each amount of a row, null where a cell holds none. */
    private Cube.@Nullable Slice[] slices(@Nullable Entry[] entries) {
        Cube.@Nullable Slice[] slices = new Cube.Slice[columns.size()];
        for (int i = 0; i < slices.length; i++) {
            Entry entry = entries[i];
            Column column = columns.get(i);
            Cube.Slice of = entry == null ? null : entry.slice();
            slices[i] = column.is() == CellKind.AMOUNT && of != null ? of.within(column.at()) : null;
        }
        return slices;
    }

    private List<Piece> pieces(
            List<@Nullable Entry[]> entries, List<Cube.@Nullable Slice[]> slices, int row, int heads, Sums sums) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Entry entry = entries.get(row)[i];
            Cube.Slice slice = slices.get(row)[i];
            boolean own = !beside.contains(columns.get(i).key());
            if (own && entry != null && entry.slice() == null) {
                continue;
            }
            Piece piece = slice != null
                    ? amount(i, digits.amount(slice), sums.parts(row, i), heads)
                    : words(i, entry, slices.get(row));
            pieces.add(own && entry != null ? piece.over(entry.rows()) : piece);
        }
        Entry first = entries.get(row)[0];
        return first != null && first.whole() ? Merges.across(pieces) : pieces;
    }

    private Piece amount(int column, Amount amount, List<Sums.Spot> parts, int heads) {
        List<Piece.Part> sum = parts.stream()
                .map(spot -> new Piece.Part(spot.row() + heads, headings.left(spot.column())))
                .toList();
        return new Piece(
                headings.left(column),
                headings.right(column),
                1,
                Cell.Role.NUMBER,
                digits.text(amount),
                0,
                amount,
                sum);
    }

    private Piece words(int i, @Nullable Entry entry, Cube.@Nullable Slice[] slices) {
        Column column = columns.get(i);
        String text = entry == null ? "" : words(column, entry, slices);
        boolean named = entry != null && nameColumns.contains(column.key());
        boolean whole = entry != null && entry.whole();
        Cell.Role role = switch (column.is()) {
            case CODE -> Cell.Role.CODE;
            case LABEL, NAME ->
                named && (!column.carries() || whole)
                        ? Cell.Role.LABEL
                        : column.carries() ? Cell.Role.VALUE : Cell.Role.TEXT;
            case AMOUNT -> Cell.Role.NUMBER;
            case TEXT -> Cell.Role.TEXT;
            default -> Cell.Role.VALUE;
        };
        int indent = named ? Objects.requireNonNull(entry).indent() : 0;
        return new Piece(headings.left(i), headings.right(i), 1, role, text, indent, null, List.of());
    }

    private String words(Column column, Entry entry, Cube.@Nullable Slice[] slices) {
        return switch (column.is()) {
            case RATE ->
                percent(column, slices).map(rate -> rate.toPlainString() + "%").orElse("");
            case POINTS ->
                entry.words().containsKey(column.key())
                        ? entry.words().getOrDefault(column.key(), "")
                        : points(column, entry);
            default -> entry.words().getOrDefault(column.key(), "");
        };
    }

    /** The rate of a row from its printed amounts. */
    private Optional<BigDecimal> percent(Column column, Cube.@Nullable Slice[] slices) {
        return grid.ratios().stream()
                .filter(ratio -> ratio.rate().equals(column.key()))
                .findFirst()
                .flatMap(ratio -> percent(ratio, slices));
    }

    private Optional<BigDecimal> percent(Ratio ratio, Cube.@Nullable Slice[] slices) {
        Cube.Slice part = slice(ratio.part(), slices);
        Cube.Slice whole = slice(ratio.whole(), slices);
        return part == null || whole == null
                ? Optional.empty()
                : Points.percent(
                        digits.amount(part).printed().exact(),
                        digits.amount(whole).printed().exact());
    }

    private Cube.@Nullable Slice slice(String key, Cube.@Nullable Slice[] slices) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return slices[i];
            }
        }
        return null;
    }

    /** Weight and points of execution stand in the row of the whole; sums of both in that of the total. */
    private String points(Column column, Entry entry) {
        Cube.Slice of = entry.slice();
        boolean weight = column.at().has(Dimension.MEASURE, "weight");
        if (of == null || !of.at().equals(everything.at())) {
            return "—";
        }
        if (!column.at().names(Dimension.INDICATOR)) {
            return scope.total(weight);
        }
        return weight
                ? scope.points().executionWeight()
                : scope.executionPoints().map(Points::plain).orElse("");
    }
}
