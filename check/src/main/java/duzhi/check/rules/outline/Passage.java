package duzhi.check.rules.outline;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.form.filled.PrintedRow;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of words: a paragraph or a printed cell.
 *
 * @param text without blanks beside Chinese
 * @param whole where it stands
 * @param paragraph the paragraph it is, or null for a cell
 */
public record Passage(String text, Place whole, @Nullable Paragraph paragraph) {

    private static final String BLANKS = "(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})";

    /** The spot of a part of it; of a cell, the cell. */
    public Place part(int from, int to) {
        return paragraph == null ? whole : paragraph.place(whole.document(), from, to);
    }

    /** Everything printed: running text, then cells of recognised and other tables. */
    public static List<Passage> everywhere(FilledDocument document) {
        Stream<Passage> tables =
                document.tables().stream().flatMap(table -> cells(document, table.title(), table.printed()));
        Stream<Passage> others =
                document.unrecognised().stream().flatMap(table -> cells(document, table.title(), table.printed()));
        return Stream.of(running(document.paragraphs(), document).stream(), tables, others)
                .flatMap(each -> each)
                .toList();
    }

    /** Paragraphs as passages. */
    public static List<Passage> running(List<Paragraph> paragraphs, FilledDocument document) {
        return paragraphs.stream()
                .map(paragraph -> new Passage(paragraph.text(), paragraph.place(document.path()), paragraph))
                .toList();
    }

    private static Stream<Passage> cells(FilledDocument document, String table, List<PrintedRow> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> !cell.text().isBlank())
                        .map(cell -> cell(document, table, row.line(), cell)));
    }

    private static Passage cell(FilledDocument document, String table, int line, PrintedRow.Cell cell) {
        Place place = new Place(document.path(), line, cell.from(), cell.to(), table, "", "", cell.text());
        return new Passage(cell.text().replaceAll(BLANKS, ""), place, null);
    }
}
