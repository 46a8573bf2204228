package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.score.policy.Judgement;
import duzhi.score.policy.Policies;
import duzhi.score.sheet.ScoredRow;
import java.util.List;

/** A number above its ceiling loses points by the excess. */
final class CeilingPoints extends ScoredRule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-12",
            Severity.ERROR,
            new Text("反向指标（≤）超出目标值的，按超出比例扣分", "A number above its ceiling loses points by the excess"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）第十六条；一体化系统通行公式",
            List.of("S-12"));

    CeilingPoints(Policies policies) {
        super(INFO, policies);
    }

    @Override
    boolean concerns(ScoredRow row) {
        return row.isCeiling();
    }

    @Override
    void judge(ScoredRow row, Judgement judgement, Verdicts out) {
        Sheets.tooHigh(row, judgement, out);
    }
}
