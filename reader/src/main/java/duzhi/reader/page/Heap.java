package duzhi.reader.page;

import duzhi.reader.page.Strips.Stretch;
import java.util.List;

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

    static Heap of(List<Piece> pieces, List<Stretch> columns) {
        Stretch across = pieces.stream().map(Piece::across).reduce(Stretch::with).orElseThrow();
        Stretch down = pieces.stream().map(Piece::down).reduce(Stretch::with).orElseThrow();
        int from = Unruled.first(columns, across);
        int to = from + 1;
        while (to < columns.size() && columns.get(to).meets(across)) {
            to++;
        }
        return new Heap(List.copyOf(pieces), from, to, across, down);
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

    List<TextLine> lines() {
        return Lines.of(
                pieces.stream().flatMap(piece -> piece.glyphs().stream()).toList());
    }
}
