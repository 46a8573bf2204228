package duzhi.reader.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The parts of one table over several pages, on one shared set of columns. */
final class Chain {

    private static final double SIDES = 6;
    private static final double LOOSE = 15;

    private final List<Block.Table> parts = new ArrayList<>();
    private double[] edges = {};

    Chain(Block.Table first) {
        parts.add(first);
    }

    List<Block.Table> parts() {
        return parts;
    }

    /** Whether a table at the top of the next page goes on with it: as wide, at the same place. */
    boolean goesOn(Block.Table next) {
        Grid last = parts.getLast().grid();
        Grid grid = next.grid();
        if (!next.ruled() || !parts.getLast().ruled()) {
            return next.ruled() == parts.getLast().ruled() && isAlike(last, grid);
        }
        return Math.abs(last.left() - grid.left()) <= SIDES
                && Math.abs(last.right() - grid.right()) <= SIDES
                && share(grid, last) >= 0.5;
    }

    /** Where no lines are drawn, edges lie anywhere between the columns. */
    private static boolean isAlike(Grid one, Grid other) {
        return one.columns() == other.columns()
                && IntStream.range(1, one.columns()).allMatch(i -> Math.abs(one.xs()[i] - other.xs()[i]) <= LOOSE);
    }

    /** The column of the whole table in which a column of one of its parts begins. */
    int column(Block.Table part, int column) {
        return part.ruled() ? nearest(columns(), part.grid().xs()[column]) : column;
    }

    /** How many of the edges of the one with fewer columns the other has too. */
    private static double share(Grid one, Grid other) {
        boolean firstHasFewer = one.columns() <= other.columns();
        Grid fewer = firstHasFewer ? one : other;
        Grid more = firstHasFewer ? other : one;
        long shared = Arrays.stream(fewer.xs())
                .filter(x -> Arrays.stream(more.xs()).anyMatch(edge -> Math.abs(edge - x) <= Lattice.SAME))
                .count();
        return (double) shared / fewer.xs().length;
    }

    void add(Block.Table part) {
        parts.add(part);
        edges = new double[0];
    }

    /** How many columns the whole table has. */
    int width() {
        return columns().length - 1;
    }

    /** The edges of all parts together. */
    private double[] columns() {
        if (edges.length == 0) {
            edges = united();
        }
        return edges;
    }

    private double[] united() {
        if (!parts.getFirst().ruled()) {
            return parts.getFirst().grid().xs();
        }
        double[] all = parts.stream()
                .flatMapToDouble(part -> Arrays.stream(part.grid().xs()))
                .sorted()
                .toArray();
        List<Double> joined = new ArrayList<>();
        for (double x : all) {
            if (joined.isEmpty() || x - joined.getLast() > Lattice.SAME) {
                joined.add(x);
            }
        }
        return joined.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The number of the shared edge nearest to a position. */
    private static int nearest(double[] edges, double x) {
        int best = 0;
        for (int i = 1; i < edges.length; i++) {
            if (Math.abs(edges[i] - x) < Math.abs(edges[best] - x)) {
                best = i;
            }
        }
        return best;
    }
}
