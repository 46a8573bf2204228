package duzhi.reader.html;

import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;

/** Which fields of a table each of its cells takes, as browsers give them out. Where spans meet the first keeps the field. */
final class Grid {

    private static final String OVERFLOWS = "mso-ignore:colspan";

    /** A cell and the fields it takes, from 0. */
    record Square(Element cell, int row, int column, int rows, int columns) {}

    private final List<Square> squares = new ArrayList<>();
    private final int widest;
    private final Watch watch;
    private int rows;
    private int columns;

    /** Of rows in groups: a cell never reaches beyond the group it begins in. */
    Grid(List<List<Element>> groups, int widest, Watch watch) throws Unreadable {
        this.widest = widest;
        this.watch = watch;
        for (List<Element> group : groups) {
            add(group);
        }
    }

    private void add(List<Element> group) throws Unreadable {
        int end = rows + group.size();
        int[] takenUntil = new int[widest];
        for (Element row : group) {
            watch.check();
            int column = 0;
            for (Element cell : row.children()) {
                if (!isCell(cell) || Shown.isHidden(cell)) {
                    continue;
                }
                while (column < widest && takenUntil[column] > rows) {
                    column++;
                }
                if (column >= widest) {
                    break;
                }
                int across = Math.min(span(cell, "colspan", 1), widest - column);
                int down = span(cell, "rowspan", end - rows);
                int free = free(takenUntil, column, across);
                down = Math.min(down, end - rows);
                squares.add(new Square(cell, rows, column, down, shown(cell, free)));
                Arrays.fill(takenUntil, column, column + free, rows + down);
                column += across;
                columns = Math.max(columns, column);
            }
            rows++;
        }
    }

    /** How many of the next fields no cell from above has taken. */
    private int free(int[] takenUntil, int column, int across) {
        int free = 1;
        while (free < across && takenUntil[column + free] <= rows) {
            free++;
        }
        return free;
    }

    /** Spreadsheet programs mark words that only run over empty cells beside them. */
    private static int shown(Element cell, int across) {
        return Shown.style(cell).contains(OVERFLOWS) ? 1 : across;
    }

    static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    /** A span; {@code rest} where it is 0, which means all that is left; 1 where it is no number. */
    private static int span(Element cell, String name, int rest) {
        String digits = cell.attr(name).strip();
        if (!digits.matches("\\d{1,9}")) {
            return 1;
        }
        int span = Integer.parseInt(digits);
        return span == 0 ? rest : span;
    }

    List<Square> squares() {
        return squares;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }
}
