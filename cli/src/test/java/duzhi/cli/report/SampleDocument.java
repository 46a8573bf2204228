package duzhi.cli.report;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Paragraph;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.filled.PrintedRow;
import duzhi.form.filled.UnrecognisedTable;
import duzhi.form.model.Form;
import duzhi.form.model.FormSet;
import duzhi.form.model.Wording;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Columns;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import duzhi.ledger.source.Spots;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The sample's text, cut into paragraphs and tables by hand. */
final class SampleDocument {

    static final String PATH = "sample.txt";
    static final List<String> LINES = lines();

    private static final int HEAD = 15;
    private static final List<String> KEYS = List.of("code", "name", "total", "basic", "project");

    private SampleDocument() {}

    private static List<String> lines() {
        try (InputStream in = SampleDocument.class.getResourceAsStream("/duzhi/cli/" + PATH)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FilledDocument read() {
        return new FilledDocument(
                PATH,
                "bc45b56c7991d45b1f2e3d4c5b6a79881f2e3d4c5b6a7988bc45b56c7991d45b",
                set(),
                LINES.getFirst(),
                Sample.WORDS.getString("agency"),
                "2021",
                LINES,
                paragraphs(),
                List.of(table()),
                List.of(new UnrecognisedTable(Sample.WORDS.getString("other"), 21, 24, printed(23, 24, 0))),
                List.of(),
                facts(),
                numbers(),
                Spots.NONE,
                List.of());
    }

    private static FormSet set() {
        return new FormSet(
                "sample",
                "department-budget",
                wording("set"),
                "national",
                List.of(),
                2020,
                2022,
                null,
                Sample.WORDS.getString("basis.disclosure"),
                List.of(form()),
                List.of(),
                null);
    }

    static Form form() {
        return new Form(
                "sample-expenditure",
                "sample",
                "BT_EXPENDITURE",
                3,
                wording("form"),
                List.of(Sample.WORDS.getString("form.zh")),
                Unit.TEN_THOUSAND_YUAN,
                Coordinates.ALL,
                List.of(),
                List.of(),
                null);
    }

    private static Wording wording(String key) {
        return new Wording(Sample.both(key).zh(), Sample.both(key).en());
    }

    private static List<Paragraph> paragraphs() {
        return List.of(
                paragraph(1, null),
                paragraph(3, new Paragraph.Heading(2, 1, LINES.get(2).substring(2))),
                paragraph(5, null),
                paragraph(7, new Paragraph.Heading(2, 2, LINES.get(6).substring(2))),
                paragraph(9, null));
    }

    /** Blanks between Chinese and digits are cleaned away, so that positions in text and line differ. */
    private static Paragraph paragraph(int line, Paragraph.Heading heading) {
        String printed = LINES.get(line - 1);
        int[] columns = IntStream.range(0, printed.length())
                .filter(i -> printed.charAt(i) != ' ')
                .toArray();
        return new Paragraph(
                printed.replace(" ", ""),
                heading,
                List.of(),
                List.of(new Paragraph.Span(line, 0, Columns.of(columns, columns.length))));
    }

    private static FilledTable table() {
        return new FilledTable(
                form(),
                Sample.WORDS.getString("title"),
                Place.ofText(PATH, 11, 0, LINES.get(10).length(), LINES.get(10)),
                Unit.TEN_THOUSAND_YUAN,
                11,
                19,
                Map.of(),
                IntStream.rangeClosed(16, 19).mapToObj(SampleDocument::row).toList(),
                printed(HEAD, 19, HEAD),
                List.of(),
                List.of(new FilledTable.Ignored(cell(18, 4), FilledTable.Ignored.Why.UNKNOWN_COLUMN)));
    }

    private static FilledRow row(int line) {
        Map<String, FilledCell> cells = new java.util.LinkedHashMap<>();
        for (int i = 2; i < KEYS.size(); i++) {
            cells.put(KEYS.get(i), new FilledCell(cell(line, i).text(), value(line, i), Source.plain(cell(line, i))));
        }
        return new FilledRow(
                "main", line == 19 ? "total" : "each", cell(line, 1).text(), Coordinates.ALL, cells, cell(line, 1));
    }

    private static Value value(int line, int column) {
        return new Value.Number(new Figure(new BigDecimal(cell(line, column).text()), Unit.TEN_THOUSAND_YUAN));
    }

    private static List<PrintedRow> printed(int first, int last, int heading) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(line -> new PrintedRow(line, cells(line), line == heading))
                .toList();
    }

    private static List<PrintedRow.Cell> cells(int line) {
        List<PrintedRow.Cell> cells = new ArrayList<>();
        int from = 0;
        for (String text : LINES.get(line - 1).split("\t", -1)) {
            cells.add(new PrintedRow.Cell(text, from, from + text.length()));
            from += text.length() + 1;
        }
        return cells;
    }

    /** A cell of the table by line and column from 0. */
    static Place cell(int line, int column) {
        PrintedRow.Cell cell = cells(line).get(column);
        return Place.ofText(PATH, line, cell.from(), cell.to(), cell.text())
                .inTable(
                        Sample.WORDS.getString("title"),
                        cells(line).get(1).text(),
                        cells(HEAD).get(column).text());
    }

    /** The first appearance of some words on a line. */
    static Place text(int line, String words) {
        int from = LINES.get(line - 1).indexOf(words);
        return Place.ofText(PATH, line, from, from + words.length(), words);
    }

    private static List<Fact> facts() {
        Coordinates at = Coordinates.ALL.with(Dimension.YEAR, "2021").with(Dimension.FLOW, "expenditure");
        return List.of(
                Fact.stated(
                        "bc45b56c-16-2", at.with(Dimension.FUNCTION, "201"), value(16, 2), Source.plain(cell(16, 2))),
                Fact.stated("bc45b56c-19-2", at, value(19, 2), Source.plain(cell(19, 2))));
    }

    private static List<PrintedNumber> numbers() {
        return List.of(
                new PrintedNumber(text(1, "2021"), PrintedNumber.Fate.DATE, ""),
                new PrintedNumber(cell(19, 2), PrintedNumber.Fate.FACT, "bc45b56c-19-2"),
                new PrintedNumber(text(23, "1"), PrintedNumber.Fate.UNPLACED, Sample.WORDS.getString("number")));
    }
}
