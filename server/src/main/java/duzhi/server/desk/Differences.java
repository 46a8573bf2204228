package duzhi.server.desk;

import duzhi.workflow.event.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Cells in which two contents differ: a round and the last, a budget and its adjustment, a workbook and the screen. */
public final class Differences {

    private Differences() {}

    /** From one to the other, by sheet, line and column. */
    public static List<Change> between(Content before, Content after) {
        List<Change> changes = new ArrayList<>();
        TreeSet<String> sheets = new TreeSet<>(before.sheets().keySet());
        sheets.addAll(after.sheets().keySet());
        for (String sheet : sheets) {
            int lines = Math.max(before.lines(sheet).size(), after.lines(sheet).size());
            for (int line = 1; line <= lines; line++) {
                line(sheet, line, before, after, changes);
            }
        }
        return changes;
    }

    private static void line(String sheet, int line, Content before, Content after, List<Change> changes) {
        TreeSet<String> columns = new TreeSet<>();
        for (Content each : List.of(before, after)) {
            if (line <= each.lines(sheet).size()) {
                columns.addAll(each.lines(sheet).get(line - 1).keySet());
            }
        }
        for (String column : columns) {
            String was = before.cell(sheet, line, column);
            String now = after.cell(sheet, line, column);
            if (!was.equals(now)) {
                changes.add(new Change(sheet, line, column, was, now));
            }
        }
    }

    /** Some of the sheets. */
    public static Content only(Content content, Collection<String> sheets) {
        Map<String, List<Map<String, String>>> kept = new LinkedHashMap<>(content.sheets());
        kept.keySet().retainAll(sheets);
        return new Content(kept);
    }

    /**
     * The lines of one content in the places where another has them, so that a line put in between is one new line and not
     * a change of everything below it. A line that is no longer there leaves its place blank.
     *
     * @param before whose places are kept
     * @param after what is to be put into them
     */
    public static Content settled(Content before, Content after) {
        Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
        after.sheets().forEach((key, lines) -> sheets.put(key, Settling.of(before.lines(key), lines)));
        return new Content(sheets);
    }
}
