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

/** Points below every permitted method are worth knowing, not wrong. */
final class StricterThanMethods extends ScoredRule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-26",
            Severity.NOTE,
            new Text("得分低于各种允许的计分方法的，属从严评分", "Points below every permitted method are stricter than need be"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）第十六条",
            List.of("S-26"));

    StricterThanMethods(Policies policies) {
        super(INFO, policies);
    }

    @Override
    boolean concerns(ScoredRow row) {
        return row.isQuantitative() && !row.isReached();
    }

    @Override
    void judge(ScoredRow row, Judgement judgement, Verdicts out) {
        if (judgement.verdict() == Verdict.LOWER_THAN_ANY) {
            Sheets.report(row, judgement, Severity.NOTE, "低于各种允许的计分方法，属从严", "stricter than any permitted method", out);
        } else {
            out.pass();
        }
    }
}
