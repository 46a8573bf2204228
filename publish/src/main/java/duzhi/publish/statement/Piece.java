package duzhi.publish.statement;

import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell before the columns of the whole table are known.
 *
 * @param left its left edge, in shares of its section's width
 * @param right its right edge
 * @param rows rows it covers
 * @param role what it is
 * @param text as printed
 * @param indent steps the text is moved in
 * @param amount where its figure comes from, or null
 * @param parts rows and pieces it is the sum of: each names a row of the section and the left edge of a piece there
 */
record Piece(
        int left,
        int right,
        int rows,
        Cell.Role role,
        String text,
        int indent,
        @Nullable Amount amount,
        List<Part> parts) {

    /** A row of the section from 0, and the left edge of a piece in it. */
    record Part(int row, int left) {}

    static Piece of(int left, int right, Cell.Role role, String text) {
        return new Piece(left, right, 1, role, text, 0, null, List.of());
    }

    Piece over(int count) {
        return new Piece(left, right, count, role, text, indent, amount, parts);
    }

    Piece spanning(int from, int to) {
        return new Piece(from, to, rows, role, text, indent, amount, parts);
    }
}
