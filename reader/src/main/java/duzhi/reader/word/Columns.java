package duzhi.reader.word;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The columns of a table out of the places where its cells begin and end. Dragging a border leaves slivers between cells
 * that stand below one another: a sliver that no cell fills is no column.
 */
final class Columns {

    /** About two millimetres, in twips. */
    static final int SLIVER = 120;

    private final NavigableMap<Integer, Integer> columns = new TreeMap<>();
    private int count;

    /** Of the edges of each row, in twips from the left. */
    Columns(Collection<? extends Set<Integer>> rows) {
        TreeSet<Integer> edges = new TreeSet<>();
        rows.forEach(edges::addAll);
        int kept = Integer.MIN_VALUE;
        int column = -1;
        for (int edge : edges) {
            int before = kept;
            boolean same = column >= 0
                    && edge - before <= SLIVER
                    && rows.stream().noneMatch(row -> row.contains(edge) && meets(row, before, edge));
            if (!same) {
                kept = edge;
                column++;
            }
            columns.put(edge, column);
        }
        count = Math.max(column, 0);
    }

    private boolean meets(Set<Integer> row, int from, int to) {
        return columns.subMap(from, to).keySet().stream().anyMatch(row::contains);
    }

    /** Whether the columns of another table have the same edges. */
    boolean isSame(Columns other) {
        return columns.equals(other.columns);
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** The column that begins at an edge. */
    int at(int edge) {
        return columns.floorEntry(edge).getValue();
    }
}
