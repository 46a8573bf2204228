package duzhi.bench.repair;

import duzhi.check.repair.solve.Articulation;
import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Articulation.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** A made-up disclosure with slips in it. */
final class Sample {

    private final long[] truth;
    private final List<Row> rows;
    private final Random random;

    private Sample(long[] truth, List<Row> rows, Random random) {
        this.truth = truth;
        this.rows = rows;
        this.random = random;
    }

    /** How the figures hang together. */
    enum Shape {
        /** A table of 31 x 15 printed twice, and two figures of it in the text: 932 cells, 923 equalities. */
        TWICE("a table printed twice, 932 cells, 923 equalities") {
            @Override
            Sample sample(Random random) {
                return twice(31, 15, 9, 3, random);
            }
        },
        /** One table of 29 x 12: 348 cells, 221 equalities. */
        ONCE("one table, 348 cells, 221 equalities") {
            @Override
            Sample sample(Random random) {
                return once(29, 12, 16, 1, random);
            }
        },
        /** 200 cells in 80 sums that have little to do with each other. */
        LOOSE("200 cells in 80 loose sums") {
            @Override
            Sample sample(Random random) {
                return loose(200, 80, random);
            }
        },
        /** 2,000 cells in 800 such sums. */
        WIDE("2,000 cells in 800 loose sums") {
            @Override
            Sample sample(Random random) {
                return loose(2_000, 800, random);
            }
        };

        /** What the report calls it. */
        final String label;

        Shape(String label) {
            this.label = label;
        }

        abstract Sample sample(Random random);
    }

    private static Sample once(int height, int width, int wholes, int totals, Random random) {
        Table table = new Table(height, width, wholes, totals, random);
        return new Sample(table.values, table.rows, random);
    }

    /** A table of so many rows and columns. */
    static Sample table(int height, int width, Random random) {
        return once(height, width, 1 + random.nextInt(height / 2), random.nextInt(width / 3 + 1), random);
    }

    /** Such a table printed twice. */
    static Sample twice(int height, int width, Random random) {
        return twice(height, width, 1 + random.nextInt(height / 2), random.nextInt(width / 3 + 1), random);
    }

    private static Sample twice(int height, int width, int wholes, int totals, Random random) {
        Table one = new Table(height, width, wholes, totals, random);
        int size = one.values.length;
        long[] values = Arrays.copyOf(one.values, 2 * size + 2);
        List<Row> rows = new ArrayList<>(one.rows);
        one.rows.forEach(row -> rows.add(shifted(row, size)));
        for (int i = 0; i < size; i++) {
            values[size + i] = values[i];
            rows.add(Row.sum(i, size + i));
        }
        for (int k = 0; k < 2; k++) {
            int said = random.nextInt(size);
            values[2 * size + k] = values[said];
            rows.add(Row.sum(said, 2 * size + k));
        }
        return new Sample(values, rows, random);
    }

    private static Row shifted(Row row, int by) {
        return new Row(
                row.terms().stream()
                        .map(term -> new Articulation.Term(term.cell() + by, term.coefficient()))
                        .toList(),
                row.low(),
                row.high());
    }

    static Sample loose(int cells, int sums, Random random) {
        long[] values = new long[cells];
        List<Row> rows = new ArrayList<>();
        int leaves = cells - sums;
        for (int i = 0; i < leaves; i++) {
            values[i] = random.nextInt(100_000);
        }
        for (int i = leaves; i < cells; i++) {
            TreeSet<Integer> parts = new TreeSet<>();
            int size = 3 + random.nextInt(6);
            while (parts.size() < size) {
                parts.add(random.nextInt(leaves + (i - leaves) / 2));
            }
            values[i] = parts.stream().mapToLong(part -> values[part]).sum();
            rows.add(Row.sum(i, parts.stream().mapToInt(Integer::intValue).toArray()));
        }
        return new Sample(values, rows, random);
    }

    /** Some parts count two or three times, and what the sum comes to is given: many such rows ask for even numbers. */
    Sample factored() {
        List<Row> changed = new ArrayList<>();
        for (Row row : rows) {
            List<Articulation.Term> terms = row.terms().stream()
                    .map(term -> new Articulation.Term(
                            term.cell(), term.coefficient() * (random.nextInt(12) == 0 ? 1 + random.nextInt(3) : 1)))
                    .toList();
            long sum = terms.stream()
                    .mapToLong(term -> term.coefficient() * truth[term.cell()])
                    .sum();
            changed.add(new Row(terms, sum, sum));
        }
        return new Sample(truth, changed, random);
    }

    /** So many different cells changed as people change them; no amount is negative, none beyond four times the greatest. */
    Articulation wrong(int slips) {
        long[] stated = truth.clone();
        TreeSet<Integer> wrong = new TreeSet<>();
        while (wrong.size() < slips) {
            int cell = random.nextInt(truth.length);
            if (!wrong.contains(cell)) {
                stated[cell] = Slip.values()[random.nextInt(Slip.values().length)].of(cell, truth, random);
                if (stated[cell] != truth[cell]) {
                    wrong.add(cell);
                }
            }
        }
        long ceiling = 4 * Arrays.stream(truth).max().orElse(0);
        List<Cell> cells = Arrays.stream(stated)
                .mapToObj(value -> new Cell(value, value, 1, 0, ceiling))
                .toList();
        return new Articulation(cells, rows);
    }

    /** A tree of rows (the first so many are wholes) by columns, some of which are wholes of the columns after them. */
    private static final class Table {
        final long[] values;
        final List<Row> rows = new ArrayList<>();

        Table(int height, int width, int wholes, int totals, Random random) {
            values = new long[height * width];
            int[] parent = new int[height];
            List<Integer> childless = new ArrayList<>();
            for (int row = 0; row < wholes; row++) {
                parent[row] = row == 0 ? 0 : random.nextInt(row);
                childless.remove(/* element */ (Integer) parent[row]);
                childless.add(row);
            }
            for (int row = wholes; row < height; row++) {
                parent[row] = childless.isEmpty() ? random.nextInt(wholes) : childless.removeLast();
            }
            fill(height, width, wholes, totals, parent, random);
        }

        private void fill(int height, int width, int wholes, int totals, int[] parent, Random random) {
            List<List<Integer>> children = new ArrayList<>();
            for (int row = 0; row < height; row++) {
                children.add(new ArrayList<>());
            }
            for (int row = 1; row < height; row++) {
                children.get(parent[row]).add(row);
            }
            List<List<Integer>> parts = columns(width, totals);
            for (int row = height - 1; row >= 0; row--) {
                for (int column = width - 1; column >= 0; column--) {
                    int at = row * width + column;
                    if (row < wholes && !children.get(row).isEmpty()) {
                        int[] below = below(children.get(row), width, column);
                        values[at] = Arrays.stream(below)
                                .mapToLong(part -> values[part])
                                .sum();
                        rows.add(Row.sum(at, below));
                    } else if (column < totals) {
                        values[at] = beside(parts.get(column), row * width);
                    } else {
                        values[at] = random.nextInt(4) == 0 ? 0 : random.nextInt(100_000);
                    }
                    if (column < totals) {
                        int line = row * width;
                        rows.add(Row.sum(
                                at,
                                parts.get(column).stream()
                                        .mapToInt(part -> line + part)
                                        .toArray()));
                    }
                }
            }
        }

        private long beside(List<Integer> parts, int line) {
            return parts.stream().mapToLong(part -> values[line + part]).sum();
        }

        private static int[] below(List<Integer> children, int width, int column) {
            return children.stream().mapToInt(child -> child * width + column).toArray();
        }

        /** The first whole has the other wholes and some columns as parts; the other wholes share the rest. */
        private static List<List<Integer>> columns(int width, int totals) {
            List<List<Integer>> parts = new ArrayList<>();
            for (int total = 0; total < totals; total++) {
                parts.add(new ArrayList<>());
            }
            for (int column = 1; totals > 0 && column < width; column++) {
                parts.get(column < totals ? 0 : column % totals).add(column);
            }
            return parts;
        }
    }
}
