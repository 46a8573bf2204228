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

/** What missed its target does not get full points. */
final class NoFullForMissed extends ScoredRule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-16",
            Severity.ERROR,
            new Text("未达到目标值的指标不得满分", "What missed its target does not get full points"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）第十六条",
            List.of("S-16"));

    NoFullForMissed(Policies policies) {
        super(INFO, policies);
    }

    @Override
    boolean concerns(ScoredRow row) {
        return true;
    }

    @Override
    void judge(ScoredRow row, Judgement judgement, Verdicts out) {
        if (judgement.verdict() == Verdict.FULL_THOUGH_MISSED) {
            Sheets.report(row, judgement, Severity.ERROR, "未达标却得满分", "missed, yet full points", out);
        } else if (judgement.verdict() == Verdict.NOT_JUDGED) {
            Sheets.notJudged(row, judgement, out);
        } else {
            out.pass();
        }
    }
}
