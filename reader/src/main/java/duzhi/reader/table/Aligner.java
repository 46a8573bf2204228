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

    private static final int LEFT_OVER = 9;
    private static final int STEP = 1;
    private static final int DOUBT = 3;
    private static final int NEEDED_BLANK = 1;

    private final Headings headings;
    private final List<Column> columns;
    private final Fit fit;

    Aligner(Headings headings, Predicate<Column> suitable) {
        this.headings = headings;
        this.columns = headings.columns().stream().filter(suitable).toList();
        this.fit = new Fit(headings.grid());
    }

    Alignment align(RawRow row, Set<Integer> taken) {
        List<Integer> positions =
                row.filled().stream().filter(i -> !taken.contains(i)).toList();
        int[] plain = asPrinted(row, positions);
        if (plain.length == positions.size()) {
            return alignment(row, positions, plain, Set.of());
        }
        Search search = new Search(row, positions, -1, -1);
        return alignment(row, positions, search.best, uncertain(row, positions, search));
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

    private int columnAt(int position) {
        for (int c = 0; c < columns.size(); c++) {
            if (headings.at().get(columns.get(c)) == position) {
                return c;
            }
        }
        return -1;
    }

    /**
     * Forbids each choice in turn; a row as cheap without it is uncertain there unless the words are the same. A row
     * with a cell too many is in doubt sooner: any of its cells may be the one.
     */
    private Set<Column> uncertain(RawRow row, List<Integer> positions, Search found) {
        Set<Column> uncertain = new HashSet<>();
        boolean tooMany = Arrays.stream(found.best).anyMatch(choice -> choice < 0);
        int doubtful = found.cost + (tooMany ? DOUBT : 0);
        for (int i = 0; i < positions.size(); i++) {
            if (found.best[i] < 0) {
                continue;
            }
            Search other = new Search(row, positions, i, found.best[i]);
            if (other.cost <= doubtful) {
                uncertain.addAll(differing(row, positions, found.best, other.best));
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
            if (headings.at().get(column).intValue() != positions.get(i)) {
                shifted.add(column);
            }
        }
        return new Alignment(cells, shifted, uncertain, left);
    }

    /** The cheapest assignment with one choice forbidden. */
    private final class Search {

        private final RawRow row;
        private final List<Integer> positions;
        private final int forbiddenCell;
        private final int forbiddenColumn;
        private final int spread;
        private final int[] best;
        private final int cost;

        /** Cost from cell i on with the next free column c and the last distance d; the step taken there. */
        private final int[][][] costs;

        private final int[][][] steps;

        Search(RawRow row, List<Integer> positions, int forbiddenCell, int forbiddenColumn) {
            this.row = row;
            this.positions = positions;
            this.forbiddenCell = forbiddenCell;
            this.forbiddenColumn = forbiddenColumn;
            this.spread = Math.max(row.cells().size(), width()) + 1;
            this.costs = new int[positions.size() + 1][columns.size() + 1][2 * spread + 1];
            this.steps = new int[positions.size() + 1][columns.size() + 1][2 * spread + 1];
            for (int[][] plane : costs) {
                for (int[] line : plane) {
                    Arrays.fill(line, -1);
                }
            }
            this.cost = from(0, 0, spread);
            this.best = trace();
        }

        private int width() {
            return headings.at().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }

        private int from(int i, int c, int distance) {
            if (c == columns.size()) {
                return (positions.size() - i) * LEFT_OVER;
            }
            if (costs[i][c][distance] >= 0) {
                return costs[i][c][distance];
            }
            int cheapest = blank(i, c) + from(i, c + 1, distance);
            int step = 0;
            if (i < positions.size()) {
                int leave = LEFT_OVER + from(i + 1, c, distance);
                int put = put(i, c, distance);
                step = put < cheapest && put < leave ? 1 : leave < cheapest ? 2 : 0;
                cheapest = Math.min(cheapest, Math.min(put, leave));
            }
            costs[i][c][distance] = cheapest;
            steps[i][c][distance] = step;
            return cheapest;
        }

        private int blank(int i, int c) {
            boolean needed = columns.get(c).required() && !columns.get(c).carries();
            return needed && i <= positions.size() ? NEEDED_BLANK : 0;
        }

        private int put(int i, int c, int distance) {
            if (i == forbiddenCell && c == forbiddenColumn) {
                return Fit.NEVER;
            }
            int suits = fit.cost(row.cells().get(positions.get(i)), columns.get(c));
            int moved = distance(i, c);
            int away = moved == spread ? 0 : STEP;
            int change = moved == distance ? 0 : STEP;
            return suits >= Fit.NEVER ? Fit.NEVER : suits + away + change + from(i + 1, c + 1, moved);
        }

        private int distance(int i, int c) {
            int moved = positions.get(i) - headings.at().get(columns.get(c));
            return Math.max(-spread, Math.min(spread, moved)) + spread;
        }

        private int[] trace() {
            int[] chosen = new int[positions.size()];
            Arrays.fill(chosen, -1);
            int i = 0;
            int c = 0;
            int distance = spread;
            while (c < columns.size() && i <= positions.size()) {
                int step = steps[i][c][distance];
                if (step == 1) {
                    chosen[i] = c;
                    distance = distance(i, c);
                    i++;
                    c++;
                } else if (step == 2) {
                    i++;
                } else {
                    c++;
                }
            }
            return chosen;
        }
    }
}
