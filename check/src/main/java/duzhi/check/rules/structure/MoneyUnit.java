package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.PrintedRow;
import duzhi.form.model.CellKind;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A table with amounts says in which unit of money they are. */
final class MoneyUnit implements Rule {

    private static final Pattern BROKEN = Pattern.compile("单\\s*位\\s*[:：]\\s*(?:人民币)?[万亿]?\\s*$", Pattern.MULTILINE);

    private static final RuleInfo INFO = new RuleInfo(
            "A-06",
            Severity.ERROR,
            new Text("每张有金额的表都标明计量单位（元或万元）。", "Every table with amounts states its unit of money."),
            "《预算法实施条例》第十一条；《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("A-06"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<FilledTable> tables =
                document.tables().stream().filter(MoneyUnit::hasAmounts).toList();
        if (tables.isEmpty()) {
            out.notApplicable(new Text("没有列金额的表。", "No table prints amounts."));
        }
        tables.forEach(table -> check(table, document, out));
    }

    private static boolean hasAmounts(FilledTable table) {
        return table.form().columns().stream().anyMatch(column -> column.is() == CellKind.AMOUNT);
    }

    private static void check(FilledTable table, FilledDocument document, Verdicts out) {
        if (table.unit() != null || isStatedByCells(table)) {
            out.pass();
            return;
        }
        if (isBroken(table, document)) {
            out.notRun(Text.of(
                    "《%s》上方的计量单位断成两行，没有认出。",
                    "The unit above %s is broken over lines; it was not read.", table.title()));
            return;
        }
        out.fail(out.finding()
                .message("《%s》没有标明金额单位。", "“%s” does not state its unit of money.", table.title())
                .remedy("在表的右上方注明“单位：万元”或“单位：元”。", "State the unit above the table.")
                .at(table.at())
                .build());
    }

    /** Whether the line above the table that should state the unit breaks off in it. */
    private static boolean isBroken(FilledTable table, FilledDocument document) {
        int first = table.printed().stream().mapToInt(PrintedRow::line).min().orElse(table.firstLine());
        return document.lines().subList(table.firstLine() - 1, first - 1).stream()
                .flatMap(line -> Stream.of(line.split("\t")))
                .anyMatch(piece -> BROKEN.matcher(piece.strip()).find());
    }

    /** Some forms print the unit in a heading or in the cell. */
    private static boolean isStatedByCells(FilledTable table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .flatMap(cell -> cell.figure().stream())
                .map(Figure::unit)
                .anyMatch(unit -> unit.kind() == Unit.Kind.MONEY);
    }
}
