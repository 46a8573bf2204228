package duzhi.reader.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The labels that stand above each position of a table, from the top down. A merged label holds as far as it is merged;
 * where merging is not known it holds until the next label, and never beyond the label above it.
 */
final class HeadingPaths {

    private final @Nullable RawCell[][] labels;
    private final List<List<RawCell>> paths = new ArrayList<>();

    private HeadingPaths(List<RawRow> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        this.labels = new RawCell[rows.size()][width];
        for (int i = 0; i < width; i++) {
            paths.add(new ArrayList<>());
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int position : rows.get(row).filled()) {
                spread(rows.get(row).cells().get(position), row, position);
            }
        }
    }

    static List<List<RawCell>> of(List<RawRow> rows) {
        HeadingPaths heading = new HeadingPaths(rows);
        int[] segment = new int[heading.paths.size()];
        for (@Nullable RawCell[] row : heading.labels) {
            segment = heading.extend(row, segment);
        }
        return heading.paths;
    }

    private void spread(RawCell label, int row, int position) {
        for (int r = row; r < Math.min(row + label.height(), labels.length); r++) {
            for (int i = position; i < Math.min(position + label.width(), paths.size()); i++) {
                labels[r][i] = label;
            }
        }
    }

    /** Adds a row's labels to the paths below them; returns where each position's label begins. */
    @SuppressWarnings("ReferenceEquality") // one label over many positions is one cell; two cells may say the same
    private int[] extend(@Nullable RawCell[] row, int[] above) {
        int[] segment = above.clone();
        RawCell held = null;
        int begin = -1;
        for (int i = 0; i < paths.size(); i++) {
            if (row[i] != null && row[i] != held) {
                held = row[i];
                begin = i;
            } else if (row[i] == null && begin >= 0 && above[i] != above[begin]) {
                held = null;
                begin = -1;
            }
            if (held != null) {
                List<RawCell> path = paths.get(i);
                if (path.isEmpty() || path.getLast() != held) {
                    path.add(held);
                }
                segment[i] = segment[i] * paths.size() + begin + 1;
            }
        }
        return segment;
    }
}
