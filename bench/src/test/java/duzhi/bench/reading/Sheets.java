package duzhi.bench.reading;

import duzhi.bench.reading.Sheet.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays out the tables of a text document as they are printed: headings with merged cells, group names over their rows,
 * long answers over the rest of a row.
 */
final class Sheets {

    private static final Pattern FORM = Pattern.compile(".*(?:自评|整体绩效).*");
    private static final Pattern AMOUNT = Pattern.compile("-?[\\d,]+\\.\\d\\d");
    private static final Pattern BLANK_IN_WORD = Pattern.compile("(?<=[^\\x00-\\x7f]) +| +(?=[^\\x00-\\x7f])");
    private static final Pattern NOTE = Pattern.compile("部门名称.*|单位.*|万元|[（(]\\d{4}.*");

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> caption = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private Sheets() {}

    /** Every table of a text, with the caption above it. */
    static List<Sheet> of(String text) {
        Sheets sheets = new Sheets();
        text.lines().forEach(sheets::line);
        sheets.close();
        return sheets.sheets;
    }

    private void line(String line) {
        if (line.isBlank()) {
            return;
        }
        if (line.indexOf('\t') >= 0) {
            rows.add(Arrays.stream(line.split("\t", -1)).map(Sheets::plain).toList());
            return;
        }
        close();
        caption.add(plain(line));
    }

    private static String plain(String text) {
        return BLANK_IN_WORD.matcher(text.strip()).replaceAll("");
    }

    private void close() {
        if (rows.isEmpty()) {
            return;
        }
        int last = caption.size();
        while (last > 0 && NOTE.matcher(caption.get(last - 1)).matches()) {
            last--;
        }
        String title = last == 0 ? "" : caption.get(last - 1);
        List<String> notes = List.copyOf(caption.subList(last, caption.size()));
        int columns = rows.stream().mapToInt(List::size).max().orElseThrow();
        boolean form = FORM.matcher(title).matches();
        int heading = form ? 0 : heading();
        String[][] texts = new String[rows.size()][columns];
        for (int row = 0; row < texts.length; row++) {
            Arrays.fill(texts[row], "");
            List<String> fields = rows.get(row);
            for (int column = 0; column < fields.size(); column++) {
                texts[row][column] = fields.get(column);
            }
        }
        List<Cell> cells = new Layout(texts, widths(), heading, form).cells();
        sheets.add(new Sheet(title, notes, texts.length, columns, heading, cells));
        rows.clear();
        caption.clear();
    }

    private int[] widths() {
        return rows.stream()
                .mapToInt(row -> {
                    int width = row.size();
                    while (width > 1 && row.get(width - 1).isEmpty()) {
                        width--;
                    }
                    return width < 4 ? width : row.size();
                })
                .toArray();
    }

    /** Rows before the first amount; a table without amounts is all heading. */
    private int heading() {
        int row = 0;
        while (row < rows.size()
                && rows.get(row).stream().noneMatch(text -> AMOUNT.matcher(text).matches())) {
            row++;
        }
        return row;
    }

    /** Decides which fields a cell covers. */
    private static final class Layout {

        private final String[][] texts;
        private final int[] widths;
        private final int heading;
        private final boolean form;
        private final boolean[][] taken;

        Layout(String[][] texts, int[] widths, int heading, boolean form) {
            this.texts = texts;
            this.widths = widths;
            this.heading = heading;
            this.form = form;
            this.taken = new boolean[texts.length][texts[0].length];
        }

        List<Cell> cells() {
            List<Cell> cells = new ArrayList<>();
            for (int row = 0; row < texts.length; row++) {
                for (int column = 0; column < texts[row].length; column++) {
                    if (!taken[row][column]) {
                        cells.add(take(row, column));
                    }
                }
            }
            return cells;
        }

        private Cell take(int row, int column) {
            String text = texts[row][column];
            int right = column + 1;
            while (right < texts[row].length && !taken[row][right] && wider(row, column, right)) {
                right++;
            }
            int below = row + 1;
            while (below < texts.length && higher(row, column, right, below)) {
                below++;
            }
            for (int r = row; r < below; r++) {
                Arrays.fill(taken[r], column, right, true);
            }
            return new Cell(row, column, below - row, right - column, text);
        }

        private boolean wider(int row, int column, int next) {
            if (!texts[row][next].isEmpty() || texts[row][column].isEmpty()) {
                return false;
            }
            if (row < heading) {
                return true;
            }
            boolean label = column == 0 && row + 1 < texts.length && texts[row + 1][0].isEmpty();
            boolean rest = next >= widths[row];
            boolean words = texts[row][column].codePoints().anyMatch(Character::isIdeographic);
            boolean inner = words && (widths[row] < texts[row].length || column == 0);
            return form && !label && (rest || inner);
        }

        private boolean higher(int row, int column, int right, int below) {
            boolean empty = Arrays.stream(texts[below], column, right).allMatch(String::isEmpty);
            boolean free = !taken[below][column] && !taken[below][right - 1];
            if (!empty || !free || texts[row][column].isEmpty()) {
                return false;
            }
            if (row < heading) {
                return below < heading;
            }
            return form && Arrays.stream(texts[below], 0, right).allMatch(String::isEmpty);
        }
    }
}
