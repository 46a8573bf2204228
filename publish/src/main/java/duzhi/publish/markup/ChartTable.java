package duzhi.publish.markup;

import duzhi.ledger.fact.Figure;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Cell.Role;
import duzhi.publish.document.Chart;
import duzhi.publish.document.Chart.Kind;
import duzhi.publish.document.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a chart as a table: a row for each bar, a column for each series, and shares where parts are shown. */
public final class ChartTable {

    private static final double LABELS = 0.4;

    private ChartTable() {}

    /** The table under a chart. */
    public static Table of(Chart chart) {
        boolean shares = chart.kind() == Kind.PARTS;
        int columns = 1 + chart.series().size() + (shares ? 1 : 0);
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(0, 0, Role.HEAD, "项目"));
        for (int i = 0; i < chart.series().size(); i++) {
            cells.add(Cell.of(0, 1 + i, Role.HEAD, chart.series().get(i) + unit(chart)));
        }
        if (shares) {
            cells.add(Cell.of(0, columns - 1, Role.HEAD, "占比（%）"));
        }
        for (int row = 0; row < chart.bars().size(); row++) {
            Chart.Bar bar = chart.bars().get(row);
            cells.add(Cell.of(row + 1, 0, Role.LABEL, bar.label()));
            for (int i = 0; i < chart.series().size(); i++) {
                cells.add(number(
                        row + 1, 1 + i, i < bar.amounts().size() ? bar.amounts().get(i) : null));
            }
            if (shares) {
                cells.add(Cell.of(row + 1, columns - 1, Role.NUMBER, share(chart, bar)));
            }
        }
        List<Double> widths = new ArrayList<>(Collections.nCopies(columns, (1 - LABELS) / (columns - 1)));
        widths.set(0, LABELS);
        return new Table(
                "chart",
                chart.title(),
                chart.title(),
                List.of(),
                false,
                widths,
                1,
                chart.bars().size() + 1,
                cells,
                List.of());
    }

    private static Cell number(int row, int column, @Nullable Amount amount) {
        String text = amount == null ? "" : amount.printed().printed().toPlainString();
        return new Cell(row, column, 1, 1, Role.NUMBER, text, 0, amount, List.of());
    }

    /** The unit of its figures in brackets, empty for pieces. */
    private static String unit(Chart chart) {
        return chart.bars().stream()
                .flatMap(bar -> bar.amounts().stream())
                .map(amount -> amount.printed().unit().sign())
                .filter(sign -> !sign.isEmpty())
                .findFirst()
                .map(sign -> "（" + sign + "）")
                .orElse("");
    }

    /** What a bar is of all bars, in percent of the printed figures; a dash where all of them come to nothing. */
    public static String share(Chart chart, Chart.Bar bar) {
        BigDecimal all = chart.bars().stream().map(ChartTable::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.signum() == 0
                ? "—"
                : value(bar)
                        .movePointRight(2)
                        .divide(all, 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static BigDecimal value(Chart.Bar bar) {
        return bar.amounts().isEmpty()
                ? BigDecimal.ZERO
                : bar.amounts().getLast().printed().exact();
    }

    /** A figure as it is written beside its bar. */
    public static String written(Figure figure) {
        return figure.printed().toPlainString() + figure.unit().sign();
    }
}
