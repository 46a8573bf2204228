package duzhi.reader.page;

import duzhi.reader.page.Strips.Stretch;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of one cell of a table without lines.
 *
 * @param pieces from top to bottom
 * @param from its first column
 * @param to after its last column
 * @param across where it lies across the page
 * @param down where it lies down the page
 */
record Heap(List<Piece> pieces, int from, int to, Stretch across, Stretch down) {

    private static final double TOUCH = 1;

    static Heap of(List<Piece> pieces, List<Stretch> columns) {
        Stretch across = across(pieces);
        int from = Unruled.first(columns, across);
        int to = from + 1;
        while (to < columns.size() && columns.get(to).meets(across)) {
            to++;
        }
        return new Heap(List.copyOf(pieces), from, to, across, down(pieces));
    }

    private static Stretch across(List<Piece> pieces) {
        return pieces.stream().map(Piece::across).reduce(Stretch::with).orElseThrow();
    }

    private static Stretch down(List<Piece> pieces) {
        return pieces.stream().map(Piece::down).reduce(Stretch::with).orElseThrow();
    }

    /** Other pieces over the same columns. */
    Heap of(List<Piece> other) {
        return new Heap(other, from, to, across(other), down(other));
    }

    Heap over(int first, int end) {
        return new Heap(pieces, first, end, across, down);
    }

    double size() {
        return pieces.getFirst().size();
    }

    boolean isNumber() {
        return pieces.size() == 1 && pieces.getFirst().isNumber();
    }

    boolean covers(int column) {
        return from <= column && column < to;
    }

    boolean shares(Heap other) {
        return from < other.to && other.from < to;
    }

    boolean isAbove(Heap other) {
        return down.to() <= other.down.from() + TOUCH;
    }

    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
