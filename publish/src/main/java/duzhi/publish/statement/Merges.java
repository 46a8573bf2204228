package duzhi.publish.statement;

import duzhi.form.model.Column;
import duzhi.publish.document.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Cells that say the same as the one above, in columns that carry their words downwards, become one. */
final class Merges {

    private Merges() {}

    static void downwards(List<List<Piece>> rows, int heads, List<Column> columns, Headings headings) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).carries()) {
                merge(rows, heads, headings.left(i), before(columns, headings, i));
            }
        }
    }

    /** Left edges of the columns before that carry their words too: a group ends where one of theirs ends. */
    private static List<Integer> before(List<Column> columns, Headings headings, int column) {
        return IntStream.range(0, column)
                .filter(i -> columns.get(i).carries())
                .map(headings::left)
                .boxed()
                .toList();
    }

    private static void merge(List<List<Piece>> rows, int heads, int left, List<Integer> before) {
        int first = heads;
        for (int row = heads + 1; row <= rows.size(); row++) {
            if (row == rows.size() || !continues(rows, row, left, before)) {
                join(rows, first, row, left);
                first = row;
            }
        }
    }

    private static boolean continues(List<List<Piece>> rows, int row, int left, List<Integer> before) {
        Optional<Piece> above = find(rows.get(row - 1), left);
        Optional<Piece> below = find(rows.get(row), left);
        boolean begins =
                before.stream().anyMatch(other -> find(rows.get(row), other).isPresent());
        return !begins
                && below.filter(piece ->
                                piece.role() == Cell.Role.VALUE && !piece.text().isEmpty())
                        .map(Piece::text)
                        .equals(above.map(Piece::text));
    }

    /** The label of a row takes the blank cells to both its sides, up to the next figure or word. */
    static List<Piece> across(List<Piece> row) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : row) {
            Piece before = joined.isEmpty() ? null : joined.getLast();
            boolean labelled = before != null && isLabel(before) && isBlank(piece);
            boolean labels = before != null && isBlank(before) && isLabel(piece);
            boolean leading = joined.size() == 1 && before != null && isBlank(before) && isBlank(piece);
            if (before != null && (labelled || labels || leading)) {
                Piece words = labels ? piece : before;
                joined.set(joined.size() - 1, words.spanning(before.left(), piece.right()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static boolean isLabel(Piece piece) {
        return piece.role() == Cell.Role.LABEL && !piece.text().isEmpty();
    }

    private static boolean isBlank(Piece piece) {
        return piece.text().isEmpty() && piece.amount() == null && piece.role() != Cell.Role.NUMBER;
    }

    private static void join(List<List<Piece>> rows, int from, int to, int left) {
        if (to - from < 2) {
            return;
        }
        rows.get(from).replaceAll(piece -> piece.left() == left ? piece.over(to - from) : piece);
        for (int row = from + 1; row < to; row++) {
            rows.get(row).removeIf(piece -> piece.left() == left);
        }
    }

    private static Optional<Piece> find(List<Piece> row, int left) {
        return row.stream().filter(piece -> piece.left() == left).findFirst();
    }
}
