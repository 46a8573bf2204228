package duzhi.publish.statement;

import duzhi.form.layout.Heading;
import duzhi.publish.document.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Headings of several levels: neighbours under the same words share a cell, and a short one reaches down. */
final class Headings {

    private final List<List<String>> paths;
    private final int depth;
    private final int[] lefts;

    /**
     * @param start left edge of the first column
     * @param words fills in what stands in braces
     */
    Headings(List<Heading> headings, int start, UnaryOperator<String> words) {
        this.lefts = new int[headings.size() + 1];
        lefts[0] = start;
        for (int i = 0; i < headings.size(); i++) {
            lefts[i + 1] = lefts[i] + headings.get(i).width();
        }
        this.paths = headings.stream()
                .map(heading -> List.of(words.apply(heading.words()).split("/")))
                .toList();
        this.depth = paths.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Left edge of a column; that of the column after the last is the right edge of all. */
    int left(int column) {
        return lefts[column];
    }

    /** Right edge of a column. */
    int right(int column) {
        return left(column + 1);
    }

    /** The rows of the heading. */
    List<List<Piece>> rows() {
        List<List<Piece>> rows = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            rows.add(row(level));
        }
        return rows;
    }

    private List<Piece> row(int level) {
        List<Piece> row = new ArrayList<>();
        for (int from = 0; from < paths.size(); ) {
            int to = from + 1;
            while (to < paths.size() && isShared(from, to, level)) {
                to++;
            }
            List<String> path = paths.get(from);
            if (level < path.size()) {
                int down = level == path.size() - 1 ? depth - level : 1;
                row.add(Piece.of(left(from), left(to), Cell.Role.HEAD, path.get(level))
                        .over(down));
            }
            from = to;
        }
        return row;
    }

    /** Whether two columns stand under the same words down to a level, both with more below or both at their end. */
    private boolean isShared(int one, int other, int level) {
        List<String> a = paths.get(one);
        List<String> b = paths.get(other);
        return a.size() > level + 1
                && b.size() > level + 1
                && a.subList(0, level + 1).equals(b.subList(0, level + 1));
    }
}
