package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Articulation.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up tables for the tests: blocks of cells with a total at the end of every line and column. */
final class Tables {

    private Tables() {}

    /** So many blocks of so many lines and columns, all sums right. */
    static Articulation blocks(int blocks, int height, int width, Random random) {
        List<Cell> cells = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            int begin = cells.size();
            long[][] values = new long[height + 1][width + 1];
            for (int line = 0; line < height; line++) {
                for (int column = 0; column < width; column++) {
                    values[line][column] = random.nextInt(100_000);
                    values[line][width] += values[line][column];
                    values[height][column] += values[line][column];
                    values[height][width] += values[line][column];
                }
            }
            Arrays.stream(values)
                    .flatMapToLong(Arrays::stream)
                    .mapToObj(Cell::amount)
                    .forEach(cells::add);
            for (int line = 0; line <= height; line++) {
                int first = begin + line * (width + 1);
                rows.add(Row.sum(
                        first + width, IntStream.range(first, first + width).toArray()));
            }
            for (int column = 0; column <= width; column++) {
                int at = begin + column;
                rows.add(Row.sum(
                        at + height * (width + 1),
                        IntStream.range(0, height)
                                .map(line -> at + line * (width + 1))
                                .toArray()));
            }
        }
        return new Articulation(cells, rows);
    }

    /** The same with one cell put in the place of another. */
    static Articulation with(Articulation whole, int index, Cell cell) {
        List<Cell> cells = new ArrayList<>(whole.cells());
        cells.set(index, cell);
        return new Articulation(cells, whole.rows());
    }

    /** Figures without rhyme or reason under many long sums. */
    static Articulation hopeless(int size, int sums, Random random) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            cells.add(Cell.amount(random.nextInt(1_000_000)));
        }
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < sums; r++) {
            int[] parts =
                    random.ints(0, size).distinct().limit(size / 6).sorted().toArray();
            rows.add(Row.sum(parts[0], Arrays.copyOfRange(parts, 1, parts.length)));
        }
        return new Articulation(cells, rows);
    }
}
