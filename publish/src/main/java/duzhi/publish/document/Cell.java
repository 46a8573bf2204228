package duzhi.publish.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param row first row it covers
 * @param column first column it covers
 * @param rows how many rows it covers
 * @param columns how many columns it covers
 * @param role what it is
 * @param text as printed; empty where nothing is
 * @param indent steps the text is moved in, for parts under their whole
 * @param amount where its figure comes from, null where it holds no figure of the ledger
 * @param parts places of the same table whose figures add up to this one, empty where none do
 */
public record Cell(
        int row,
        int column,
        int rows,
        int columns,
        Role role,
        String text,
        int indent,
        @Nullable Amount amount,
        List<Spot> parts) {

    /** What a cell is; writers align and mark it by that. */
    public enum Role {
        /** Part of the heading. */
        HEAD,
        /** The name of its row, to the left. */
        LABEL,
        /** A code, in the middle and never taken for a number. */
        CODE,
        /** Words, to the left, of any length. */
        TEXT,
        /** A short word or value in the middle: operator, target, date. */
        VALUE,
        /** A number, to the right. */
        NUMBER
    }

    /** A place in a table, counted from 0. */
    public record Spot(int row, int column) {}

    /** Keeps its own list. */
    public Cell {
        parts = List.copyOf(parts);
    }

    /** A cell of words alone. */
    public static Cell of(int row, int column, Role role, String text) {
        return new Cell(row, column, 1, 1, role, text, 0, null, List.of());
    }
}
