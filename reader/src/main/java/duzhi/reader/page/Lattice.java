package duzhi.reader.page;

import duzhi.reader.page.Grid.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Tables by their ruling lines. A line that is missing between two fields makes them one cell. */
final class Lattice {

    private static final double TOUCH = 3;

    /** Lines so near to each other are the two sides of one: cells that stand apart have a frame each. */
    static final double SAME = 3;

    private static final double OPEN = 6;

    /** Lines that would cross more often are hatching or a map; a page of a budget has some thousands of fields. */
    private static final long MOST_CROSSINGS = 250_000;

    private final int page;
    private final List<Ruling> level;
    private final List<Ruling> upright;

    private Lattice(int page, List<Ruling> level, List<Ruling> upright) {
        this.page = page;
        this.level = level;
        this.upright = upright;
    }

    /** The tables of a page from top to bottom. */
    static List<Grid> tables(PageContent page) {
        List<Ruling> level = Rulings.seen(page.rulings(), true);
        List<Ruling> upright = Rulings.seen(page.rulings(), false);
        List<Grid> grids = new ArrayList<>();
        if ((long) level.size() * upright.size() > MOST_CROSSINGS) {
            return grids;
        }
        for (List<Ruling> together : connected(level, upright)) {
            List<Ruling> own = together.stream().filter(Ruling::level).toList();
            List<Ruling> others =
                    together.stream().filter(ruling -> !ruling.level()).toList();
            if (own.size() >= 2 && !others.isEmpty()) {
                new Lattice(page.number(), own, others).grid(grids);
            }
        }
        grids.removeIf(grid -> grids.stream().anyMatch(other -> !other.equals(grid) && isInside(grid, other)));
        grids.sort(Comparator.comparingDouble(Grid::top).thenComparingDouble(Grid::left));
        return grids;
    }

    /** A box drawn inside a cell of a table is part of the cell. */
    private static boolean isInside(Grid grid, Grid other) {
        return other.left() <= grid.left()
                && grid.right() <= other.right()
                && other.top() <= grid.top()
                && grid.bottom() <= other.bottom()
                && grid.rows() * grid.columns() <= 2;
    }

    private static List<List<Ruling>> connected(List<Ruling> level, List<Ruling> upright) {
        List<Ruling> all = new ArrayList<>(level);
        all.addAll(upright);
        int[] group = new int[all.size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < level.size(); i++) {
            for (int j = level.size(); j < all.size(); j++) {
                if (all.get(i).meets(all.get(j), TOUCH)) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        List<List<Ruling>> groups = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            groups.add(new ArrayList<>());
        }
        for (int i = 0; i < all.size(); i++) {
            groups.get(root(group, i)).add(all.get(i));
        }
        return groups;
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private void grid(List<Grid> grids) {
        double[] xs = edges(upright, level);
        double[] ys = edges(level, upright);
        if (xs.length < 2 || ys.length < 2) {
            return;
        }
        grids.add(new Grid(page, xs, ys, cells(xs, ys)));
    }

    /** Where the lines of one direction stand; where the others reach further, the table is open on that side. */
    private static double[] edges(List<Ruling> lines, List<Ruling> across) {
        List<Double> edges = new ArrayList<>();
        double low = across.stream().mapToDouble(Ruling::from).min().orElseThrow();
        double high = across.stream().mapToDouble(Ruling::to).max().orElseThrow();
        lines.stream().map(Ruling::at).sorted().forEach(at -> {
            if (edges.isEmpty() || at - edges.getLast() > SAME) {
                edges.add(at);
            }
        });
        if (edges.getFirst() - low > OPEN) {
            edges.addFirst(low);
        }
        if (high - edges.getLast() > OPEN) {
            edges.addLast(high);
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private List<Cell> cells(double[] xs, double[] ys) {
        boolean[][] taken = new boolean[ys.length - 1][xs.length - 1];
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < taken.length; row++) {
            for (int column = 0; column < taken[row].length; column++) {
                if (!taken[row][column]) {
                    cells.add(take(xs, ys, row, column, taken));
                }
            }
        }
        return cells;
    }

    /** The largest cell from a field on: as wide as no line stops it, then as high as its whole width is open. */
    private Cell take(double[] xs, double[] ys, int row, int column, boolean[][] taken) {
        int right = column + 1;
        while (right < xs.length - 1 && !taken[row][right] && !isLine(upright, xs[right], ys[row], ys[row + 1])) {
            right++;
        }
        int below = row + 1;
        while (below < ys.length - 1 && goesOn(xs, ys, below, column, right, taken)) {
            below++;
        }
        for (int r = row; r < below; r++) {
            Arrays.fill(taken[r], column, right, true);
        }
        return new Cell(row, column, below - row, right - column);
    }

    private boolean goesOn(double[] xs, double[] ys, int row, int column, int right, boolean[][] taken) {
        for (int c = column; c < right; c++) {
            boolean inner = c > column && isLine(upright, xs[c], ys[row], ys[row + 1]);
            if (taken[row][c] || inner || isLine(level, ys[row], xs[c], xs[c + 1])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLine(List<Ruling> lines, double at, double from, double to) {
        double middle = (from + to) / 2;
        for (Ruling line : lines) {
            if (Math.abs(line.at() - at) <= SAME && line.covers(middle)) {
                return true;
            }
        }
        return false;
    }
}
