package duzhi.publish.word;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Cell.Role;
import duzhi.publish.document.Cell.Spot;
import duzhi.publish.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes invented tables cell by cell. */
public final class TableMaker {

    private final List<Cell> cells = new ArrayList<>();
    private int rows;

    /** A cell of words. */
    public TableMaker cell(int row, int column, int rows, int columns, Role role, String text) {
        return add(new Cell(row, column, rows, columns, role, text, 0, null, List.of()));
    }

    /** Words moved in. */
    public TableMaker label(int row, int column, int indent, String text) {
        return add(new Cell(row, column, 1, 1, Role.LABEL, text, indent, null, List.of()));
    }

    /** An amount in ten thousand yuan, rounded by itself. */
    public TableMaker amount(int row, int column, String printed, List<Spot> parts) {
        return amount(row, column, printed, new BigDecimal(printed).movePointRight(4), parts);
    }

    /** An amount in ten thousand yuan with the yuan behind it. */
    public TableMaker amount(int row, int column, String printed, BigDecimal exact, List<Spot> parts) {
        Figure figure = new Figure(new BigDecimal(printed), Unit.TEN_THOUSAND_YUAN);
        return add(new Cell(
                row,
                column,
                1,
                1,
                Role.NUMBER,
                printed,
                0,
                new Amount(Coordinates.ALL, exact, figure, List.of()),
                parts));
    }

    private TableMaker add(Cell cell) {
        cells.add(cell);
        rows = Math.max(rows, cell.row() + cell.rows());
        return this;
    }

    /** The table, its cells in order. */
    public Table make(
            String name, boolean landscape, int heads, List<Double> widths, List<String> above, String... notes) {
        List<Cell> ordered = cells.stream()
                .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
                .toList();
        return new Table("form", name, "2026年" + name, above, landscape, widths, heads, rows, ordered, List.of(notes));
    }
}
