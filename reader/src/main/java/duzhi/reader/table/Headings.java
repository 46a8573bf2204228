package duzhi.reader.table;

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
 * What the heading rows of a grid say: for each column of the form the position it is printed at. Headings print
 * without spans, so a label holds until the next one, and never beyond the label above it.
 *
 * @param grid the grid they belong to
 * @param at position of each column found
 * @param unknown positions whose heading matches no column
 * @param unit unit of money printed in a heading, or null
 */
record Headings(
        Grid grid,
        Map<Column, Integer> at,
        List<Integer> unknown,
        @Nullable Unit unit) {

    private static final Pattern UNIT = Pattern.compile("\\((元|万元|亿元)\\)$");
    private static final Pattern YEAR = Pattern.compile("^20\\d{2}年度?");
    private static final Pattern PARENTHESIS = Pattern.compile("\\((?:元|万元|亿元|%|分)\\)$");

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
        boolean numbers = filled.stream()
                .anyMatch(i -> Numerals.isNumber(row.cells().get(i).text()));
        return known >= 2 && known * 2 >= filled.size() && !numbers;
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
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<List<String>> paths = paths(rows, width);
        Map<Column, Integer> at = new LinkedHashMap<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            List<String> path = paths.get(i);
            boolean repeated = i > 0 && path.equals(paths.get(i - 1));
            if (!path.isEmpty()
                    && !repeated
                    && !claim(grid, path, i, at)
                    && !grid.noise().contains(path.getLast())) {
                unknown.add(i);
            }
        }
        return new Headings(grid, at, unknown, unit(rows));
    }

    /** A label that several columns know goes to the first of them that is still free. */
    private static boolean claim(Grid grid, List<String> path, int position, Map<Column, Integer> at) {
        for (Column column : grid.columns()) {
            if (!at.containsKey(column) && column.headers().stream().anyMatch(header -> fits(header, path))) {
                at.put(column, position);
                return true;
            }
        }
        return false;
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

    private static List<List<String>> paths(List<RawRow> rows, int width) {
        List<List<String>> paths = new ArrayList<>();
        int[] segment = new int[width];
        for (int i = 0; i < width; i++) {
            paths.add(new ArrayList<>());
        }
        for (RawRow row : rows) {
            segment = extend(row, paths, segment);
        }
        return paths;
    }

    /** Adds a row's labels to the paths below them; returns where each position's label begins. */
    private static int[] extend(RawRow row, List<List<String>> paths, int[] above) {
        int[] segment = above.clone();
        int begin = -1;
        for (int i = 0; i < paths.size(); i++) {
            boolean filled = i < row.cells().size() && !row.cells().get(i).isBlank();
            if (filled) {
                begin = i;
            } else if (begin >= 0 && above[i] != above[begin]) {
                begin = -1;
            }
            if (begin >= 0) {
                paths.get(i).add(row.cells().get(begin).heading());
                segment[i] = segment[i] * paths.size() + begin + 1;
            }
        }
        return segment;
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
