package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.performance.Wordings;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import java.math.BigDecimal;
import java.util.List;

/** Every indicator has a weight and points, and the points lie between zero and the weight. */
final class PointsWithinWeight implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-07",
            Severity.ERROR,
            new Text(
                    "每项指标的分值、得分均不空，且0≤得分≤分值",
                    "Each indicator has weight and points, and the points lie within the weight"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
            List.of("S-07"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        for (Project project : Projects.evaluated(document, out)) {
            if (weighs(project)) {
                project.certain(out).forEach(each -> check(each, out));
            } else {
                out.notRun(Text.of("“%s”的表没有分值栏，未核对得分", "“%s”: its form prints no weights", project.name()));
            }
        }
    }

    private static boolean weighs(Project project) {
        return project.table().form().findGrid("indicators").stream()
                .anyMatch(grid -> grid.find("weight").isPresent());
    }

    private static void check(Stated each, Verdicts out) {
        if (each.weight().isEmpty() || each.points().isEmpty()) {
            blank(each, out);
            return;
        }
        BigDecimal weight = each.weight().get();
        BigDecimal points = each.points().get();
        if (points.signum() >= 0 && points.compareTo(weight) <= 0) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "“%s”得分%s不在0至分值%s之间",
                        "“%s”: %s points are not between zero and the weight %s",
                        each.name(),
                        Wordings.plain(points),
                        Wordings.plain(weight))
                .at(each.at("points"))
                .against(each.at("weight"))
                .values(Wordings.plain(points), Wordings.plain(weight), Wordings.plain(points.subtract(weight)))
                .build());
    }

    private static void blank(Stated each, Verdicts out) {
        Text what = each.weight().isPresent()
                ? new Text("得分", "points")
                : each.points().isPresent() ? new Text("分值", "weight") : new Text("分值、得分", "weight nor points");
        out.fail(out.finding()
                .message(new Text(
                        "“" + each.name() + "”的" + what.zh() + "空白", "“" + each.name() + "” has no " + what.en()))
                .at(each.row().place())
                .remedy("补填分值和得分，或说明不计分的理由", "Enter weight and points, or say why it does not count")
                .build());
    }
}
