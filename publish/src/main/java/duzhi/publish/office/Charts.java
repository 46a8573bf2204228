package duzhi.publish.office;

import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Cell.Role;
import duzhi.publish.document.Chart;
import duzhi.publish.document.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Pictures as the table of their figures, for writers without pictures. */
public final class Charts {

    private static final double LABELS = 0.4;

    private Charts() {}

    /** The figures of a picture. */
    public static Table table(Chart chart) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(0, 0, Role.HEAD, "项目"));
        int columns = chart.series().size();
        for (int i = 0; i < columns; i++) {
            cells.add(Cell.of(0, i + 1, Role.HEAD, chart.series().get(i)));
        }
        for (int row = 1; row <= chart.bars().size(); row++) {
            Chart.Bar bar = chart.bars().get(row - 1);
            cells.add(Cell.of(row, 0, Role.LABEL, bar.label()));
            for (int i = 0; i < columns; i++) {
                Amount amount = bar.amounts().get(i);
                cells.add(new Cell(
                        row,
                        i + 1,
                        1,
                        1,
                        Role.NUMBER,
                        amount.printed().printed().toPlainString(),
                        0,
                        amount,
                        List.of()));
            }
        }
        List<Double> widths = new ArrayList<>(Collections.nCopies(columns + 1, (1 - LABELS) / Math.max(columns, 1)));
        widths.set(0, LABELS);
        return new Table(
                chart.id(),
                chart.title(),
                chart.title(),
                unit(chart),
                false,
                widths,
                1,
                chart.bars().size() + 1,
                cells,
                List.of());
    }

    private static List<String> unit(Chart chart) {
        return chart.bars().stream()
                .flatMap(bar -> bar.amounts().stream())
                .map(amount -> "单位：" + amount.printed().unit().sign())
                .findFirst()
                .stream()
                .toList();
    }
}
