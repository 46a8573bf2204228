package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Wordings;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.score.policy.ExecutionPoints;
import duzhi.score.policy.Policies;
import duzhi.score.sheet.ProjectScore;
import duzhi.score.target.Ratio;
import java.math.BigDecimal;
import java.util.List;

/** Points for execution follow from the rate. */
final class ExecutionScore implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-03",
            Severity.ERROR,
            new Text("预算执行得分=执行率（最高100%）×10", "Points for execution are ten times the rate, at most ten"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
            List.of("S-03"));

    private static final BigDecimal WEIGHT = BigDecimal.TEN;
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final Policies policies;

    ExecutionScore(Policies policies) {
        this.policies = policies;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Sheets.of(document, policies, out).forEach(score -> check(score, out));
    }

    private static void check(ProjectScore score, Verdicts out) {
        Project project = score.project();
        BigDecimal stated = score.execution().map(ExecutionPoints::weight).orElse(WEIGHT);
        boolean usual = project.amount("weight")
                .filter(weight -> weight.compareTo(stated) == 0)
                .isPresent();
        if (score.executionPoints().isEmpty() || score.execution().isEmpty() || !usual) {
            out.notRun(Text.of(
                    "“%s”的执行率分值不是%s分，或金额、得分空白，未判分",
                    "“%s”: execution does not weigh %s, or amounts or points are blank",
                    project.name(),
                    stated.toPlainString()));
            return;
        }
        BigDecimal printed = score.executionPoints().get();
        if (score.execution().get().accepts(printed) || fromRate(score, stated, printed)) {
            out.pass();
        } else {
            report(project, score.execution().get(), printed, out);
        }
    }

    private static boolean fromRate(ProjectScore score, BigDecimal weight, BigDecimal printed) {
        return score.printedRate()
                .map(rate -> new Ratio(rate, WHOLE).cut().of(weight))
                .filter(points -> points.subtract(printed).abs().compareTo(TOLERANCE) <= 0)
                .isPresent();
    }

    private static void report(Project project, ExecutionPoints execution, BigDecimal printed, Verdicts out) {
        FilledRow row = project.funds().orElseThrow();
        out.fail(out.finding()
                .message(
                        "“%s”执行得分%s，按执行率%s%%应为%s",
                        "“%s”: %s points for execution; the rate %s%% gives %s",
                        project.name(),
                        Wordings.plain(printed),
                        Wordings.plain(execution.ratePercent()),
                        Wordings.plain(execution.exact()))
                .at(row.find("points").map(cell -> cell.source().place()).orElse(row.place()))
                .values(
                        Wordings.plain(printed),
                        Wordings.plain(execution.exact()),
                        Wordings.plain(printed.subtract(execution.exact())))
                .build());
    }
}
