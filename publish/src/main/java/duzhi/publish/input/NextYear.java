package duzhi.publish.input;

import duzhi.publish.input.InputColumn.Kind;
import duzhi.publish.input.SheetForm.Fills;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Entries of a new year, begun from last year's. */
final class NextYear {

    /** Rows of the first sheet that say what the input is for. */
    private static final Set<String> NAMES = Set.of("agency", "agency-code");

    private final InputForm form;
    private final int year;
    private final Map<String, List<Map<String, String>>> last;
    private final Map<String, List<Map<String, String>>> carried;

    NextYear(
            InputForm form,
            int year,
            Map<String, List<Map<String, String>>> last,
            Map<String, List<Map<String, String>>> carried) {
        this.form = form;
        this.year = year;
        this.last = last;
        this.carried = carried;
    }

    Map<String, List<Map<String, String>>> cells() {
        Map<String, List<Map<String, String>>> cells =
                new LinkedHashMap<>(EntrySheets.lay(form, InputWorkbook.blank(form, year)));
        for (SheetForm sheet : form.sheets()) {
            List<Map<String, String>> given = cells.getOrDefault(sheet.key(), List.of());
            cells.put(sheet.key(), lines(sheet, given));
        }
        return cells;
    }

    private List<Map<String, String>> lines(SheetForm sheet, List<Map<String, String>> given) {
        if (sheet.isFixed()) {
            return given.stream().map(line -> row(sheet, line)).toList();
        }
        Set<String> kept = kept(sheet);
        return last.getOrDefault(sheet.key(), List.of()).stream()
                .map(line -> only(line, kept))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** A row that every input has: words that stand from year to year are kept, figures are last year's or blank. */
    private Map<String, String> row(SheetForm sheet, Map<String, String> given) {
        String label = given.getOrDefault("label", "");
        Map<String, String> line = new LinkedHashMap<>(given);
        if (sheet.fills() == Fills.COMPARATIVES) {
            find(carried, sheet, label).forEach(line::putIfAbsent);
        } else if (sheet.row(label).filter(row -> stands(sheet, row)).isPresent()) {
            find(last, sheet, label).forEach(line::put);
        }
        return line;
    }

    private static boolean stands(SheetForm sheet, FixedRow row) {
        return sheet.fills() == Fills.BASICS
                ? NAMES.contains(row.key())
                : !row.headings().isEmpty() || !row.whole().isEmpty();
    }

    private static Map<String, String> find(
            Map<String, List<Map<String, String>>> cells, SheetForm sheet, String label) {
        return cells.getOrDefault(sheet.key(), List.of()).stream()
                .filter(line -> line.getOrDefault("label", "").equals(label))
                .findFirst()
                .orElse(Map.of());
    }

    /** Columns that hold from year to year: no figures, no reason why something changed. */
    private Set<String> kept(SheetForm sheet) {
        List<String> reasons = form.texts().stream()
                .filter(each -> each.against().isPresent())
                .map(EachText::key)
                .toList();
        return sheet.columns().stream()
                .filter(column -> !column.kind().isFigure() && !reasons.contains(column.text()))
                .filter(column -> !(sheet.fills() == Fills.LINES && column.kind() == Kind.TEXT))
                .map(InputColumn::key)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> only(Map<String, String> line, Set<String> kept) {
        Map<String, String> cells = new LinkedHashMap<>(line);
        cells.keySet().retainAll(kept);
        return cells;
    }
}
