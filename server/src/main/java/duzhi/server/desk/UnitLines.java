package duzhi.server.desk;

import duzhi.publish.input.EntrySheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose a line is: sheets whose lines name their unit, or a project that a unit carries out. */
record UnitLines(List<EntrySheet> sheets) {

    private static final String UNITS = "units";
    private static final String PROJECTS = "projects";
    private static final String CODE = "code";

    UnitLines {
        sheets = sheets.stream().filter(UnitLines::isKeyed).toList();
    }

    /** Whether every line of a sheet is a unit's. */
    static boolean isKeyed(EntrySheet sheet) {
        return sheet.key().equals(UNITS)
                || !column(sheet, UNITS).isEmpty()
                || !column(sheet, PROJECTS).isEmpty();
    }

    private static String column(EntrySheet sheet, String reference) {
        return sheet.columns().stream()
                .filter(column -> column.reference().equals(reference))
                .map(EntrySheet.Column::key)
                .findFirst()
                .orElse("");
    }

    /** The units that entries are about. */
    static Set<String> units(Content content) {
        return codes(content, UNITS);
    }

    /** The projects that entries are about. */
    static Set<String> projects(Content content) {
        return codes(content, PROJECTS);
    }

    private static Set<String> codes(Content content, String sheet) {
        Set<String> codes = new LinkedHashSet<>();
        content.lines(sheet).forEach(line -> codes.add(code(line, CODE)));
        codes.remove("");
        return codes;
    }

    /** The lines of some units, or those of all others. */
    Content of(Content content, Set<String> units, boolean theirs) {
        Map<String, String> carriers = new HashMap<>();
        content.lines(PROJECTS).forEach(line -> carriers.put(code(line, CODE), code(line, "unit")));
        Map<String, List<Map<String, String>>> found = new LinkedHashMap<>();
        for (EntrySheet sheet : sheets) {
            List<Map<String, String>> lines = new ArrayList<>();
            for (Map<String, String> line : content.lines(sheet.key())) {
                if (!filled(line).isEmpty() && units.contains(owner(sheet, line, carriers)) == theirs) {
                    lines.add(line);
                }
            }
            found.put(sheet.key(), lines);
        }
        return new Content(found);
    }

    private static String owner(EntrySheet sheet, Map<String, String> line, Map<String, String> carriers) {
        if (sheet.key().equals(UNITS)) {
            return code(line, CODE);
        }
        String unit = column(sheet, UNITS);
        return unit.isEmpty() ? carriers.getOrDefault(code(line, column(sheet, PROJECTS)), "") : code(line, unit);
    }

    /** A cell may hold a code alone or with its name behind it. */
    private static String code(Map<String, String> line, String column) {
        return line.getOrDefault(column, "").strip().split("\\s+", 2)[0];
    }

    /** How many lines there are. */
    static int count(Content content) {
        return content.sheets().values().stream().mapToInt(List::size).sum();
    }

    /** How many lines of one content the other does not have, either way; their order says nothing. */
    static int apart(Content one, Content other) {
        Map<String, Integer> counts = new HashMap<>();
        one.sheets().forEach((key, lines) -> lines.forEach(line -> counts.merge(key + filled(line), 1, Integer::sum)));
        other.sheets()
                .forEach((key, lines) -> lines.forEach(line -> counts.merge(key + filled(line), -1, Integer::sum)));
        int more = counts.values().stream()
                .filter(count -> count > 0)
                .mapToInt(Integer::intValue)
                .sum();
        int less = -counts.values().stream()
                .filter(count -> count < 0)
                .mapToInt(Integer::intValue)
                .sum();
        return Math.max(more, less);
    }

    private static Map<String, String> filled(Map<String, String> line) {
        Map<String, String> filled = new java.util.TreeMap<>(line);
        filled.values().removeIf(String::isBlank);
        return filled;
    }
}
