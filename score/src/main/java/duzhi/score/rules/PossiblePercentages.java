package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.performance.WordList;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.score.target.Operator;
import duzhi.score.target.Target;
import java.math.BigDecimal;
import java.util.List;

/** A percentage can be reached and says something. */
final class PossiblePercentages implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-05",
            Severity.WARNING,
            new Text(
                    "百分比目标值在可能的范围内：满意度低于100%，有上限的比率不写≥100%",
                    "A percentage can be reached: satisfaction below 100%, bounded rates never “at least 100%”"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：合理可行",
            List.of("G-05"));

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final List<String> BOUNDED = WordList.read(PossiblePercentages.class, "bounded.tsv").stream()
            .map(row -> WordList.cell(row, "name"))
            .toList();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Projects.all(document, out).stream()
                .flatMap(project -> project.certain(out).stream())
                .forEach(each -> {
                    if (Target.parse(each.target()) instanceof Target.Bound bound
                            && bound.value().unit().symbol().equals("%")) {
                        check(each, bound, out);
                    }
                });
    }

    private static void check(Stated each, Target.Bound bound, Verdicts out) {
        int above = bound.value().value().compareTo(WHOLE);
        boolean ceiling = bound.operator() == Operator.AT_MOST || bound.operator() == Operator.LESS_THAN;
        boolean bounded = BOUNDED.stream().anyMatch(each.name()::endsWith);
        boolean least = bound.operator() == Operator.AT_LEAST || bound.operator() == Operator.MORE_THAN;
        if (ceiling || above < 0) {
            out.pass();
        } else if (each.isSatisfaction() && each.name().contains("满意")) {
            report(each, "满意度目标要求无一人不满意，不合实际", "nobody may be dissatisfied", out);
        } else if (bounded && above > 0) {
            report(each, "该比率最高为100%，目标无法达到", "the rate cannot exceed 100%", out);
        } else if (bounded && least) {
            report(each, "该比率最高为100%，“≥”只能取等", "the rate cannot exceed 100%, so only equality is left", out);
        } else {
            out.pass();
        }
    }

    private static void report(Stated each, String zh, String en, Verdicts out) {
        out.fail(out.finding()
                .message(new Text(
                        "“" + each.name() + "”目标值" + each.target() + "，" + zh,
                        "“" + each.name() + "”, target " + each.target() + ": " + en))
                .at(each.targetAt())
                .remedy("改为可实现的数值", "Set a number that can be reached")
                .build());
    }
}
