package duzhi.check.rules.equation;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Projects with goals are some of the projects: their money is within project expenditure. Transfers to others, which a
 * department has goals for and does not spend itself, may stand beside it, so this asks, it does not judge.
 */
final class GoalMoney implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-29",
            Severity.WARNING,
            new Text("编报绩效目标的项目资金不超过项目支出。", "The money of projects with goals is within project expenditure."),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
            List.of("N-29"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Optional<Fact> goals = Agreed.told(
                document,
                fact -> fact.at().has(Dimension.ITEM, "goals") && !fact.at().names(Dimension.MEASURE));
        Optional<Fact> projects = Agreed.at(document, Map.of(Dimension.CATEGORY, "project"));
        if (goals.isEmpty() || projects.isEmpty() || !Agreed.sameStage(goals.get(), projects.get())) {
            out.notApplicable(new Text("没有可比的绩效目标资金和项目支出。", "No money of goals and project expenditure to compare."));
        } else if (Agreed.exceeds(goals.get(), projects.get()) && !isWhole(goals.get(), document)) {
            out.fail(out.finding()
                    .message(
                            "编报绩效目标的项目资金为%s，超过项目支出%s。",
                            "Projects with goals are said to cost %s, more than the %s of all projects.",
                            Agreed.shown(goals.get()),
                            Agreed.shown(projects.get()))
                    .remedy("核对资金数；含转移支付等不列本部门支出的，写明。", "Check the amount; say so where it includes what others spend.")
                    .at(goals.get().source().place())
                    .against(projects.get().source().place())
                    .values(Agreed.shown(goals.get()), Agreed.shown(projects.get()), "")
                    .build());
        } else {
            out.pass();
        }
    }

    /** Some set goals for all that they spend. */
    private static boolean isWhole(Fact goals, FilledDocument document) {
        return document.facts().stream()
                .filter(fact -> fact.source().place().isCell() && fact.figure().isPresent())
                .filter(fact -> fact.at().has(Dimension.FLOW, "expenditure")
                        && !fact.at().names(Dimension.CATEGORY))
                .anyMatch(fact -> Agreed.meet(fact, goals));
    }
}
