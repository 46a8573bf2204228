package duzhi.reader.excel;

import duzhi.ledger.source.Spot;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.TranscriptBuilder.Cell;
import duzhi.reader.document.TranscriptBuilder.Flow;
import duzhi.reader.document.Unreadable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * One table of a sheet. Only rows and columns in which something stands belong to it; a merged cell covers those of them
 * that it covers in the sheet.
 */
final class Piece {

    /** In larger tables empty fields go without a spot. */
    private static final long MOST_FIELDS = 1_000_000;

    private final String sheet;
    private final NavigableMap<Integer, NavigableMap<Integer, String>> texts;
    private final List<Integer> rows;
    private final List<Integer> columns;
    private final List<Cell> cells = new ArrayList<>();
    private final BitSet taken = new BitSet();

    /** @param texts by row and column of the sheet, from 0 */
    Piece(String sheet, NavigableMap<Integer, NavigableMap<Integer, String>> texts) {
        this.sheet = sheet;
        this.texts = texts;
        this.rows = List.copyOf(texts.navigableKeySet());
        TreeSet<Integer> filled = new TreeSet<>();
        texts.values().forEach(row -> filled.addAll(row.keySet()));
        this.columns = List.copyOf(filled);
    }

    /** Where no two texts stand side by side there is no table: a cover, a list of contents, notes in sentences. */
    private boolean isProse() {
        return texts.values().stream().allMatch(row -> row.size() == 1);
    }

    /** @param lines takes up the line of each row of the sheet */
    void write(Merges merges, TranscriptBuilder out, Map<Integer, Integer> lines) throws Unreadable {
        if (isProse()) {
            prose(out, lines);
        } else {
            table(merges, out, lines);
        }
    }

    private void prose(TranscriptBuilder out, Map<Integer, Integer> lines) throws Unreadable {
        for (Map.Entry<Integer, NavigableMap<Integer, String>> row : texts.entrySet()) {
            Map.Entry<Integer, String> only = row.getValue().firstEntry();
            lines.put(row.getKey(), out.size() + 1);
            for (String paragraph : paragraphs(only.getValue())) {
                int line = out.line(paragraph, Flow.BEGINS);
                out.spot(line, 0, paragraph.length(), new Spot.Cell(sheet, row.getKey() + 1, only.getKey() + 1));
            }
        }
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private void table(Merges merges, TranscriptBuilder out, Map<Integer, Integer> lines) throws Unreadable {
        long fields = (long) rows.size() * columns.size();
        boolean small = fields <= MOST_FIELDS;
        if (fields <= Integer.MAX_VALUE) {
            merges.all().forEach(this::merged);
        }
        texts.forEach((row, inRow) -> (small ? columns : inRow.keySet())
                .forEach(column -> add(index(rows, row), 1, index(columns, column), 1)));
        int before = out.size();
        out.table(rows.size(), columns.size(), cells, false);
        for (int i = 0; i < rows.size(); i++) {
            lines.put(rows.get(i), before + i + 1);
        }
    }

    private void merged(CellRangeAddress merge) {
        int row = index(rows, merge.getFirstRow());
        int column = index(columns, merge.getFirstColumn());
        int height = index(rows, merge.getLastRow() + 1) - row;
        int width = index(columns, merge.getLastColumn() + 1) - column;
        if (height > 0 && width > 0 && height * width > 1) {
            add(row, height, column, width);
        }
    }

    private void add(int row, int height, int column, int width) {
        for (int i = row; i < row + height; i++) {
            int start = i * columns.size() + column;
            int next = taken.nextSetBit(start);
            if (height * width > 1 && next >= 0 && next < start + width) {
                return;
            }
        }
        for (int i = row; i < row + height && height * width > 1; i++) {
            taken.set(i * columns.size() + column, i * columns.size() + column + width);
        }
        int sheetRow = rows.get(row);
        int sheetColumn = columns.get(column);
        NavigableMap<Integer, String> inRow = texts.get(sheetRow);
        String text = inRow == null ? "" : inRow.getOrDefault(sheetColumn, "");
        cells.add(new Cell(row, column, height, width, text, new Spot.Cell(sheet, sheetRow + 1, sheetColumn + 1)));
    }

    /** The place of a row or column of the sheet among those that are left, or of the next one. */
    private static int index(List<Integer> kept, int wanted) {
        int found = Collections.binarySearch(kept, wanted);
        return found < 0 ? -found - 1 : found;
    }
}
