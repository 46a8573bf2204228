package duzhi.reader.table;

import duzhi.form.model.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts the cells of a row under the columns of a grid. A row printed as its headings are is taken as it stands;
 * otherwise the cheapest order-preserving assignment is sought, where it costs to stand away from the heading, to
 * change that distance within a row, to suit a column badly and to leave a cell or a needed column over. A column for
 * which the runner-up puts other words at the same cost is uncertain.
 */
final class Aligner {

    private static final int DOUBT = 3;

    /** A row with so many times more cells than columns is no row of this grid: nothing in it is placed. */
    private static final int MOST_CELLS = 3;

    private static final int NEEDED_BLANK = 1;

    private final List<Column> columns;
    private final int[] at;
    private final int[] blanks;
    private final Fit fit;

    Aligner(Headings headings, Predicate<Column> suitable) {
        this.columns = headings.columns().stream().filter(suitable).toList();
        this.at = columns.stream().mapToInt(headings::position).toArray();
        this.blanks = columns.stream()
                .mapToInt(column -> column.required() && !column.carries() ? NEEDED_BLANK : 0)
                .toArray();
        this.fit = new Fit(headings.grid());
    }

    Alignment align(RawRow row, Set<Integer> taken) {
        List<Integer> positions =
                row.filled().stream().filter(i -> !taken.contains(i)).toList();
        int[] plain = asPrinted(row, positions);
        if (plain.length == positions.size()) {
            return alignment(row, positions, plain, Set.of());
        }
        if (positions.size() > MOST_CELLS * columns.size()) {
            return alignment(row, positions, leftOver(positions.size()), Set.of());
        }
        Assignment assignment = new Assignment(positions, at, blanks, suits(row, positions));
        Assignment.Choice best = assignment.best();
        return alignment(row, positions, best.columns(), uncertain(row, positions, assignment, best));
    }

    /** Each cell under its own heading, or an empty array where some cell is not. */
    private int[] asPrinted(RawRow row, List<Integer> positions) {
        int[] chosen = new int[positions.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = columnAt(positions.get(i));
            if (chosen[i] < 0 || fit.cost(row.cells().get(positions.get(i)), columns.get(chosen[i])) > 0) {
                return new int[positions.isEmpty() ? 0 : positions.size() + 1];
            }
        }
        return chosen;
    }

    private static int[] leftOver(int cells) {
        int[] chosen = new int[cells];
        Arrays.fill(chosen, -1);
        return chosen;
    }

    private int[][] suits(RawRow row, List<Integer> positions) {
        return positions.stream()
                .map(position -> row.cells().get(position))
                .map(cell -> columns.stream()
                        .mapToInt(column -> fit.cost(cell, column))
                        .toArray())
                .toArray(int[][]::new);
    }

    private int columnAt(int position) {
        for (int c = 0; c < columns.size(); c++) {
            if (at[c] == position) {
                return c;
            }
        }
        return -1;
    }

    /**
     * Forbids each choice in turn; a row as cheap without it is uncertain there unless the words are the same. A row
     * with a cell too many is in doubt sooner: any of its cells may be the one.
     */
    private Set<Column> uncertain(RawRow row, List<Integer> positions, Assignment assignment, Assignment.Choice found) {
        Set<Column> uncertain = new HashSet<>();
        boolean tooMany = Arrays.stream(found.columns()).anyMatch(choice -> choice < 0);
        int doubtful = found.cost() + (tooMany ? DOUBT : 0);
        for (int i = 0; i < positions.size(); i++) {
            if (found.columns()[i] < 0) {
                continue;
            }
            Assignment.Choice other = assignment.without(i, found.columns()[i]);
            if (other.cost() <= doubtful) {
                uncertain.addAll(differing(row, positions, found.columns(), other.columns()));
            }
        }
        return uncertain;
    }

    private Set<Column> differing(RawRow row, List<Integer> positions, int[] one, int[] other) {
        Set<Column> differing = new HashSet<>();
        for (int c = 0; c < columns.size(); c++) {
            if (!words(row, positions, one, c).equals(words(row, positions, other, c))) {
                differing.add(columns.get(c));
            }
        }
        return differing;
    }

    private static String words(RawRow row, List<Integer> positions, int[] chosen, int column) {
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] == column) {
                return row.cells().get(positions.get(i)).text();
            }
        }
        return "";
    }

    private Alignment alignment(RawRow row, List<Integer> positions, int[] chosen, Set<Column> uncertain) {
        Map<Column, RawCell> cells = new LinkedHashMap<>();
        Set<Column> shifted = new HashSet<>();
        List<RawCell> left = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            RawCell cell = row.cells().get(positions.get(i));
            if (chosen[i] < 0) {
                left.add(cell);
                continue;
            }
            Column column = columns.get(chosen[i]);
            cells.put(column, cell);
            if (at[chosen[i]] != positions.get(i)) {
                shifted.add(column);
            }
        }
        return new Alignment(cells, shifted, uncertain, left);
    }
}
