package duzhi.publish.office;

import duzhi.publish.document.Cell;
import duzhi.publish.document.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of a table, each covered by exactly one cell: that no two spans meet is known once it exists. */
public final class Grid {

    private static final int SHOWN = 20;

    private final Cell[] places;
    private final int columns;

    private Grid(Cell[] places, int columns) {
        this.places = places;
        this.columns = columns;
    }

    /**
     * Lays the cells out.
     *
     * @throws IllegalArgumentException where a place is covered by no cell or by two, naming the places
     */
    public static Grid of(Table table) {
        int columns = table.columns();
        @Nullable Cell[] places = new @Nullable Cell[table.rows() * columns];
        List<String> wrong = new ArrayList<>();
        for (Cell cell : table.cells()) {
            if (cell.row() < 0
                    || cell.column() < 0
                    || cell.row() + cell.rows() > table.rows()
                    || cell.column() + cell.columns() > columns) {
                wrong.add("cell at row " + cell.row() + ", column " + cell.column() + " reaches beyond the table");
                continue;
            }
            for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
                    if (places[row * columns + column] != null) {
                        wrong.add("two cells at row " + row + ", column " + column);
                    }
                    places[row * columns + column] = cell;
                }
            }
        }
        Cell[] full = new Cell[places.length];
        for (int i = 0; i < places.length; i++) {
            Cell cell = places[i];
            if (cell == null) {
                wrong.add("no cell at row " + i / columns + ", column " + i % columns);
            } else {
                full[i] = cell;
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(table.name() + ": "
                    + String.join("; ", wrong.subList(0, Math.min(SHOWN, wrong.size()))));
        }
        return new Grid(full, columns);
    }

    /** The cell that covers a place. */
    public Cell at(int row, int column) {
        return places[row * columns + column];
    }
}
