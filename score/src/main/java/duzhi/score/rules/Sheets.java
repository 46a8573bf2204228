package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.performance.Wordings;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.score.policy.Judgement;
import duzhi.score.policy.Permitted;
import duzhi.score.policy.Policies;
import duzhi.score.sheet.ProjectScore;
import duzhi.score.sheet.ScoreSheet;
import duzhi.score.sheet.ScoredRow;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rules on points have in common. */
final class Sheets {

    private static final Text NO_YEAR =
            new Text("文件没有写明年度，无法确定适用的评分办法", "the document names no year, so no scoring policy can be chosen");

    /** The sheet worked out last: every rule on points asks for that of the same document. */
    private record Last(WeakReference<FilledDocument> document, Policies policies, ScoreSheet sheet) {}

    private static volatile @Nullable Last last;

    private Sheets() {}

    /** The self-evaluations of a document; says so where there is none. */
    static List<ProjectScore> of(FilledDocument document, Policies policies, Verdicts out) {
        if (Projects.evaluated(document, out).isEmpty()) {
            return List.of();
        }
        if (ScoreSheet.year(document).isEmpty()) {
            out.notRun(NO_YEAR);
        }
        return sheet(document, policies).projects();
    }

    private static ScoreSheet sheet(FilledDocument document, Policies policies) {
        Last known = last;
        if (known != null && known.document().refersTo(document) && known.policies() == policies) {
            return known.sheet();
        }
        ScoreSheet sheet = ScoreSheet.of(document, policies);
        last = new Last(new WeakReference<>(document), policies, sheet);
        return sheet;
    }

    /** Every indicator of every self-evaluation. */
    static List<ScoredRow> rows(FilledDocument document, Policies policies, Verdicts out) {
        return of(document, policies, out).stream()
                .flatMap(score -> score.rows().stream())
                .toList();
    }

    /** Reports that nothing could be judged, and why. */
    static void notJudged(ScoredRow row, Judgement judgement, Verdicts out) {
        String values = "“" + row.stated().target() + "”|“" + row.stated().actual() + "”";
        out.notRun(new Text(
                "第%d行“%s”的目标值与完成值（%s）无法比较，未判分"
                        .formatted(row.stated().line(), row.stated().name(), values),
                "line %d, “%s”: target and actual value (%s) are not judged: %s"
                        .formatted(row.stated().line(), row.stated().name(), values, judgement.reason())));
    }

    /** What every permitted method gives. */
    static Text methods(Judgement judgement) {
        return new Text(
                judgement.permitted().stream()
                        .map(each -> each.zh() + "得" + range(each) + "分")
                        .collect(Collectors.joining("；")),
                judgement.permitted().stream()
                        .map(each -> each.en() + ": " + range(each))
                        .collect(Collectors.joining("; ")));
    }

    private static String range(Permitted each) {
        boolean one = each.low().compareTo(each.high()) == 0;
        return one
                ? each.low().toPlainString()
                : each.low().toPlainString() + "–" + each.high().toPlainString();
    }

    /** The fewest and the most points that any method gives, as shown. */
    static String expected(Judgement judgement) {
        return judgement.permitted().stream().map(Sheets::range).distinct().collect(Collectors.joining("/"));
    }

    /** The row in words: target, actual value, points of weight. */
    static Text row(ScoredRow row) {
        Stated each = row.stated();
        return Text.of(
                "“%s”目标%s，完成%s，得分%s/%s",
                "“%s”: target “%s”, actual “%s”, %s points of %s",
                each.name(),
                each.target(),
                each.actual(),
                points(each.points()),
                points(each.weight()));
    }

    private static String points(Optional<BigDecimal> points) {
        return points.map(Wordings::plain).orElse("—");
    }

    /** Fails a row, or passes it, by whether its points lie above what every method gives. */
    static void tooHigh(ScoredRow row, Judgement judgement, Verdicts out) {
        switch (judgement.verdict()) {
            case NOT_JUDGED -> notJudged(row, judgement, out);
            case WRONG_HIGH ->
                report(row, judgement, Severity.ERROR, "高于各种允许的计分方法", "more than any permitted method gives", out);
            default -> out.pass();
        }
    }

    /** A finding on the points of a row. */
    static void report(ScoredRow row, Judgement judgement, Severity severity, String zh, String en, Verdicts out) {
        Text methods = methods(judgement);
        out.fail(out.finding()
                .severity(severity)
                .message(new Text(
                        row(row).zh() + "，" + zh + "（" + methods.zh() + "）",
                        row(row).en() + ", " + en + " (" + methods.en() + ")"))
                .at(row.stated().at("points"))
                .against(row.stated().targetAt(), row.stated().at("actual"))
                .values(points(row.stated().points()), expected(judgement), "")
                .build());
    }
}
