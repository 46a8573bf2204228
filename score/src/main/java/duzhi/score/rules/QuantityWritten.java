package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.performance.Wordings;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import duzhi.score.target.Operator;
import duzhi.score.target.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A quantitative target has operator, value and unit. */
final class QuantityWritten implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-03",
            Severity.WARNING,
            new Text("定量指标写明符号、数值和计量单位", "A quantitative target has operator, number and unit"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）；财预〔2021〕101号",
            List.of("G-03"));

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年");
    private static final BigDecimal WHOLE = new BigDecimal(100);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Stated> rows = Projects.all(document, out).stream()
                .flatMap(project -> project.certain(out).stream())
                .filter(each -> !each.name().isEmpty() && Target.parse(each.target()) instanceof Target.Bound)
                .filter(each -> !isYear(each))
                .toList();
        check(rows, QuantityWritten::lacksOperator, "没有写明符号（=、≥或≤）", "lack the operator (=, ≥ or ≤)", out);
        check(rows, QuantityWritten::lacksUnit, "没有计量单位", "lack the unit", out);
    }

    /** “2023年全年” says when, not how much. */
    private static boolean isYear(Stated each) {
        return YEAR.matcher(each.target()).lookingAt();
    }

    private static Target.Bound bound(Stated each) {
        return (Target.Bound) Target.parse(each.target());
    }

    private static boolean lacksOperator(Stated each) {
        return bound(each).operator() == Operator.MISSING;
    }

    private static boolean lacksUnit(Stated each) {
        return bound(each).value().unit().symbol().isEmpty();
    }

    private static void check(List<Stated> rows, Predicate<Stated> lacks, String zh, String en, Verdicts out) {
        List<Stated> lacking = rows.stream().filter(lacks).toList();
        out.pass(rows.size() - lacking.size());
        Projects.grouped(lacking).forEach(group -> report(group, zh, en, out));
    }

    private static void report(List<Stated> lacking, String zh, String en, Verdicts out) {
        Text words = Wordings.habit(lacking);
        out.fail(out.finding()
                .severity(lacking.stream().allMatch(QuantityWritten::isWhole) ? Severity.NOTE : Severity.WARNING)
                .message(new Text(
                        lacking.size() + "项定量指标值" + zh + "：" + words.zh(),
                        lacking.size() + " quantitative targets " + en + ": " + words.en()))
                .at(lacking.stream().map(Stated::targetAt).toArray(Place[]::new))
                .remedy("补全符号、数值和计量单位", "Print operator, number and unit")
                .build());
    }

    /** All of it, and none at all, can be read in one way only. */
    private static boolean isWhole(Stated each) {
        return bound(each).value().value().signum() == 0
                || bound(each).value().unit().isRate()
                        && bound(each).value().value().compareTo(WHOLE) == 0;
    }
}
