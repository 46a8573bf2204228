package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.score.policy.Judgement;
import duzhi.score.policy.Policies;
import duzhi.score.sheet.ScoredRow;
import java.util.List;

/** Satisfaction short of its target gets no more than proportion or intervals give. */
final class SatisfactionPoints extends ScoredRule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-25",
            Severity.ERROR,
            new Text(
                    "满意度未达标的，得分不高于比例法和区间法中较高者",
                    "Satisfaction short of its target gets no more than proportion or interval give"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）第十六条；财预〔2021〕101号",
            List.of("S-25"));

    SatisfactionPoints(Policies policies) {
        super(INFO, policies);
    }

    @Override
    boolean concerns(ScoredRow row) {
        return row.isQuantitative() && !row.isReached() && row.stated().isSatisfaction();
    }

    @Override
    void judge(ScoredRow row, Judgement judgement, Verdicts out) {
        Sheets.tooHigh(row, judgement, out);
    }
}
