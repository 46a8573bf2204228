package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Wordings;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Nobody spends more than the budget of the year. */
final class WithinBudget implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-04",
            Severity.ERROR,
            new Text("全年执行数不超过全年预算数", "What was spent does not exceed the full-year budget"),
            "《中华人民共和国预算法》第十三条",
            List.of("S-04"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        for (Project project : Projects.evaluated(document, out)) {
            List<FilledRow> rows = project.table().rowsOf("funds");
            Optional<FilledRow> over =
                    rows.stream().filter(WithinBudget::isOver).findFirst();
            rows.stream().filter(row -> !isOver(row)).forEach(row -> check(row, out));
            over.ifPresent(row -> check(row, out));
        }
    }

    /** The row of all funds comes first; where it is over, its sources need no finding of their own. */
    private static boolean isOver(FilledRow row) {
        Optional<Figure> spent = row.find("executed").flatMap(FilledCell::figure);
        Optional<Figure> budget = row.find("current").flatMap(FilledCell::figure);
        return spent.isPresent()
                && budget.isPresent()
                && budget.get().interval().liesBelow(spent.get().interval());
    }

    private static void check(FilledRow row, Verdicts out) {
        Optional<Figure> spent = row.find("executed").flatMap(FilledCell::figure);
        Optional<Figure> budget = row.find("current").flatMap(FilledCell::figure);
        if (spent.isEmpty() || budget.isEmpty()) {
            return;
        }
        if (!row.isCertain("executed") || !row.isCertain("current")) {
            out.notRun(Text.of(
                    "第%d行的金额读法不定，未查",
                    "line %d: amounts not read with certainty", row.place().line()));
        } else if (isOver(row)) {
            report(row, spent.get(), budget.get(), out);
        } else {
            out.pass();
        }
    }

    private static void report(FilledRow row, Figure spent, Figure budget, Verdicts out) {
        BigDecimal over = spent.exact().subtract(budget.exact());
        out.fail(out.finding()
                .message(
                        "%s：全年执行数%s超过全年预算数%s，超出%s元",
                        "%s: spent %s, more than the budget %s by %s yuan",
                        row.name(),
                        spent,
                        budget,
                        Wordings.plain(over))
                .at(place(row, "executed"))
                .against(place(row, "current"))
                .values(spent.toString(), budget.toString(), Wordings.plain(over))
                .remedy("核对两数；确有追加的更正全年预算数", "See to both figures; where money was added, correct the budget")
                .build());
    }

    private static Place place(FilledRow row, String column) {
        return row.find(column).map(cell -> cell.source().place()).orElse(row.place());
    }
}
