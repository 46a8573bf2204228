package duzhi.bench.repair;

import duzhi.check.repair.solve.Articulation;
import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Articulation.Row;
import java.util.Random;

/**
 * Problems drawn at random, of every kind the product meets: tables printed once or twice, loose sums, figures rounded for
 * print, of-which bounds, reliability as weights, figures that stand fast, factors other than one.
 */
final class Draw {

    private static final int ROUNDED = 100;

    private Draw() {}

    /** The problem of this number: 50 to 1,000 cells, 1 to 8 slips. */
    static Articulation problem(long number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L + 1);
        Sample sample = sample(random);
        Articulation drawn = (random.nextInt(6) == 0 ? sample.factored() : sample).wrong(1 + random.nextInt(8));
        if (random.nextInt(3) == 0) {
            drawn = weighted(drawn, random);
        }
        if (random.nextInt(3) == 0) {
            drawn = within(drawn, random);
        }
        if (random.nextInt(3) == 0) {
            drawn = rounded(drawn, random);
        }
        return drawn;
    }

    private static Sample sample(Random random) {
        int size = random.nextInt(10);
        return switch (random.nextInt(3)) {
            case 0 -> Sample.loose(50 + 15 * size, 20 + random.nextInt(6 * (size + 1)), random);
            case 1 -> Sample.table(8 + 3 * size, 6 + random.nextInt(size + 1), random);
            default -> Sample.twice(5 + 2 * size, 5 + random.nextInt(size + 1), random);
        };
    }

    private static Articulation weighted(Articulation drawn, Random random) {
        return new Articulation(
                drawn.cells().stream()
                        .map(cell -> new Cell(
                                cell.from(),
                                cell.to(),
                                random.nextInt(40) == 0 && cell.from() >= 0 && cell.from() <= cell.highest()
                                        ? Cell.FIXED
                                        : 1 + random.nextInt(3),
                                cell.lowest(),
                                cell.highest()))
                        .toList(),
                drawn.rows());
    }

    private static Articulation within(Articulation drawn, Random random) {
        return new Articulation(
                drawn.cells(),
                drawn.rows().stream()
                        .map(row -> row.terms().size() > 2 && random.nextInt(5) == 0
                                ? new Row(row.terms(), row.low(), Articulation.NO_HIGH)
                                : row)
                        .toList());
    }

    /** Every figure is printed in hundreds: what it is remains open by fifty either way. */
    private static Articulation rounded(Articulation drawn, Random random) {
        boolean all = random.nextBoolean();
        return new Articulation(
                drawn.cells().stream()
                        .map(cell -> all || random.nextBoolean() ? printed(cell) : cell)
                        .toList(),
                drawn.rows());
    }

    private static Cell printed(Cell cell) {
        long shown = Math.floorDiv(cell.from() + ROUNDED / 2, ROUNDED) * ROUNDED;
        long half = ROUNDED / 2;
        return new Cell(shown - half, shown + half - 1, cell.weight(), cell.lowest(), cell.highest());
    }
}
