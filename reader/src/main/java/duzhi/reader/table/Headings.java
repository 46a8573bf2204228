package duzhi.reader.table;

import duzhi.form.model.CellKind;
import duzhi.form.model.Column;
import duzhi.form.model.Grid;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the heading rows of a grid say: for each column of the form the position it is printed at.
 *
 * @param grid the grid they belong to
 * @param at position of each column found
 * @param ends position after the last one of each column found
 * @param unknown positions whose heading matches no column
 * @param unit unit of money printed in a heading, or null
 */
record Headings(
        Grid grid,
        Map<Column, Integer> at,
        Map<Column, Integer> ends,
        List<Integer> unknown,
        @Nullable Unit unit) {

    private static final Pattern UNIT = Pattern.compile("\\((元|万元|亿元)\\)(?:\\(\\d+分\\))?$");
    private static final Pattern YEAR = Pattern.compile("^20\\d{2}年度?");
    private static final Pattern PARENTHESIS = Pattern.compile("\\((?:元|万元|亿元|%|分|[^()]*20\\d{2}[^()]*)\\)$");

    /** A heading as compared: without numbering, year and unit. */
    static String key(String core) {
        Matcher year = YEAR.matcher(core);
        String key = year.lookingAt() ? Labels.core(core.substring(year.end())) : core;
        return key.endsWith(")") ? PARENTHESIS.matcher(key).replaceFirst("") : key;
    }

    /** Whether a row looks like a heading of the grid with these words. */
    static boolean isHeading(Set<String> words, RawRow row) {
        List<Integer> filled = row.filled();
        long known = filled.stream()
                .filter(i -> words.contains(row.cells().get(i).heading()))
                .count();
        return known >= 2
                && known * 2 >= filled.size()
                && filled.stream()
                        .noneMatch(i -> Numerals.isNumber(row.cells().get(i).text()));
    }

    /** Whether a row continues the heading begun above it. */
    static boolean continues(Set<String> words, RawRow row) {
        List<Integer> filled = row.filled();
        return !filled.isEmpty()
                && filled.stream()
                        .allMatch(i -> words.contains(row.cells().get(i).heading()));
    }

    /** Every word that a heading of the grid may print. */
    static Set<String> words(Grid grid) {
        return grid.columns().stream()
                .flatMap(column -> column.headers().stream())
                .flatMap(header -> Stream.concat(Stream.of(header), Stream.of(header.split("/", -1))))
                .collect(Collectors.toCollection(HashSet::new));
    }

    static Headings resolve(Grid grid, List<RawRow> rows) {
        List<List<RawCell>> paths = HeadingPaths.of(rows);
        Map<Column, Integer> at = new LinkedHashMap<>();
        Map<Column, Integer> ends = new LinkedHashMap<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            List<RawCell> path = paths.get(i);
            boolean again = i > 0 && path.equals(paths.get(i - 1));
            if (path.isEmpty() || again && !isBeside(grid, at, i - 1)) {
                continue;
            }
            List<String> labels = path.stream().map(RawCell::heading).toList();
            Column column = claim(grid, labels, at);
            column = column == null && isRowLabel(grid, path) ? name(grid, labels, at) : column;
            column = column == null ? yielded(grid, labels, at, paths) : column;
            if (column != null) {
                at.put(column, i);
                ends.put(column, column.is() == CellKind.LABEL ? overBlanks(paths, i) : end(paths, i));
                if (column.beside()) {
                    ends.replace(grid.columns().get(grid.columns().indexOf(column) - 1), i);
                }
            } else if (!grid.noise().contains(path.getLast().heading())) {
                unknown.add(i);
            }
        }
        return new Headings(grid, at, ends, unknown, unit(rows));
    }

    /** A column held by the name of the whole part, printed at its side, whose own heading stands further on. */
    private static @Nullable Column yielded(
            Grid grid, List<String> labels, Map<Column, Integer> at, List<List<RawCell>> paths) {
        return at.entrySet().stream()
                .filter(held -> grid.noise()
                        .contains(paths.get(held.getValue()).getLast().heading()))
                .map(Map.Entry::getKey)
                .filter(column -> column.headers().stream().anyMatch(header -> fits(header, labels)))
                .findFirst()
                .orElse(null);
    }

    /** Whether the column found last, at this position, has one beside it under the same heading. */
    private static boolean isBeside(Grid grid, Map<Column, Integer> at, int position) {
        return grid.columns().stream()
                .filter(column -> column.beside() && !at.containsKey(column))
                .map(column -> grid.columns().indexOf(column))
                .anyMatch(index -> index > 0
                        && Integer.valueOf(position)
                                .equals(at.get(grid.columns().get(index - 1))));
    }

    /** The label of the first row may stand beside the lowest headings, under that of the column of names or codes. */
    private static boolean isRowLabel(Grid grid, List<RawCell> path) {
        return path.size() > 1
                && grid.rows().stream()
                        .anyMatch(rule -> rule.labels().contains(path.getLast().core()));
    }

    private static @Nullable Column name(Grid grid, List<String> labels, Map<Column, Integer> at) {
        Column column = claim(grid, labels.subList(0, labels.size() - 1), at);
        return column == null || column.is().isNumeric() ? null : column;
    }

    /** A label that several columns know goes to the first of them that is still free. */
    private static @Nullable Column claim(Grid grid, List<String> path, Map<Column, Integer> at) {
        for (Column column : grid.columns()) {
            if (!at.containsKey(column) && column.headers().stream().anyMatch(header -> fits(header, path))) {
                return column;
            }
        }
        return null;
    }

    /** A column reaches as far as its own label is merged, unless a narrower label stands below it there. */
    private static int end(List<List<RawCell>> paths, int from) {
        RawCell label = paths.get(from).getLast();
        int end = from + 1;
        while (end < from + label.width()
                && end < paths.size()
                && !paths.get(end).isEmpty()
                && paths.get(end).getLast().equals(label)) {
            end++;
        }
        return end;
    }

    /** Labels of rows may stand beside the name of their group, where no heading is printed. */
    private static int overBlanks(List<List<RawCell>> paths, int from) {
        int end = from + 1;
        while (end < paths.size() && paths.get(end).equals(paths.get(from))) {
            end++;
        }
        return end;
    }

    /** The last label must be the column's own; the labels above it must come in the same order. */
    private static boolean fits(String header, List<String> path) {
        String last = path.getLast();
        if (header.equals(last)) {
            return true;
        }
        if (last.isEmpty() || !header.endsWith("/" + last)) {
            return false;
        }
        List<String> wanted = List.of(header.split("/", -1));
        int found = 0;
        for (String label : path) {
            found += found < wanted.size() && label.equals(wanted.get(found)) ? 1 : 0;
        }
        return found == wanted.size();
    }

    private static @Nullable Unit unit(List<RawRow> rows) {
        for (RawRow row : rows) {
            for (RawCell cell : row.cells()) {
                Matcher unit = UNIT.matcher(cell.core());
                if (unit.find()) {
                    return Unit.find(unit.group(1)).orElse(null);
                }
            }
        }
        return null;
    }

    /** Where a column stands that was found. */
    int position(Column column) {
        return Objects.requireNonNull(at.get(column));
    }

    /** Whether a cell from a position (covering so many positions) stands below a column that was found. */
    boolean isBelow(Column column, int position, int width) {
        return position < Objects.requireNonNull(ends.get(column)) && position(column) < position + width;
    }

    /** Whether every column that the grid cannot do without is there. */
    boolean isWhole() {
        return grid.columns().stream().filter(Column::required).allMatch(at::containsKey);
    }

    /** The columns found, from left to right. */
    List<Column> columns() {
        return at.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
