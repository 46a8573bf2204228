package duzhi.reader.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parts of one table over several pages, on one shared set of columns. */
final class Chain {

    private static final double SAME = 3;
    private static final double SIDES = 6;

    private final List<Block.Table> parts = new ArrayList<>();

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
        return Math.abs(last.left() - grid.left()) <= SIDES
                && Math.abs(last.right() - grid.right()) <= SIDES
                && share(grid, last) >= 0.5;
    }

    /** How many of the edges of the one with fewer columns the other has too. */
    private static double share(Grid one, Grid other) {
        boolean firstHasFewer = one.columns() <= other.columns();
        Grid fewer = firstHasFewer ? one : other;
        Grid more = firstHasFewer ? other : one;
        long shared = Arrays.stream(fewer.xs())
                .filter(x -> Arrays.stream(more.xs()).anyMatch(edge -> Math.abs(edge - x) <= SAME))
                .count();
        return (double) shared / fewer.xs().length;
    }

    void add(Block.Table part) {
        parts.add(part);
    }

    /** The edges of all parts together. */
    double[] columns() {
        double[] all = parts.stream()
                .flatMapToDouble(part -> Arrays.stream(part.grid().xs()))
                .sorted()
                .toArray();
        List<Double> edges = new ArrayList<>();
        for (double x : all) {
            if (edges.isEmpty() || x - edges.getLast() > SAME) {
                edges.add(x);
            }
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The number of the shared edge nearest to a position. */
    static int nearest(double[] edges, double x) {
        int best = 0;
        for (int i = 1; i < edges.length; i++) {
            if (Math.abs(edges[i] - x) < Math.abs(edges[best] - x)) {
                best = i;
            }
        }
        return best;
    }
}
