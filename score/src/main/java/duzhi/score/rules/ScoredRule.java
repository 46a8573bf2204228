package duzhi.score.rules;

import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.score.policy.Judgement;
import duzhi.score.policy.Policies;
import duzhi.score.sheet.ScoredRow;
import java.util.List;

/** A rule on the points of single rows of self-evaluations. */
abstract class ScoredRule implements Rule {

    private final RuleInfo info;
    private final Policies policies;

    ScoredRule(RuleInfo info, Policies policies) {
        this.info = info;
        this.policies = policies;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final void check(FilledDocument document, Verdicts out) {
        List<ScoredRow> rows = Sheets.rows(document, policies, out);
        List<ScoredRow> own = rows.stream().filter(this::concerns).toList();
        if (own.isEmpty() && !rows.isEmpty()) {
            out.notApplicable(new Text("没有这类指标", "there is no such indicator"));
        }
        own.forEach(row -> row.judgement().ifPresentOrElse(found -> judge(row, found, out), () -> blank(row, out)));
    }

    private static void blank(ScoredRow row, Verdicts out) {
        out.notRun(Text.of(
                "第%d行“%s”的分值、得分空白或读法不定，未判分",
                "line %d, “%s”: weight or points are blank or unsure; not judged",
                row.stated().line(),
                row.stated().name()));
    }

    /** Whether the rule is about such rows. */
    abstract boolean concerns(ScoredRow row);

    /** Says what is wrong with the points, if anything. */
    abstract void judge(ScoredRow row, Judgement judgement, Verdicts out);
}
