package duzhi.check.rules.structure;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.PrintedTables;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.form.model.Grid;
import duzhi.form.model.RowRule;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table adds up: what it lists comes to a total that is printed. */
final class TotalRows implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-19",
            Severity.WARNING,
            new Text("列示明细的表印有合计行。", "A table that lists items prints their total."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("A-19"));

    private static final Pattern TOTAL = Pattern.compile("(?:合计|总计|共计)$");
    private static final int FEWEST = 2;

    /** Goals are listed, not added up. */
    private static final String GOALS = "BT_PERF";

    private final PrintedTables tables;

    TotalRows(PrintedTables tables) {
        this.tables = tables;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isDisclosed(document, out)) {
            return;
        }
        document.tables().stream()
                .filter(table -> tables.isDisclosed(table.form().kind()))
                .filter(table -> !table.form().kind().startsWith(GOALS))
                .forEach(table -> check(document, table, out));
    }

    /** A side of a table without its total. */
    private record Missing(FilledRow last, String label) {}

    private static void check(FilledDocument document, FilledTable table, Verdicts out) {
        List<Missing> missing = new ArrayList<>();
        for (Grid grid : table.form().grids()) {
            grid.panels().forEach(panel -> check(document, table, grid, panel, missing, out));
        }
        if (missing.isEmpty()) {
            return;
        }
        if (table.ignored().isEmpty()) {
            out.fail(finding(table, missing, out));
        } else {
            out.notRun(Text.of(
                    "《%s》有没有读懂的行或列，不能断定没有合计行。",
                    "Some rows or columns of “%s” were not read; its total may be among them.", table.title()));
        }
    }

    private static void check(
            FilledDocument document, FilledTable table, Grid grid, String panel, List<Missing> missing, Verdicts out) {
        Map<String, String> totals = new LinkedHashMap<>();
        grid.rows().stream()
                .filter(row -> row.panel().equals(panel))
                .forEach(row -> row.labels().stream()
                        .filter(label -> TOTAL.matcher(label).find())
                        .findFirst()
                        .ifPresent(label -> totals.put(row.id(), label)));
        List<FilledRow> listed = table.rowsOf(grid.id()).stream()
                .filter(row -> isOf(row, grid, panel) && hasFigure(row))
                .toList();
        if (totals.isEmpty() || listed.size() < FEWEST) {
            return;
        }
        boolean printed = document.tables().stream()
                .filter(each -> each.form().id().equals(table.form().id()))
                .flatMap(each -> each.rowsOf(grid.id()).stream())
                .anyMatch(row -> totals.containsKey(row.rule()));
        if (printed) {
            out.pass();
        } else {
            missing.add(
                    new Missing(listed.getLast(), List.copyOf(totals.values()).getLast()));
        }
    }

    private static boolean isOf(FilledRow row, Grid grid, String panel) {
        return Stream.concat(
                        grid.rows().stream()
                                .filter(rule -> rule.panel().equals(panel))
                                .map(RowRule::id),
                        grid.each().stream()
                                .filter(rule -> rule.panel().equals(panel))
                                .map(rule -> rule.id()))
                .anyMatch(row.rule()::equals);
    }

    private static boolean hasFigure(FilledRow row) {
        return row.cells().values().stream().map(FilledCell::figure).anyMatch(figure -> figure.isPresent());
    }

    private static Finding finding(FilledTable table, List<Missing> missing, Verdicts out) {
        String labels = missing.stream().map(Missing::label).distinct().collect(Collectors.joining("”“"));
        return out.finding()
                .message("《%s》没有“%s”行。", "“%s” has no row “%s”.", table.title(), labels)
                .remedy("补上“%s”行，并与各行相加核对。", "Add the row “%s” and see that it is the sum of the others.", labels)
                .at(missing.stream().map(each -> each.last().place()).toArray(Place[]::new))
                .build();
    }
}
