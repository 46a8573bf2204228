package duzhi.publish.input;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sum of lines as a formula of the workbook, the same as {@link Selection} makes of what was read. */
final class SumFormula {

    private final InputForm form;
    private final Map<String, Integer> lengths;

    /**
     * A maker of formulas.
     *
     * @param lengths the last row of every sheet by its key
     */
    SumFormula(InputForm form, Map<String, Integer> lengths) {
        this.form = form;
        this.lengths = lengths;
    }

    /** What adds up the lines within any of the places, of some sources of money or of all. */
    String of(List<Coordinates> places, List<String> funds) {
        List<String> terms = new ArrayList<>();
        for (Coordinates place : places) {
            form.sheets().stream()
                    .filter(sheet -> sheet.fills() == SheetForm.Fills.LINES)
                    .forEach(sheet -> terms(sheet, place, funds, terms));
        }
        return terms.isEmpty() ? "0" : String.join("+", terms);
    }

    private void terms(SheetForm sheet, Coordinates place, List<String> funds, List<String> terms) {
        for (InputColumn column : sheet.figures()) {
            Coordinates fixed = sheet.at().and(column.at());
            if (sheet.isFixed()) {
                given(sheet, column, fixed, place, funds, terms);
            } else {
                added(sheet, column, fixed, place, funds).ifPresent(terms::add);
            }
        }
    }

    private static void given(
            SheetForm sheet,
            InputColumn column,
            Coordinates fixed,
            Coordinates place,
            List<String> funds,
            List<String> terms) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            Coordinates at = fixed.and(sheet.rows().get(i).at());
            String fund = at.code(Dimension.FUND);
            boolean paid = funds.isEmpty()
                    || fund != null && funds.stream().anyMatch(each -> Selection.takesIn(Dimension.FUND, each, fund));
            if (paid && Selection.isWithin(at, place)) {
                int row = WorkbookWriter.ABOVE + i + 1;
                terms.add("SUM('" + sheet.name() + "'!" + letters(sheet, column) + row + ")");
            }
        }
    }

    private Optional<String> added(
            SheetForm sheet, InputColumn column, Coordinates fixed, Coordinates place, List<String> funds) {
        Map<InputColumn, List<String>> conditions = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            String asked = place.code(dimension);
            List<String> wanted = dimension == Dimension.FUND && !funds.isEmpty()
                    ? funds
                    : asked == null ? List.of() : List.of(asked);
            String known = fixed.code(dimension);
            boolean apart = dimension == Dimension.ITEM || dimension == Dimension.MEASURE;
            if (known != null
                    ? !within(dimension, wanted, known, apart)
                    : !narrows(sheet, dimension, wanted, conditions)) {
                return Optional.empty();
            }
        }
        return Optional.of(sum(sheet, column, conditions));
    }

    private static boolean within(Dimension dimension, List<String> wanted, String known, boolean apart) {
        return wanted.isEmpty() ? !apart : wanted.stream().anyMatch(each -> Selection.takesIn(dimension, each, known));
    }

    /** Notes which words of a column are wanted; false where no column can tell. */
    private boolean narrows(
            SheetForm sheet, Dimension dimension, List<String> wanted, Map<InputColumn, List<String>> conditions) {
        if (wanted.isEmpty()) {
            return true;
        }
        Optional<InputColumn> column = sheet.places().stream()
                .filter(each -> each.dimension().orElseThrow() == dimension)
                .filter(each -> each.kind() == InputColumn.Kind.CHOICE)
                .findFirst();
        column.ifPresent(found -> conditions.put(
                found,
                form.list(found.source()).entrySet().stream()
                        .filter(entry ->
                                wanted.stream().anyMatch(each -> Selection.takesIn(dimension, each, entry.getValue())))
                        .map(Map.Entry::getKey)
                        .toList()));
        return column.isPresent();
    }

    private String sum(SheetForm sheet, InputColumn column, Map<InputColumn, List<String>> conditions) {
        List<String> tests = List.of("");
        for (Map.Entry<InputColumn, List<String>> condition : conditions.entrySet()) {
            String range = range(sheet, condition.getKey());
            tests = tests.stream()
                    .flatMap(
                            test -> condition.getValue().stream().map(word -> test + "," + range + ",\"" + word + "\""))
                    .toList();
        }
        String amounts = range(sheet, column);
        List<String> sums = tests.stream()
                .map(test -> test.isEmpty() ? "SUM(" + amounts + ")" : "SUMIFS(" + amounts + test + ")")
                .toList();
        return sums.isEmpty() ? "0" : String.join("+", sums);
    }

    /** The cells of a column below its heading. */
    String range(SheetForm sheet, InputColumn column) {
        String letters = letters(sheet, column);
        int last = lengths.getOrDefault(sheet.key(), WorkbookWriter.ABOVE + 1);
        return "'" + sheet.name() + "'!$" + letters + "$" + (WorkbookWriter.ABOVE + 1) + ":$" + letters + "$" + last;
    }

    private static String letters(SheetForm sheet, InputColumn column) {
        return Places.letters(sheet.columns().indexOf(column) + 1);
    }
}
