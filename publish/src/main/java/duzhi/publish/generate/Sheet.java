package duzhi.publish.generate;

import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table that is being changed. It loses what adds up to what: sums that no longer hold cannot be written as such. */
record Sheet(Table table) {

    /** Figures that are printed and not zero. */
    List<Cell> figures() {
        return table.cells().stream().filter(Sheet::isFigure).toList();
    }

    private static boolean isFigure(Cell cell) {
        return cell.amount() != null
                && !cell.text().isEmpty()
                && cell.amount().printed().printed().signum() != 0;
    }

    /** What a row is called: the name nearest to the left of a column, or the first words in it. */
    String row(int row, int column) {
        List<Cell> words = table.cells().stream()
                .filter(cell -> cell.row() == row && cell.column() <= column)
                .filter(cell -> cell.role() != Cell.Role.NUMBER && !cell.text().isEmpty())
                .toList();
        return words.stream()
                .filter(cell -> cell.role() == Cell.Role.LABEL || cell.role() == Cell.Role.TEXT)
                .max(Comparator.comparingInt(Cell::column))
                .or(() -> words.stream().findFirst())
                .map(Cell::text)
                .orElse("");
    }

    /** What a column is called above a row. */
    String column(int row, int column) {
        return table.cells().stream()
                .filter(cell -> cell.role() == Cell.Role.HEAD && cell.row() < row)
                .filter(cell -> cell.column() <= column && column < cell.column() + cell.columns())
                .max(Comparator.comparingInt(Cell::row))
                .map(Cell::text)
                .orElse("");
    }

    Table with(Cell changed) {
        return with(cell -> cell.row() == changed.row() && cell.column() == changed.column() ? changed : cell);
    }

    Table with(UnaryOperator<Cell> change) {
        return with(table.cells().stream().map(change).toList(), table.rows());
    }

    private Table with(List<Cell> cells, int rows) {
        return new Table(
                table.form(),
                table.name(),
                table.title(),
                table.above(),
                table.landscape(),
                table.widths(),
                table.heads(),
                rows,
                cells.stream().map(Sheet::typed).toList(),
                table.notes());
    }

    /** Rows that can be left out: they state something, and no cell that begins in them goes on below. */
    List<Integer> removable() {
        List<Integer> rows = new ArrayList<>();
        for (int row = table.heads(); row < table.rows(); row++) {
            int here = row;
            List<Cell> cells =
                    table.cells().stream().filter(cell -> cell.row() == here).toList();
            boolean states = cells.stream().anyMatch(cell -> isFigure(cell) || isNumber(cell));
            if (states && cells.stream().allMatch(cell -> cell.rows() == 1 && cell.role() != Cell.Role.HEAD)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean isNumber(Cell cell) {
        return cell.role() == Cell.Role.VALUE && cell.text().matches("[\\d.]+");
    }

    /** Without a row: what is below moves up, and cells that reach over it become shorter. */
    Table without(int row) {
        List<Cell> cells = table.cells().stream()
                .filter(cell -> cell.row() != row)
                .map(cell -> new Cell(
                        cell.row() > row ? cell.row() - 1 : cell.row(),
                        cell.column(),
                        cell.row() < row && cell.row() + cell.rows() > row ? cell.rows() - 1 : cell.rows(),
                        cell.columns(),
                        cell.role(),
                        cell.text(),
                        cell.indent(),
                        cell.amount(),
                        List.of()))
                .toList();
        return with(cells, table.rows() - 1);
    }

    /** Rows whose figures differ from those of the row below, in the same columns. */
    List<Integer> exchangeable() {
        List<Integer> rows = new ArrayList<>();
        for (int row = table.heads(); row + 1 < table.rows(); row++) {
            List<Cell> here = amounts(row);
            List<Cell> below = amounts(row + 1);
            boolean alike = columns(here).equals(columns(below));
            if (!here.isEmpty() && alike && !texts(here).equals(texts(below))) {
                rows.add(row);
            }
        }
        return rows;
    }

    List<Cell> amounts(int row) {
        return table.cells().stream()
                .filter(cell -> cell.row() == row && cell.amount() != null)
                .toList();
    }

    static String texts(List<Cell> cells) {
        return String.join(" ", cells.stream().map(Cell::text).toList());
    }

    private static List<Integer> columns(List<Cell> cells) {
        return cells.stream().map(Cell::column).toList();
    }

    /** With the figures of a row and of the one below in each other's place. */
    Table exchanged(int row) {
        return with(cell -> {
            int other = cell.row() == row ? row + 1 : cell.row() == row + 1 ? row : -1;
            Optional<Cell> from = amounts(other).stream()
                    .filter(each -> cell.amount() != null && each.column() == cell.column())
                    .findFirst();
            return from.map(each -> printing(cell, each)).orElse(cell);
        });
    }

    private static Cell printing(Cell cell, Cell other) {
        return printing(cell, other.text(), other.amount());
    }

    /** The cell with other words and the same origin. */
    static Cell saying(Cell cell, String text) {
        return printing(cell, text, cell.amount());
    }

    private static Cell typed(Cell cell) {
        return printing(cell, cell.text(), cell.amount());
    }

    static Cell printing(Cell cell, String text, @Nullable Amount amount) {
        return new Cell(
                cell.row(),
                cell.column(),
                cell.rows(),
                cell.columns(),
                cell.role(),
                text,
                cell.indent(),
                amount,
                List.of());
    }
}
