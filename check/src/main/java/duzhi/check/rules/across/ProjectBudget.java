package duzhi.check.rules.across;

import duzhi.check.derive.Figures;
import duzhi.check.derive.Peers;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Fact;
import java.util.List;
import java.util.Map;

/** The initial budget that a self-evaluation states is the one that the year's budget published for the project. */
final class ProjectBudget implements AcrossRule {

    private static final RuleInfo INFO = new RuleInfo(
            "X-08",
            Severity.WARNING,
            new Text(
                    "自评表的年初预算数等于当年公开预算中该项目的金额",
                    "The initial budget in a self-evaluation is the amount the year's budget published for the project"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
            List.of("X-08", "S-18"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, List<FilledDocument> others, Verdicts out) {
        List<FilledDocument> budgets = Peers.of(
                document,
                others,
                other -> Peers.sameYear(document, other) && !other.kind().equals("self-evaluation"));
        if (!document.kind().equals("self-evaluation") || budgets.isEmpty()) {
            out.notApplicable(new Text("没有同一单位同年的预算可比", "there is no budget of the agency and year beside it"));
            return;
        }
        Map<String, Fact> evaluated = Evaluated.Projects.of(document);
        for (FilledDocument budget : budgets) {
            Evaluated.Projects.of(budget).forEach((name, planned) -> {
                if (evaluated.containsKey(name)) {
                    compare(name, evaluated.get(name), planned, out);
                }
            });
        }
    }

    private static void compare(String name, Fact stated, Fact planned, Verdicts out) {
        if (Figures.agree(stated, planned)) {
            out.pass();
            return;
        }
        String now = stated.figure().orElseThrow().toString();
        String then = planned.figure().orElseThrow().toString();
        out.fail(out.finding()
                .message(
                        "项目“%1$s”自评的年初预算数 %2$s，公开预算为 %3$s。",
                        "Project “%1$s”: the self-evaluation states an initial budget of %2$s, the budget published %3$s.",
                        name,
                        now,
                        then)
                .remedy(
                        "年初预算数按批复的预算填写，调整数填在全年预算数。",
                        "State the approved budget; adjustments belong to the current budget.")
                .at(stated.source().place())
                .against(planned.source().place())
                .values(now, then, "")
                .build());
    }
}
