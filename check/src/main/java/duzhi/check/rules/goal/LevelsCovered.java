package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import java.util.List;
import java.util.stream.Stream;

/** Output, effect and satisfaction each have an indicator. */
final class LevelsCovered implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-02",
            Severity.ERROR,
            new Text("产出、效益、满意度指标各至少一项", "Output, effect and satisfaction each have at least one indicator"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）；财预〔2021〕101号",
            List.of("G-02"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Projects.all(document, out).stream()
                .filter(project -> !project.indicators().isEmpty())
                .forEach(project -> {
                    output(project, out);
                    expect(
                            project,
                            project.indicators().stream().anyMatch(LevelsCovered::isEffect),
                            "效益",
                            Severity.ERROR,
                            out);
                    expect(project, has(project, "满意"), "满意度", Severity.WARNING, out);
                });
    }

    private static void output(Project project, Verdicts out) {
        expect(project, Stream.of("产出", "成本").anyMatch(word -> has(project, word)), "产出", Severity.ERROR, out);
    }

    private static boolean isEffect(Stated each) {
        return each.stands("效益") || each.stands("效应") || each.stands("可持续");
    }

    private static boolean has(Project project, String level) {
        return project.indicators().stream().anyMatch(each -> each.stands(level));
    }

    private static void expect(Project project, boolean covered, String level, Severity severity, Verdicts out) {
        if (covered) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .severity(severity)
                .message("“%s”没有%s指标", "“%s” has no indicator of %s", project.name(), level)
                .at(project.indicators().getFirst().row().place())
                .remedy("补设%s指标；确不适用的说明理由", "Add one of %s, or say why there is none", level)
                .build());
    }
}
