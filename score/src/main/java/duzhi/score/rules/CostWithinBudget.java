package duzhi.score.rules;

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
import duzhi.ledger.source.Place;
import duzhi.score.target.Quality;
import duzhi.score.target.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A cost target is an amount, and no more than the budget. */
final class CostWithinBudget implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-10",
            Severity.WARNING,
            new Text("成本指标量化，经济成本目标值不超过项目预算", "Cost targets are amounts and do not exceed the project's budget"),
            "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）",
            List.of("G-10"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Project> projects = Projects.evaluated(document, out);
        if (!projects.isEmpty()
                && projects.stream().flatMap(CostWithinBudget::costs).findAny().isEmpty()) {
            out.notApplicable(new Text("没有成本指标", "there is no cost indicator"));
        }
        projects.forEach(project -> costs(project).forEach(each -> amount(project, each, out)));
        List<Stated> worded = projects.stream()
                .flatMap(project -> costs(project))
                .filter(each -> Target.parse(each.target()) instanceof Quality)
                .toList();
        if (!worded.isEmpty()) {
            out.fail(out.finding()
                    .severity(Severity.NOTE)
                    .message(
                            "%d项成本指标没有量化：%s",
                            "%d cost targets are no amounts: %s", worded.size(), Wordings.targets(worded))
                    .at(worded.stream().map(Stated::targetAt).toArray(Place[]::new))
                    .remedy("以预算数或单位成本为成本控制数", "Use the budget or a unit cost as the limit")
                    .build());
        }
    }

    private static Stream<Stated> costs(Project project) {
        return project.indicators().stream().filter(each -> each.isCertain() && each.stands("成本"));
    }

    private static void amount(Project project, Stated each, Verdicts out) {
        if (!(Target.parse(each.target()) instanceof Target.Bound bound)
                || !bound.value().unit().dimension().equals("money")
                || !each.name().matches(".*(总成本|成本总额|项目成本|总额|经费)$")) {
            return;
        }
        BigDecimal cost = bound.value().base();
        Optional<BigDecimal> budget = project.amount("current");
        if (budget.isEmpty()) {
            out.notRun(Text.of("“%s”没有全年预算数", "“%s” has no full-year budget", project.name()));
        } else if (cost.compareTo(budget.get()) <= 0) {
            out.pass();
        } else {
            report(each, cost, budget.get(), out);
        }
    }

    private static void report(Stated each, BigDecimal cost, BigDecimal budget, Verdicts out) {
        out.fail(out.finding()
                .message(
                        "成本指标“%s”%s超过项目全年预算%s元",
                        "the cost target “%s” %s exceeds the budget of %s yuan",
                        each.name(),
                        each.target(),
                        Wordings.plain(budget))
                .at(each.targetAt())
                .values(Wordings.plain(cost), Wordings.plain(budget), Wordings.plain(cost.subtract(budget)))
                .build());
    }
}
