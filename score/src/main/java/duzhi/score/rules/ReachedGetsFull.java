package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.score.policy.Judgement;
import duzhi.score.policy.Judgement.Verdict;
import duzhi.score.policy.Policies;
import duzhi.score.sheet.ScoredRow;
import java.util.List;

/** A number that reached its target gets full points. */
final class ReachedGetsFull extends ScoredRule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-09",
            Severity.WARNING,
            new Text("定量指标达到目标值的得满分", "A number that reached its target gets full points"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）第十六条",
            List.of("S-09"));

    ReachedGetsFull(Policies policies) {
        super(INFO, policies);
    }

    @Override
    boolean concerns(ScoredRow row) {
        return row.isQuantitative() && row.isReached();
    }

    @Override
    void judge(ScoredRow row, Judgement judgement, Verdicts out) {
        if (judgement.verdict() == Verdict.LOWER_THAN_ANY) {
            Sheets.report(row, judgement, Severity.WARNING, "已达标而未得满分", "reached, yet not full points", out);
        } else {
            out.pass();
        }
    }
}
