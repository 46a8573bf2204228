package duzhi.reader.recognise;

import duzhi.reader.document.PrintedTable;
import duzhi.reader.document.Transcript;
import duzhi.reader.table.RawRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The tables of a document whose cells are known by where they are drawn. What is drawn as part of a table and is none,
 * such as a title in its first row or a note in its last, is set free.
 */
final class DrawnTables {

    private static final Pattern NOTE = Pattern.compile("^(?:注|备注|说明|填表说明)\\d?[:：、.].*|^本表.*。");
    private static final int LONGEST_LABEL = 40;

    private final Predicate<RawRow> caption;
    private final Predicate<RawRow> title;
    private final List<List<RawRow>> blocks = new ArrayList<>();
    private final Set<String> captions = new HashSet<>();
    private List<RawRow> open = new ArrayList<>();
    private int part;

    private DrawnTables(Predicate<RawRow> caption, Predicate<RawRow> title) {
        this.caption = caption;
        this.title = title;
    }

    /**
     * The rows of each table in order.
     *
     * @param caption tells rows that only say title, owner or unit of the rows below them
     * @param title tells rows that only name a table
     */
    static List<List<RawRow>> of(
            Transcript transcript, Predicate<RawRow> caption, Predicate<RawRow> title, int widest) {
        DrawnTables tables = new DrawnTables(caption, title);
        for (PrintedTable table : transcript.tables()) {
            if (!table.continues()) {
                tables.begin();
            }
            List<RawRow> rows = RawRow.of(table, transcript.lines(), tables.part, widest);
            if (tables.beginsAgain(rows)) {
                tables.begin();
            }
            rows.forEach(tables::add);
            tables.part++;
        }
        tables.begin();
        return tables.blocks;
    }

    private void begin() {
        List<RawRow> rows = withoutNotes(open);
        if (rows.stream().anyMatch(row -> row.isUnread() || row.texts().count() > 1)) {
            blocks.add(rows);
        }
        open = new ArrayList<>();
        captions.clear();
        part = 0;
    }

    private void add(RawRow row) {
        if (row.isEmpty() && !row.isUnread() || isRepeated(row)) {
            return;
        }
        if (!open.isEmpty() && title.test(row)) {
            begin();
        }
        if (open.isEmpty() && caption.test(row)) {
            captions.add(row.allText());
        } else {
            open.add(row);
        }
    }

    /** The same caption over the same first label with another value beside it: the next of several forms filled in. */
    private boolean beginsAgain(List<RawRow> rows) {
        if (open.isEmpty()
                || open.getFirst().isEmpty()
                || rows.isEmpty()
                || !captions.contains(rows.getFirst().allText())) {
            return false;
        }
        List<String> first = open.getFirst().texts().toList();
        return rows.stream()
                .dropWhile(row -> row.isEmpty() || captions.contains(row.allText()))
                .limit(1)
                .map(row -> row.texts().toList())
                .anyMatch(again -> again.getFirst().equals(first.getFirst()) && !again.equals(first));
    }

    /** A caption printed again at the head of the next page. */
    private boolean isRepeated(RawRow row) {
        return !open.isEmpty() && open.getLast().part() < row.part() && captions.contains(row.allText());
    }

    private static List<RawRow> withoutNotes(List<RawRow> rows) {
        int end = rows.size();
        while (end > 0 && isNote(rows.get(end - 1).onlyText())) {
            end--;
        }
        return rows.subList(0, end);
    }

    private static boolean isNote(String only) {
        return NOTE.matcher(only).matches() || only.length() > LONGEST_LABEL && only.endsWith("。");
    }
}
