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
import duzhi.score.sheet.ProjectScore;
import duzhi.score.sheet.ScoredRow;
import duzhi.score.target.Outcome;
import duzhi.score.target.Ratio;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same shortfall is scored the same in every project. */
final class SameShortfall implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-27",
            Severity.WARNING,
            new Text("目标值、完成值相同的未达标指标，各项目得分比例一致", "The same shortfall gets the same share of points in every project"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）：客观、公正",
            List.of("S-27"));

    private final Policies policies;

    SameShortfall(Policies policies) {
        this.policies = policies;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Map<String, List<ScoredRow>> groups = Sheets.rows(document, policies, out).stream()
                .filter(row -> row.stated().isCertain() && isShort(row))
                .filter(row -> ProjectScore.share(row).isPresent())
                .collect(Collectors.groupingBy(SameShortfall::key, LinkedHashMap::new, Collectors.toList()));
        groups.values().forEach(group -> check(group, out));
    }

    private static boolean isShort(ScoredRow row) {
        return !row.isReached() && !(row.outcome() instanceof Outcome.NotComparable);
    }

    private static String key(ScoredRow row) {
        return row.target().print() + "|" + row.achieved().print() + "|"
                + row.stated().isSatisfaction();
    }

    private static void check(List<ScoredRow> group, Verdicts out) {
        Ratio first = ProjectScore.share(group.getFirst()).orElseThrow();
        boolean same = group.stream()
                .map(row -> ProjectScore.share(row).orElseThrow())
                .allMatch(share -> share.part()
                                .multiply(first.whole())
                                .compareTo(first.part().multiply(share.whole()))
                        == 0);
        if (same) {
            out.pass();
        } else {
            report(group, out);
        }
    }

    private static void report(List<ScoredRow> group, Verdicts out) {
        Stated sample = group.getFirst().stated();
        String each =
                group.stream().map(ScoredRow::stated).map(SameShortfall::says).collect(Collectors.joining("；"));
        out.fail(out.finding()
                .message(
                        "目标%s、完成%s相同而得分比例不同：%s",
                        "target %s and actual value %s are the same, the shares of points are not: %s",
                        sample.target(),
                        sample.actual(),
                        each)
                .at(group.stream().map(row -> row.stated().at("points")).toArray(Place[]::new))
                .remedy("按同一标准重新评分", "Score them by one standard")
                .build());
    }

    private static String says(Stated each) {
        BigDecimal points = each.points().orElseThrow();
        BigDecimal weight = each.weight().orElseThrow();
        return "“%s”%s/%s（%s）"
                .formatted(
                        each.project(),
                        Wordings.plain(points),
                        Wordings.plain(weight),
                        Wordings.percent(points, weight));
    }
}
