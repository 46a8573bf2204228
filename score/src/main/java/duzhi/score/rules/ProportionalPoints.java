package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.score.policy.Judgement;
import duzhi.score.policy.Policies;
import duzhi.score.sheet.ScoredRow;
import java.util.List;

/** A number short of its target gets no more than its share of the points. */
final class ProportionalPoints extends ScoredRule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-10",
            Severity.ERROR,
            new Text("未达到目标值的正向定量指标，得分不高于按完成比例计算的分数", "A number short of its target gets no more than its share"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）第十六条",
            List.of("S-10"));

    ProportionalPoints(Policies policies) {
        super(INFO, policies);
    }

    @Override
    boolean concerns(ScoredRow row) {
        return row.isQuantitative()
                && !row.isReached()
                && !row.isCeiling()
                && !row.aimsAtZero()
                && !row.stated().isSatisfaction();
    }

    @Override
    void judge(ScoredRow row, Judgement judgement, Verdicts out) {
        Sheets.tooHigh(row, judgement, out);
    }
}
