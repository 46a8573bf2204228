package duzhi.publish.sheet;

import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Table;
import duzhi.publish.office.Fit;
import duzhi.publish.office.Grid;
import duzhi.publish.office.Xml;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table on a sheet of its own. */
final class TableSheet implements Sheet {

    private static final double UPRIGHT = 500;
    private static final double TURNED = 740;
    /** Points that one unit of a column's width stands for: a digit of the ordinary font, with what Excel adds. */
    private static final double UNIT = 5.6;

    private static final double TITLE = 30;
    private static final double LINE = 16;
    private static final double LEAST = 18;
    private static final double HIGHEST = 409;

    private final String name;
    private final Table table;
    private final Grid grid;
    private final Template template;
    private final Fit fit;
    private final Formulas formulas;
    private final @Nullable Looks looks;

    TableSheet(String name, Table table, Grid grid, Template template) {
        this(name, table, grid, template, Fit.at(table, table.landscape() ? TURNED : UPRIGHT, template.size()), null);
    }

    private TableSheet(String name, Table table, Grid grid, Template template, Fit fit, @Nullable Looks looks) {
        this.name = name;
        this.table = table;
        this.grid = grid;
        this.template = template;
        this.fit = fit;
        this.looks = looks;
        this.formulas = new Formulas(grid, above());
    }

    TableSheet with(Looks given) {
        return new TableSheet(name, table, grid, template, fit, given);
    }

    String name() {
        return name;
    }

    String title() {
        return table.title();
    }

    @Override
    public int columns() {
        return table.columns();
    }

    @Override
    public int rows() {
        return above()
                + table.rows()
                + (table.notes().isEmpty() ? 0 : 1 + table.notes().size());
    }

    @Override
    public int above() {
        return table.above().isEmpty() ? 1 : 2;
    }

    @Override
    public int repeated() {
        return table.heads();
    }

    @Override
    public List<Pinned> notes() {
        return table.cells().stream()
                .filter(cell -> cell.amount() != null && Value.of(cell).isPresent())
                .flatMap(cell -> Optional.ofNullable(cell.amount())
                        .filter(Amount::carriesRounding)
                        .map(amount -> new Pinned(cell.row() + above(), cell.column(), rounding(amount)))
                        .stream())
                .toList();
    }

    private static String rounding(Amount amount) {
        BigDecimal factor = amount.printed().unit().factor();
        String unit = amount.printed().unit().sign();
        BigDecimal exact = amount.exact().divide(factor).stripTrailingZeros();
        BigDecimal alone = exact.setScale(amount.printed().printed().scale(), RoundingMode.HALF_UP);
        return "尾差调整：原值 " + exact.toPlainString() + unit + "，单独舍入为 " + alone.toPlainString() + unit + "，为使分项之和等于合计列为 "
                + amount.printed();
    }

    @Override
    public void write(Xml xml) {
        if (looks == null) {
            throw new IllegalStateException("looks are given before writing");
        }
        Rows rows = new Rows(xml, looks);
        rows.begin(false, table.heads() > 0 ? above() + table.heads() : 0, widths());
        rows.across(Look.of(Named.TITLE), table.title(), table.columns(), TITLE);
        if (!table.above().isEmpty()) {
            captions(rows);
        }
        double[] heights = fit.heights(table, LEAST);
        for (int row = 0; row < table.rows(); row++) {
            rows.row(Math.min(heights[row], HIGHEST));
            for (int column = 0; column < table.columns(); column++) {
                place(rows, row, column);
            }
            rows.endRow();
        }
        double width = fit.widths().stream().mapToDouble(Double::doubleValue).sum();
        if (!table.notes().isEmpty()) {
            // A blank row ends the table for programs that read on.
            rows.row(LEAST);
            rows.endRow();
        }
        for (String note : table.notes()) {
            rows.across(Look.of(Named.NOTE), note, table.columns(), LINE * Fit.lines(note, width, template.size()));
        }
        rows.end(table.landscape());
        rows.trustText(rows(), columns());
    }

    private List<Double> widths() {
        Map<Integer, Double> given = template.widths().getOrDefault(name, Map.of());
        return IntStream.range(0, table.columns())
                .mapToObj(i -> given.getOrDefault(i, fit.widths().get(i) / UNIT))
                .toList();
    }

    /** The lines above the table beside each other: the first to the left, the last to the right. */
    private void captions(Rows rows) {
        int columns = table.columns();
        List<String> lines = table.above().size() <= columns ? table.above() : List.of(String.join("　", table.above()));
        rows.row(LINE);
        for (int i = 0; i < lines.size(); i++) {
            int from = i * columns / lines.size();
            int to = (i + 1) * columns / lines.size();
            String across = i == lines.size() - 1 ? "right" : i == 0 ? "left" : "center";
            rows.text(from, Look.of(Named.NOTE, across), lines.get(i));
            rows.merge(from, 1, to - from);
        }
        rows.endRow();
    }

    private void place(Rows rows, int row, int column) {
        Cell cell = grid.at(row, column);
        Optional<Value> value = Value.of(cell);
        Look look = Look.of(cell, value.map(Value::format).orElse(""));
        if (cell.row() != row || cell.column() != column) {
            rows.text(column, look, "");
            return;
        }
        rows.merge(column, cell.rows(), cell.columns());
        if (value.isPresent()) {
            rows.number(
                    column,
                    look,
                    value.get().number().toPlainString(),
                    formulas.of(cell).orElse(""));
        } else {
            rows.text(column, look, cell.text());
        }
    }
}
