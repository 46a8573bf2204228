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
import duzhi.form.filled.FilledRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Full marks for output beside much unspent money ask for an explanation. */
final class LowExecution implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-21",
            Severity.NOTE,
            new Text("预算执行率低而产出指标全部满分的，说明原因", "Full output with much of the budget unspent is explained"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）；绩效运行监控通行预警线",
            List.of("S-21"));

    private static final Question QUESTION = Question.of("execution");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Projects.evaluated(document, out).forEach(project -> check(project, out));
    }

    private static void check(Project project, Verdicts out) {
        Optional<BigDecimal> spent = project.amount("executed");
        Optional<BigDecimal> budget = project.amount("current").filter(amount -> amount.signum() > 0);
        if (spent.isEmpty() || budget.isEmpty()) {
            out.notRun(Text.of("“%s”没有全年预算数或执行数", "“%s” has no budget or spending", project.name()));
            return;
        }
        BigDecimal left = budget.get().subtract(spent.get());
        boolean much = left.compareTo(QUESTION.threshold().multiply(budget.get())) > 0;
        if (!much || !isOutputFull(project) || QUESTION.isAnswered(project)) {
            out.pass();
            return;
        }
        report(project, left, budget.get(), out);
    }

    private static boolean isOutputFull(Project project) {
        List<Stated> output =
                project.indicators().stream().filter(each -> each.stands("产出")).toList();
        return !output.isEmpty()
                && output.stream()
                        .allMatch(each -> each.points().isPresent()
                                && each.points().get().compareTo(each.weight().orElse(BigDecimal.ZERO)) >= 0);
    }

    private static void report(Project project, BigDecimal left, BigDecimal budget, Verdicts out) {
        FilledRow row = project.funds().orElseThrow();
        out.fail(out.finding()
                .message(
                        "“%s”产出指标全部满分，但预算尚余%s元未执行（占%s），未说明原因",
                        "“%s”: full points for all output, yet %s yuan (%s) were not spent and nothing is said",
                        project.name(),
                        Wordings.plain(left),
                        Wordings.percent(left, budget))
                .at(row.find("executed").map(cell -> cell.source().place()).orElse(row.place()))
                .remedy("说明结余原因；测算偏高的据实调整下年预算", "Say why; where the estimate was high, correct next year's")
                .build());
    }
}
