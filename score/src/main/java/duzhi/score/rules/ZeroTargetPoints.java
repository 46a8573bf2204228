package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.score.policy.Judgement;
import duzhi.score.policy.Policies;
import duzhi.score.sheet.ScoredRow;
import java.util.List;

/** Where the target is zero, a miss gets nothing. */
final class ZeroTargetPoints extends ScoredRule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-13",
            Severity.ERROR,
            new Text("目标值为零的指标，未达到的不得分", "Where the target is zero, a miss gets nothing"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）第十六条；一体化系统通行公式",
            List.of("S-13"));

    ZeroTargetPoints(Policies policies) {
        super(INFO, policies);
    }

    @Override
    boolean concerns(ScoredRow row) {
        return row.aimsAtZero();
    }

    @Override
    void judge(ScoredRow row, Judgement judgement, Verdicts out) {
        Sheets.tooHigh(row, judgement, out);
    }
}
