package duzhi.reader.table;

import duzhi.form.filled.PrintedRow;
import duzhi.form.text.Labels;
import duzhi.reader.document.PrintedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A printed line of a table, divided into cells. */
public final class RawRow {

    private static final Set<String> COUNTS = Set.of("栏次", "行次", "**");
    private static final Pattern ORDINAL = Pattern.compile("=.*$|\\(.*\\)$");
    private static final int FEWEST_COLUMNS = 3;

    private final int line;
    private final int part;
    private final List<RawCell> cells;
    private final List<Integer> filled;
    private final boolean drawn;

    private RawRow(int line, int part, List<RawCell> cells, boolean drawn) {
        this.line = line;
        this.part = part;
        this.cells = cells;
        this.drawn = drawn;
        this.filled = IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).isBlank())
                .boxed()
                .toList();
    }

    /**
     * Splits a line at its tabs.
     *
     * @param line line number from 1
     * @param part which stretch of the table between page breaks it belongs to, from 0
     * @param widest a row of that many cells or more is kept without them
     */
    public static RawRow of(String text, int line, int part, int widest) {
        List<RawCell> cells = new ArrayList<>();
        int from = 0;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', from)) {
            cells.add(RawCell.of(text, line, from, tab));
            from = tab + 1;
            if (cells.size() >= widest) {
                return new RawRow(line, part, List.of(), false);
            }
        }
        cells.add(RawCell.of(text, line, from, text.length()));
        return new RawRow(line, part, cells, false);
    }

    /**
     * The rows of a table whose cells are known by where they are drawn.
     *
     * @param lines of the whole document
     * @param part which stretch of the table between page breaks it is, from 0
     * @param widest a table of as many columns and more is no table of any form; its rows are kept without cells
     */
    public static List<RawRow> of(PrintedTable table, List<String> lines, int part, int widest) {
        if (table.columns() >= widest) {
            return table.lines().stream()
                    .map(line -> new RawRow(line, part, List.of(), true))
                    .toList();
        }
        List<List<RawCell>> cells = new ArrayList<>();
        for (int line : table.lines()) {
            cells.add(new ArrayList<>(of(lines.get(line - 1), line, part, Integer.MAX_VALUE).cells));
        }
        for (PrintedTable.Merge merge : table.merges()) {
            cells.get(merge.row())
                    .set(
                            merge.column(),
                            cells.get(merge.row()).get(merge.column()).merged(merge.columns(), merge.rows()));
        }
        return IntStream.range(0, cells.size())
                .mapToObj(i -> new RawRow(table.lines().get(i), part, cells.get(i), true))
                .toList();
    }

    /** Two rows in the place of this one: its cells that fit, and the others. */
    List<RawRow> apart(Predicate<RawCell> fits) {
        return Stream.of(fits, fits.negate())
                .map(kept -> cells.stream()
                        .map(cell -> kept.test(cell) ? cell : cell.blank())
                        .toList())
                .map(kept -> new RawRow(line, part, kept, drawn))
                .toList();
    }

    /** Line number from 1. */
    public int line() {
        return line;
    }

    /** Which stretch of the table between page breaks it belongs to, from 0. */
    public int part() {
        return part;
    }

    /** Whether each cell stands where it is drawn, so that its position is its column. */
    boolean isDrawn() {
        return drawn;
    }

    /** From left to right, blank ones included. */
    List<RawCell> cells() {
        return cells;
    }

    /** Positions of cells that are not blank. */
    List<Integer> filled() {
        return filled;
    }

    /** Whether nothing is printed in it. */
    public boolean isEmpty() {
        return filled.isEmpty();
    }

    /** Whether it only numbers the columns: 栏次, 1, 2, 3 and so on. */
    boolean isNumbering() {
        List<String> numbers =
                texts().filter(text -> !COUNTS.contains(Labels.fold(text))).toList();
        return numbers.size() >= FEWEST_COLUMNS
                && IntStream.range(0, numbers.size())
                        .allMatch(i ->
                                ORDINAL.matcher(numbers.get(i)).replaceFirst("").equals(String.valueOf(i + 1)));
    }

    /** Whether it was too wide to be read. */
    public boolean isUnread() {
        return cells.isEmpty();
    }

    /** The texts of its cells, run together. */
    public String allText() {
        return texts().collect(Collectors.joining("\t"));
    }

    /** The text of the only cell that is not blank, empty where there are several or none. */
    public String onlyText() {
        return filled.size() == 1 ? cells.get(filled.getFirst()).text() : "";
    }

    /** The texts of its cells that are not blank. */
    public Stream<String> texts() {
        return filled.stream().map(position -> cells.get(position).text());
    }

    /** The cell after one of these labels, empty where none stands in the row or nothing follows. */
    public Optional<String> valueAfter(Set<String> labels) {
        for (int i = 0; i + 1 < filled.size(); i++) {
            if (labels.contains(cells.get(filled.get(i)).core())) {
                return Optional.of(cells.get(filled.get(i + 1)).text());
            }
        }
        return Optional.empty();
    }

    /** A row for showing, without saying whether it is a heading. */
    public PrintedRow forShowing() {
        return forShowing(false);
    }

    PrintedRow forShowing(boolean heading) {
        return new PrintedRow(line, cells.stream().map(RawCell::forShowing).toList(), heading);
    }
}
