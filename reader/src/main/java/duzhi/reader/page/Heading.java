package duzhi.reader.page;

import duzhi.reader.page.Strips.Stretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The heading of a table without lines, by which its next pages are known: where the same words stand at the same places
 * again, the columns are the same, whatever of them is filled there.
 *
 * @param columns of the table
 * @param pieces of the heading as they follow each other down the page
 * @param placed the same as texts over columns and rows
 */
record Heading(List<Stretch> columns, List<Piece> pieces, List<Placed> placed) {

    private static final double SAME = 1;

    static final Heading NONE = new Heading(List.of(), List.of(), List.of());

    /** The heading of lines of which the first are these texts. */
    static Heading of(List<Stretch> columns, List<List<Piece>> lines, List<Placed> placed) {
        int count =
                placed.stream().mapToInt(text -> text.heap().pieces().size()).sum();
        List<Piece> pieces = lines.stream().flatMap(List::stream).limit(count).toList();
        boolean first =
                placed.stream().allMatch(text -> pieces.containsAll(text.heap().pieces()));
        return first && count > 0 ? new Heading(columns, pieces, placed) : NONE;
    }

    /** Whether lines begin with it. */
    boolean begins(List<List<Piece>> lines) {
        List<Piece> other = first(lines);
        if (pieces.isEmpty() || other.size() < pieces.size()) {
            return false;
        }
        double down = other.getFirst().base() - pieces.getFirst().base();
        for (int i = 0; i < pieces.size(); i++) {
            Piece one = pieces.get(i);
            if (Math.abs(other.get(i).across().from() - one.across().from()) > SAME
                    || Math.abs(other.get(i).base() - one.base() - down) > SAME
                    || !other.get(i).text().equals(one.text())) {
                return false;
            }
        }
        return true;
    }

    private List<Piece> first(List<List<Piece>> lines) {
        return lines.stream().flatMap(List::stream).limit(pieces.size()).toList();
    }

    /** Its texts as they stand again at the beginning of lines. */
    List<Placed> again(List<List<Piece>> lines) {
        Map<Piece, Piece> now = new HashMap<>();
        List<Piece> other = first(lines);
        for (int i = 0; i < pieces.size(); i++) {
            now.put(pieces.get(i), other.get(i));
        }
        return placed.stream()
                .map(text -> text.with(text.heap()
                        .of(text.heap().pieces().stream()
                                .map(piece -> Objects.requireNonNull(now.get(piece)))
                                .toList())))
                .toList();
    }

    /** What follows it in lines that begin with it. */
    List<List<Piece>> rest(List<List<Piece>> lines) {
        List<List<Piece>> rest = new ArrayList<>();
        int left = pieces.size();
        for (List<Piece> line : lines) {
            int skipped = Math.min(left, line.size());
            left -= skipped;
            if (skipped < line.size()) {
                rest.add(line.subList(skipped, line.size()));
            }
        }
        return rest;
    }
}
