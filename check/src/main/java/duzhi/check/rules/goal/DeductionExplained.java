package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.performance.Wordings;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Points lost are explained. */
final class DeductionExplained implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-15",
            Severity.ERROR,
            new Text("得分低于分值的指标说明偏差原因和改进措施", "Lost points are explained, with what will be done"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
            List.of("S-15"));

    private static final Pattern REASON = Pattern.compile("原因|备注");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        for (Project project : Projects.evaluated(document, out)) {
            if (hasColumn(project.table())) {
                project.certain(out).forEach(each -> check(each, out));
            } else {
                out.notRun(Text.of("“%s”的表样没有偏差原因栏", "“%s”: the form has no column for reasons", project.name()));
            }
        }
    }

    /** Whether it is printed and was read: what stands in a column that was not read may be the reason. */
    private static boolean hasColumn(FilledTable table) {
        boolean unread = table.ignored().stream()
                .anyMatch(each -> each.why() == FilledTable.Ignored.Why.UNKNOWN_COLUMN
                        && REASON.matcher(each.at().text()).find());
        return !unread
                && table.printed().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> REASON.matcher(cell.text()).find());
    }

    private static void check(Stated each, Verdicts out) {
        if (each.weight().isEmpty() || each.points().isEmpty()) {
            return;
        }
        BigDecimal lost = each.weight().get().subtract(each.points().get());
        if (lost.signum() <= 0 || !each.reason().isEmpty()) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "“%s”扣%s分（%s/%s），未写偏差原因和改进措施",
                        "“%s” lost %s points (%s of %s) without a reason",
                        each.name(),
                        Wordings.plain(lost),
                        Wordings.plain(each.points().get()),
                        Wordings.plain(each.weight().get()))
                .at(each.at("points"))
                .remedy("补写偏差原因及改进措施", "State the reason and what will be done")
                .build());
    }
}
