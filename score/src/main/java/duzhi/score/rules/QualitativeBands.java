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

/** A qualitative indicator gets points within the band of what was achieved. */
final class QualitativeBands extends ScoredRule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-14",
            Severity.ERROR,
            new Text(
                    "定性指标按达成、部分达成、未达成三档赋分，得分落在所在档的分值区间",
                    "A qualitative indicator gets points within the band of what was achieved"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）第十六条",
            List.of("S-14"));

    QualitativeBands(Policies policies) {
        super(INFO, policies);
    }

    @Override
    boolean concerns(ScoredRow row) {
        return !row.isQuantitative();
    }

    @Override
    void judge(ScoredRow row, Judgement judgement, Verdicts out) {
        if (judgement.verdict() == Verdict.LOWER_THAN_ANY) {
            Sheets.report(row, judgement, Severity.NOTE, "低于完成值所在档次", "below the band of the actual value", out);
        } else {
            Sheets.tooHigh(row, judgement, out);
        }
    }
}
