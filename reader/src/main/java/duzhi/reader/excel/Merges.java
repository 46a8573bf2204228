package duzhi.reader.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** The merged cells of a sheet. They may reach down to its last row and right to its last column. */
final class Merges {

    private final List<CellRangeAddress> all;
    private final List<CellRangeAddress> around = new ArrayList<>();
    private int next;

    Merges(List<CellRangeAddress> all) {
        this.all = all.stream()
                .sorted(Comparator.comparingInt(CellRangeAddress::getFirstRow)
                        .thenComparingInt(CellRangeAddress::getFirstColumn))
                .toList();
    }

    List<CellRangeAddress> all() {
        return all;
    }

    /** Whether a cell goes on to a column, alone in its row. */
    boolean reaches(int row, int from, int to) {
        return all.stream()
                .anyMatch(merge -> merge.getFirstRow() == row
                        && merge.getLastRow() == row
                        && merge.getFirstColumn() == from
                        && merge.getLastColumn() >= to);
    }

    /** Whether a cell lies under another one it is merged with and does not show. To be asked from the top down. */
    boolean cover(int row, int column) {
        around.removeIf(merge -> merge.getLastRow() < row);
        while (next < all.size() && all.get(next).getFirstRow() <= row) {
            CellRangeAddress merge = all.get(next++);
            if (merge.getLastRow() >= row) {
                around.add(merge);
            }
        }
        return around.stream()
                .anyMatch(merge -> merge.isInRange(row, column)
                        && (merge.getFirstRow() != row || merge.getFirstColumn() != column));
    }
}
