package duzhi.bench.publish;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Cell.Role;
import duzhi.publish.document.Cell.Spot;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A made-up list of eight columns; each row has three merged pairs of cells, two amounts and their live sum. */
record Ledger(List<Line> lines) {

    static final int COLUMNS = 8;

    /** A row; public with its accessors, because templates look them up. */
    public record Line(String unit, String project, BigDecimal staff, BigDecimal other) {

        BigDecimal sum() {
            return staff.add(other);
        }

        /** For a peer that computes in doubles. */
        public double getStaff() {
            return staff.doubleValue();
        }

        /** For a peer that computes in doubles. */
        public double getOther() {
            return other.doubleValue();
        }

        /** Under the name a bean would have. */
        public String getUnit() {
            return unit;
        }

        /** Under the name a bean would have. */
        public String getProject() {
            return project;
        }
    }

    static Ledger of(int rows) {
        return new Ledger(IntStream.range(0, rows)
                .mapToObj(i -> new Line(
                        "第" + i % 97 + "预算单位",
                        "第" + i + "个项目",
                        BigDecimal.valueOf(10_000 + 7L * i, 2),
                        BigDecimal.valueOf(4_500 + i, 2)))
                .toList());
    }

    Publication publication() {
        List<Cell> cells = new ArrayList<>(lines.size() * 5);
        for (int row = 0; row < lines.size(); row++) {
            Line line = lines.get(row);
            cells.add(new Cell(row, 0, 1, 2, Role.LABEL, line.unit(), 0, null, List.of()));
            cells.add(new Cell(row, 2, 1, 2, Role.TEXT, line.project(), 0, null, List.of()));
            cells.add(amount(row, 4, 1, line.staff(), List.of()));
            cells.add(amount(row, 5, 1, line.other(), List.of()));
            cells.add(amount(row, 6, 2, line.sum(), List.of(new Spot(row, 4), new Spot(row, 5))));
        }
        Table table = new Table(
                "ledger",
                "明细",
                "明细",
                List.of(),
                false,
                Collections.nCopies(COLUMNS, 1.0 / COLUMNS),
                0,
                lines.size(),
                cells,
                List.of());
        return new Publication("bench", "明细", "某单位", 2026, List.of(table), List.of());
    }

    private static Cell amount(int row, int column, int columns, BigDecimal value, List<Spot> parts) {
        Figure figure = new Figure(value, Unit.YUAN);
        Amount amount = new Amount(Coordinates.ALL, value, figure, List.of());
        return new Cell(row, column, 1, columns, Role.NUMBER, value.toPlainString(), 0, amount, parts);
    }
}
