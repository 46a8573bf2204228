package duzhi.reader.excel;

import duzhi.form.filled.Remark.Kind;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.TranscriptBuilder.Flow;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;

/** Writes out one sheet. */
final class SheetWriter {

    private static final Pattern TITLE = Pattern.compile(".{2,60}表(?:[（(].{0,20}[)）])?|附[件表].{0,8}");
    private static final Pattern NAMELESS = Pattern.compile("(?i)sheet[\\d() ]*|工作表[\\d() ]*|表[\\d() ]*|[\\d.() ]+");

    /** Remarks on single formulas; what comes after is counted. */
    private static final int MOST_DIFFERENCES = 20;

    private record Difference(int row, String detail) {}

    private final Sheet sheet;
    private final Formulas formulas;
    private final Shown shown;
    private final TranscriptBuilder out;
    private final Merges merges;
    private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
    private final Map<Integer, Integer> lines = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private final List<String> unchecked = new ArrayList<>();

    SheetWriter(Sheet sheet, Formulas formulas, Shown shown, TranscriptBuilder out) {
        this.sheet = sheet;
        this.formulas = formulas;
        this.shown = shown;
        this.out = out;
        this.merges = new Merges(sheet.getMergedRegions());
    }

    void write(Watch watch) throws Unreadable {
        for (Row row : sheet) {
            watch.check();
            for (Cell cell : row) {
                read(cell);
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        boolean first = true;
        for (NavigableMap<Integer, NavigableMap<Integer, String>> piece : pieces()) {
            if (out.size() > 0) {
                out.line("", Flow.UNKNOWN);
            }
            if (first) {
                title();
                first = false;
            }
            new Piece(sheet.getSheetName(), piece).write(merges, out, lines);
        }
        remark();
    }

    private void read(Cell cell) {
        if (merges.cover(cell.getRowIndex(), cell.getColumnIndex())) {
            return;
        }
        String text = text(formulas.holds(cell) ? result(cell) : Value.stored(cell), cell);
        if (!text.isBlank()) {
            rows.computeIfAbsent(cell.getRowIndex(), any -> new TreeMap<>()).put(cell.getColumnIndex(), text);
        }
    }

    private String text(Value value, Cell cell) {
        return shown.text(value, cell.getCellStyle(), sheet.isDisplayZeros());
    }

    /** The stored result is what was published; the computed one stands in only where there is none. */
    private Value result(Cell cell) {
        String reference = cell.getAddress().formatAsString();
        Optional<Value> computed = formulas.compute(cell);
        Value stored = Value.stored(cell);
        if (computed.isPresent() && Value.isPending(cell)) {
            pending.add(reference);
            return computed.orElseThrow();
        }
        if (computed.isEmpty() || !Formulas.areComparable(stored, computed.orElseThrow())) {
            unchecked.add(reference);
        } else if (Formulas.differ(stored, computed.orElseThrow())) {
            String before = text(stored, cell);
            String now = text(computed.orElseThrow(), cell);
            if (!before.equals(now)) {
                differences.add(new Difference(cell.getRowIndex(), reference + ": " + before + " ≠ " + now));
            }
        }
        return stored;
    }

    /** A sheet that begins with headings has its title on its tab only. */
    private void title() throws Unreadable {
        String name = sheet.getSheetName().strip();
        boolean titled = rows.firstEntry().getValue().size() == 1;
        if (!titled && !NAMELESS.matcher(name).matches()) {
            out.line(name, Flow.BEGINS);
        }
    }

    /** Blank rows part tables only where a title or nothing but notes follow them; elsewhere they are mere space. */
    private List<NavigableMap<Integer, NavigableMap<Integer, String>>> pieces() {
        List<NavigableMap<Integer, NavigableMap<Integer, String>>> pieces = new ArrayList<>();
        int from = rows.firstKey();
        int notes = notes();
        int before = from;
        for (Map.Entry<Integer, NavigableMap<Integer, String>> row : rows.entrySet()) {
            if (row.getKey() > before + 1 && (isTitle(row.getValue()) || row.getKey() == notes)) {
                pieces.add(rows.subMap(from, true, before, true));
                from = row.getKey();
            }
            before = row.getKey();
        }
        pieces.add(rows.subMap(from, true, before, true));
        return pieces;
    }

    /** The first of the rows at the end that each hold one text across the whole sheet. */
    private int notes() {
        int right = rows.values().stream().mapToInt(NavigableMap::lastKey).max().orElse(0);
        int notes = Integer.MAX_VALUE;
        for (Map.Entry<Integer, NavigableMap<Integer, String>> row :
                rows.descendingMap().entrySet()) {
            if (row.getValue().size() > 1
                    || !merges.reaches(row.getKey(), row.getValue().firstKey(), right)) {
                break;
            }
            notes = row.getKey();
        }
        return notes;
    }

    private static boolean isTitle(NavigableMap<Integer, String> row) {
        return row.size() == 1
                && TITLE.matcher(row.firstEntry().getValue().strip()).matches();
    }

    private void remark() {
        int top = line(rows.firstKey());
        Spans hiddenRows = new Spans();
        Spans hiddenColumns = new Spans();
        for (Map.Entry<Integer, NavigableMap<Integer, String>> row : rows.entrySet()) {
            if (sheet.getRow(row.getKey()).getZeroHeight()) {
                hiddenRows.add(row.getKey());
            }
            row.getValue().keySet().stream().filter(sheet::isColumnHidden).forEach(hiddenColumns::add);
        }
        if (!hiddenRows.isEmpty()) {
            out.remark(
                    Kind.HIDDEN_ROWS, top, named(hiddenRows.text(row -> String.valueOf(row + 1)), hiddenRows.size()));
        }
        if (!hiddenColumns.isEmpty()) {
            String letters = hiddenColumns.text(CellReference::convertNumToColString);
            out.remark(Kind.HIDDEN_COLUMNS, top, named(letters, hiddenColumns.size()));
        }
        differences.stream()
                .limit(MOST_DIFFERENCES)
                .forEach(difference -> out.remark(Kind.FORMULA_DIFFERS, line(difference.row()), difference.detail()));
        if (differences.size() > MOST_DIFFERENCES) {
            Difference next = differences.get(MOST_DIFFERENCES);
            out.remark(Kind.FORMULA_DIFFERS, top, named(next.detail(), differences.size() - MOST_DIFFERENCES));
        }
        if (!pending.isEmpty()) {
            out.remark(Kind.FORMULA_COMPUTED, top, named(pending.getFirst(), pending.size()));
        }
        if (!unchecked.isEmpty()) {
            out.remark(Kind.FORMULA_UNCHECKED, top, named(unchecked.getFirst(), unchecked.size()));
        }
    }

    private int line(int row) {
        Integer line = lines.get(row);
        return line == null ? lines.getOrDefault(rows.firstKey(), 0) : line;
    }

    private String named(String which, int count) {
        return sheet.getSheetName() + "!" + which + " (" + count + ")";
    }
}
