package duzhi.reader;

import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.TranscriptBuilder.Cell;
import duzhi.reader.document.TranscriptBuilder.Flow;
import duzhi.reader.document.Unreadable;
import duzhi.reader.intake.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws tables as a clerk would sketch them: {@code |} between fields, {@code <} for a field that belongs to the cell on
 * its left, {@code ^} for one that belongs to the cell above.
 */
public final class Drawn {

    private static final DocumentReader READER =
            new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns());

    private final TranscriptBuilder builder = new TranscriptBuilder(
            Original.of("drawn.pdf", "drawn".getBytes(StandardCharsets.UTF_8)), Format.PDF, Limits.DEFAULT);

    /** Lines of running text. */
    public Drawn text(String... lines) {
        for (String line : lines) {
            attempt(() -> builder.line(line, Flow.UNKNOWN));
        }
        return this;
    }

    /** A line that stands apart, such as a page number. */
    public Drawn aside(String line) {
        attempt(() -> builder.line(line, Flow.ASIDE));
        return this;
    }

    /** A table. */
    public Drawn table(String sketch) {
        return table(sketch, false);
    }

    /** The same table on the next page. */
    public Drawn goesOn(String sketch) {
        return table(sketch, true);
    }

    private Drawn table(String sketch, boolean continues) {
        List<String[]> rows =
                sketch.lines().map(line -> line.strip().split("\\|", -1)).toList();
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length; column++) {
                String text = rows.get(row)[column].strip();
                if (!text.equals("<") && !text.equals("^")) {
                    cells.add(
                            new Cell(row, column, down(rows, row, column), across(rows.get(row), column), text, null));
                }
            }
        }
        attempt(() -> {
            builder.table(rows.size(), rows.getFirst().length, cells, continues);
            return 0;
        });
        return this;
    }

    private static int across(String[] row, int column) {
        int end = column + 1;
        while (end < row.length && row[end].strip().equals("<")) {
            end++;
        }
        return end - column;
    }

    private static int down(List<String[]> rows, int row, int column) {
        int end = row + 1;
        while (end < rows.size() && rows.get(end)[column].strip().equals("^")) {
            end++;
        }
        return end - row;
    }

    /** What is read in it. */
    public FilledDocument read() {
        return attempt(() -> READER.read(builder.build()));
    }

    private static <T> T attempt(Step<T> step) {
        try {
            return step.take();
        } catch (Unreadable e) {
            throw new AssertionError("not readable", e);
        }
    }

    private interface Step<T> {
        T take() throws Unreadable;
    }
}
