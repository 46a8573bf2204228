package duzhi.publish.word;

import duzhi.publish.document.Cell;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.PrintedTable;
import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What our own reader finds in what was written. */
public final class ReadBack {

    private ReadBack() {}

    /** Opens a written file. */
    public static Transcript transcript(Transcriber transcriber, String name, byte[] bytes) throws Unreadable {
        return transcriber.transcribe(Original.of(name, bytes), Limits.DEFAULT, Watch.of(Limits.DEFAULT.time()));
    }

    /** Cells that hold something, as row, column, rows, columns and text without blanks. */
    public static List<String> cells(Table table) {
        return table.cells().stream()
                .filter(cell -> !cell.text().isEmpty())
                .map(cell -> shown(cell.row(), cell.column(), cell.rows(), cell.columns(), cell.text()))
                .toList();
    }

    /** The same of a table read, from a row on. */
    public static List<String> cells(Transcript transcript, PrintedTable table, int from, int rows) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String line = transcript.lines().get(table.lines().get(from + row) - 1);
            List<String> fields = Arrays.asList(line.split("\t", -1));
            for (int column = 0; column < fields.size(); column++) {
                if (!fields.get(column).isBlank()) {
                    cells.add(spanned(table, from, row, column, fields.get(column)));
                }
            }
        }
        return cells;
    }

    private static String spanned(PrintedTable table, int from, int row, int column, String text) {
        return table.merges().stream()
                .filter(merge -> merge.row() == from + row && merge.column() == column)
                .map(merge -> shown(row, column, merge.rows(), merge.columns(), text))
                .findFirst()
                .orElseGet(() -> shown(row, column, 1, 1, text));
    }

    private static String shown(int row, int column, int rows, int columns, String text) {
        return row + "," + column + " " + rows + "x" + columns + " " + text.replaceAll("[\\s　]", "");
    }

    /** Every word and number of the cells of a publication. */
    public static Stream<String> texts(Publication publication) {
        return publication.tables().stream()
                .flatMap(table -> table.cells().stream())
                .map(Cell::text)
                .flatMap(String::lines)
                .map(text -> text.replaceAll("\\s", ""))
                .filter(text -> !text.isEmpty());
    }
}
