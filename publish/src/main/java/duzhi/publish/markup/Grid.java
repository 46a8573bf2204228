package duzhi.publish.markup;

import duzhi.publish.document.Cell;
import duzhi.publish.document.Cell.Role;
import duzhi.publish.document.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cell covers each place of a table, and which cells head another. */
public final class Grid {

    private final Table table;
    private final @Nullable Cell[][] places;

    /**
     * The places of a table.
     *
     * @throws IllegalArgumentException where a cell reaches beyond the table, two cells cover a place or none does
     */
    public Grid(Table table) {
        this.table = table;
        this.places = new @Nullable Cell[table.rows()][table.columns()];
        table.cells().forEach(this::place);
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                if (places[row][column] == null) {
                    throw broken("no cell covers row " + row + ", column " + column);
                }
            }
        }
    }

    private void place(Cell cell) {
        if (cell.row() + cell.rows() > table.rows() || cell.column() + cell.columns() > table.columns()) {
            throw broken("the cell '" + cell.text() + "' reaches beyond it");
        }
        for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
            for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
                if (places[row][column] != null) {
                    throw broken("two cells cover row " + row + ", column " + column);
                }
                places[row][column] = cell;
            }
        }
    }

    private IllegalArgumentException broken(String what) {
        return new IllegalArgumentException("the table '" + table.title() + "' is not whole: " + what);
    }

    /** The cell that covers a place. */
    public Cell at(int row, int column) {
        Cell cell = places[row][column];
        if (cell == null) {
            throw broken("no cell covers row " + row + ", column " + column);
        }
        return cell;
    }

    /** The cells that begin in a row, from left to right. */
    public List<Cell> row(int row) {
        List<Cell> begun = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            Cell cell = at(row, column);
            if (cell.row() == row && cell.column() == column) {
                begun.add(cell);
            }
        }
        return begun;
    }

    /** The row after those that merged cells hold together with a row. */
    int end(int row) {
        int end = row + 1;
        for (int each = row; each < end; each++) {
            for (Cell cell : row(each)) {
                end = Math.max(end, cell.row() + cell.rows());
            }
        }
        return end;
    }

    /** The headings a cell stands under, from the widest to the narrowest: the nearest ones above, without a gap. */
    public List<Cell> above(Cell cell) {
        int row = cell.row() - 1;
        while (row >= 0 && at(row, cell.column()).role() != Role.HEAD) {
            row--;
        }
        Set<Cell> found = new LinkedHashSet<>();
        for (; row >= 0 && at(row, cell.column()).role() == Role.HEAD; row--) {
            found.add(at(row, cell.column()));
        }
        return new ArrayList<>(found).reversed();
    }

    /** The names to the left of a cell, from left to right: those of its own side where a table has two. */
    public List<Cell> before(Cell cell) {
        int column = cell.column() - 1;
        while (column >= 0 && !isName(at(cell.row(), column))) {
            column--;
        }
        Set<Cell> found = new LinkedHashSet<>();
        for (; column >= 0 && isName(at(cell.row(), column)); column--) {
            found.add(at(cell.row(), column));
        }
        return new ArrayList<>(found).reversed();
    }

    private boolean isName(Cell cell) {
        return switch (cell.role()) {
            case LABEL, CODE -> true;
            case HEAD -> cell.row() >= table.heads();
            case TEXT, VALUE, NUMBER -> false;
        };
    }
}
