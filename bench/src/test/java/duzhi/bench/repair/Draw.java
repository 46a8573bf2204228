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

    private static final int FEWEST = 50;
    private static final int MOST = 1_000;
    private static final int ROUNDED = 100;

    private Draw() {}

    /** The problem of this number: 50 to 1,000 cells, of which the logarithm is spread evenly, and 1 to 8 slips. */
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

    /** Tables come as near to the size drawn as whole rows allow. */
    private static Sample sample(Random random) {
        int size = (int) Math.round(FEWEST * Math.pow((double) MOST / FEWEST, random.nextDouble()));
        int kind = random.nextInt(3);
        int cells = kind == 2 ? size / 2 - 1 : size;
        int most = kind == 2 ? MOST / 2 - 1 : MOST;
        int width = 4 + random.nextInt(Math.clamp((long) Math.sqrt(cells) - 3, 1, 14));
        int height = width * Math.ceilDiv(cells, width) > most ? cells / width : Math.ceilDiv(cells, width);
        return switch (kind) {
            case 0 -> Sample.loose(size, size / 5 + random.nextInt(size / 4), random);
            case 1 -> Sample.table(height, width, random);
            default -> Sample.twice(height, width, random);
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
