package duzhi.reader.word;

import duzhi.reader.word.Square.Merge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A cell and the fields of the table that it takes.
 *
 * @param row the first, from 0
 * @param column the first, from 0
 * @param rows how many
 * @param columns how many
 */
record Placed<T>(T content, int row, int column, int rows, int columns) {

    /** The columns that these rows share. */
    static <T> Columns columns(List<List<Square<T>>> rows) {
        List<Set<Integer>> edges = new ArrayList<>();
        for (List<Square<T>> row : rows) {
            Set<Integer> own = new TreeSet<>();
            for (Square<T> square : row) {
                own.add(square.left());
                own.add(square.right());
            }
            edges.add(own);
        }
        return new Columns(edges);
    }

    /** The cells of these rows; what goes on from above is part of the cell there, and what it holds is not shown. */
    static <T> List<Placed<T>> all(List<List<Square<T>>> rows, Columns columns) {
        List<Placed<T>> placed = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (Square<T> square : rows.get(row)) {
                int left = columns.at(square.left());
                int width = columns.at(square.right()) - left;
                if (width > 0 && !isCovered(rows, row, left, columns, square)) {
                    placed.add(new Placed<>(square.content(), row, left, height(rows, row, left, columns), width));
                }
            }
        }
        return placed;
    }

    /** Whether a cell only goes on from one above it; without one above it stands for itself. */
    private static <T> boolean isCovered(
            List<List<Square<T>>> rows, int row, int left, Columns columns, Square<T> square) {
        return square.merge() == Merge.GOES_ON && row > 0 && merge(rows.get(row - 1), left, columns) != Merge.NONE;
    }

    private static <T> int height(List<List<Square<T>>> rows, int row, int left, Columns columns) {
        int end = row + 1;
        if (merge(rows.get(row), left, columns) != Merge.NONE) {
            while (end < rows.size() && merge(rows.get(end), left, columns) == Merge.GOES_ON) {
                end++;
            }
        }
        return end - row;
    }

    private static <T> Merge merge(List<Square<T>> row, int left, Columns columns) {
        Optional<Square<T>> square = row.stream()
                .filter(candidate -> columns.at(candidate.left()) == left)
                .findFirst();
        return square.map(Square::merge).orElse(Merge.NONE);
    }
}
