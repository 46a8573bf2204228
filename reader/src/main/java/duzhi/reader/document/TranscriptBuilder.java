package duzhi.reader.document;

import duzhi.form.filled.Remark;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Spot;
import duzhi.ledger.source.Spots;
import duzhi.reader.document.PrintedTable.Merge;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.Unreadable.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a document out, line by line and table by table, in reading order. */
public final class TranscriptBuilder {

    private static final Pattern BREAK = Pattern.compile(
            "[ \\t\\f\\r\\n\\x0B\\u0085\\u2028\\u2029]*[\\t\\r\\n\\f\\x0B\\u0085\\u2028\\u2029][ \\t\\f\\r\\n\\x0B\\u0085\\u2028\\u2029]*");

    /**
     * A cell of a table.
     *
     * @param row first row it covers, from 0
     * @param column first column it covers, from 0
     * @param rows how many rows it covers
     * @param columns how many columns it covers
     * @param text what is printed in it, line breaks included
     * @param spot where it stands in the original, or null
     */
    public record Cell(
            int row,
            int column,
            int rows,
            int columns,
            String text,
            @Nullable Spot spot) {}

    /** How a line follows the one before it. */
    public enum Flow {
        /** It begins a paragraph. */
        BEGINS,
        /** It goes on with the paragraph of the line before. */
        JOINED,
        /** It is a page number or running head. */
        ASIDE,
        /** Nothing is known. */
        UNKNOWN
    }

    private final Original original;
    private final Format format;
    private final Limits limits;
    private final List<String> lines = new ArrayList<>();
    private final List<PrintedTable> tables = new ArrayList<>();
    private final BitSet joined = new BitSet();
    private final BitSet begun = new BitSet();
    private final BitSet aside = new BitSet();
    private final Spots.Builder spots = new Spots.Builder();
    private final List<Remark> remarks = new ArrayList<>();
    private long cells;

    /** For one file. */
    public TranscriptBuilder(Original original, Format format, Limits limits) {
        this.original = original;
        this.format = format;
        this.limits = limits;
    }

    /**
     * Adds a line of running text, tabs between what stands far apart in it; blank lines may be added to set things apart.
     *
     * @return its number, from 1
     */
    public int line(String text, Flow flow) throws Unreadable {
        if (lines.size() >= limits.lines()) {
            throw new Unreadable(Why.TOO_MANY_LINES, String.valueOf(limits.lines()));
        }
        lines.add(Arrays.stream(text.split("\t", -1))
                .map(TranscriptBuilder::plain)
                .collect(Collectors.joining("\t")));
        int number = lines.size();
        switch (flow) {
            case BEGINS -> begun.set(number);
            case JOINED -> joined.set(number);
            case ASIDE -> aside.set(number);
            case UNKNOWN -> {}
        }
        return number;
    }

    /** Says where columns {@code from} to {@code to} of a line stand in the original. */
    public void spot(int line, int from, int to, Spot spot) {
        spots.add(line, from, to, spot);
    }

    /**
     * Adds a table. Cells may come in any order; where two cover one field the first keeps it.
     *
     * @param rows how many rows it has
     * @param columns how many columns it has
     * @param continues whether it goes on with the table added last, in the same columns
     */
    public void table(int rows, int columns, List<Cell> content, boolean continues) throws Unreadable {
        cells += (long) rows * columns;
        if (cells > limits.cells()) {
            throw new Unreadable(Why.TOO_MANY_CELLS, String.valueOf(limits.cells()));
        }
        @Nullable Cell[][] grid = new Cell[rows][columns];
        List<Merge> merges = new ArrayList<>();
        for (Cell cell : content) {
            if (cell.row() < rows && cell.column() < columns && grid[cell.row()][cell.column()] == null) {
                grid[cell.row()][cell.column()] = cell;
                if (cell.rows() > 1 || cell.columns() > 1) {
                    merges.add(new Merge(cell.row(), cell.column(), cell.rows(), cell.columns()));
                }
            }
        }
        List<Integer> numbers = new ArrayList<>();
        for (@Nullable Cell[] row : grid) {
            numbers.add(row(row));
        }
        tables.add(new PrintedTable(numbers, columns, merges, continues));
    }

    private int row(@Nullable Cell[] row) throws Unreadable {
        StringBuilder text = new StringBuilder();
        int number = lines.size() + 1;
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            Cell cell = row[i];
            if (cell != null) {
                int from = text.length();
                text.append(plain(cell.text()));
                if (cell.spot() != null) {
                    spots.add(number, from, text.length(), Objects.requireNonNull(cell.spot()));
                }
            }
        }
        if (lines.size() >= limits.lines()) {
            throw new Unreadable(Why.TOO_MANY_LINES, String.valueOf(limits.lines()));
        }
        lines.add(text.toString());
        return number;
    }

    /** Line breaks inside a cell or paragraph vanish between Chinese characters and become a blank elsewhere. */
    private static String plain(String text) {
        Matcher breaks = BREAK.matcher(text);
        if (!breaks.find()) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int done = 0;
        do {
            plain.append(text, done, breaks.start());
            done = breaks.end();
            boolean latin = !plain.isEmpty()
                    && done < text.length()
                    && plain.charAt(plain.length() - 1) < 0x80
                    && text.charAt(done) < 0x80;
            plain.append(latin ? " " : "");
        } while (breaks.find());
        return plain.append(text, done, text.length()).toString();
    }

    /** Notes something about the document; {@code line} 0 stands for all of it. */
    public void remark(Remark.Kind kind, int line, String detail) {
        Place place = line == 0
                ? Place.ofDocument(original.path())
                : Place.ofText(original.path(), line, 0, lines.get(line - 1).length(), lines.get(line - 1));
        remarks.add(new Remark(kind, place, detail));
    }

    /** How many lines there are so far. */
    public int size() {
        return lines.size();
    }

    /** The document as written out. */
    public Transcript build() throws Unreadable {
        boolean nothing = lines.stream().allMatch(String::isBlank);
        if (nothing && remarks.stream().noneMatch(remark -> remark.kind() == Remark.Kind.SCANNED_PAGE)) {
            throw new Unreadable(Why.NO_TEXT, "");
        }
        return new Transcript(
                original.path(),
                original.sha256(),
                format,
                List.copyOf(lines),
                List.copyOf(tables),
                joined,
                begun,
                aside,
                spots.build(),
                List.copyOf(remarks));
    }
}
