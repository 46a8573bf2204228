package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Stated;
import duzhi.check.performance.Wordings;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import duzhi.score.policy.Policies;
import duzhi.score.sheet.ScoredRow;
import duzhi.score.target.Outcome;
import duzhi.score.target.Quality;
import duzhi.score.target.Reason;
import duzhi.score.target.Remark;
import java.util.List;

/** Target and actual value are written alike: same unit, same kind. */
final class ValuesAlike implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-22",
            Severity.NOTE,
            new Text("目标值与完成值的单位和写法一致，与指标名称相符", "Target and actual value have one unit and fit the indicator's name"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）；财预〔2021〕101号",
            List.of("S-22"));

    private final Policies policies;

    ValuesAlike(Policies policies) {
        this.policies = policies;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<ScoredRow> rows = Sheets.rows(document, policies, out).stream()
                .filter(row -> row.stated().isCertain())
                .toList();
        rows.forEach(row -> check(row, out));
        rates(rows, out);
    }

    private static void check(ScoredRow row, Verdicts out) {
        Stated each = row.stated();
        if (row.outcome().remarks().contains(Remark.UNIT_MISSING)) {
            report(each, Severity.NOTE, "只有一方写了单位", "only one of them has a unit", out);
        } else if (row.outcome() instanceof Outcome.NotComparable no && no.reason() == Reason.UNITS_DIFFER) {
            report(each, Severity.WARNING, "单位不同", "their units differ", out);
        } else {
            out.pass();
        }
    }

    private static void report(Stated each, Severity severity, String zh, String en, Verdicts out) {
        Text values = Text.of(
                "“%s”目标“%s”、完成“%s”，", "“%s”, target “%s”, actual “%s”: ", each.name(), each.target(), each.actual());
        out.fail(out.finding()
                .severity(severity)
                .message(new Text(values.zh() + zh, values.en() + en))
                .at(each.at("actual"))
                .against(each.targetAt())
                .remedy("补全并统一计量单位", "Print one unit with both")
                .build());
    }

    /** A rate whose target is a word. */
    private static void rates(List<ScoredRow> rows, Verdicts out) {
        List<Stated> worded = rows.stream()
                .filter(row -> row.target() instanceof Quality)
                .map(ScoredRow::stated)
                .filter(each -> each.name().endsWith("率") && !each.name().endsWith("效率"))
                .toList();
        if (!worded.isEmpty()) {
            out.fail(out.finding()
                    .message("名称为比率的指标，指标值却是文字：%s", "rates whose target is a word: %s", Wordings.targets(worded))
                    .at(worded.stream().map(Stated::targetAt).toArray(Place[]::new))
                    .remedy("改用百分比，或改指标名称", "Use a percentage, or another name")
                    .build());
        }
    }
}
