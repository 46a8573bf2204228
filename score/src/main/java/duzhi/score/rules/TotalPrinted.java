package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import java.util.List;

/**
 * A self-evaluation says what the points come to. Forms of one document are filled in alike: where others have the row of the
 * total, one without it has lost it.
 */
final class TotalPrinted implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-29",
            Severity.WARNING,
            new Text("自评表印有总分。", "A self-evaluation prints the total of its points."),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表",
            List.of("S-29"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Project> scored = Projects.evaluated(document, out).stream()
                .filter(TotalPrinted::isScored)
                .toList();
        List<Project> without =
                scored.stream().filter(project -> !hasTotal(project)).toList();
        int with = scored.size() - without.size();
        out.pass(with);
        if (with == 0 || with < without.size()) {
            without.forEach(project -> out.notRun(Text.of(
                    "“%s”的自评表没有总分，本文件其他自评表也多没有，可能另有格式。",
                    "The form of “%s” has no total, nor have most others; they may be of another shape.",
                    project.name())));
            return;
        }
        without.forEach(project -> check(project, out));
    }

    private static boolean isScored(Project project) {
        return project.table().rowsOf("indicators").stream()
                .anyMatch(row -> !row.text("points").isEmpty());
    }

    private static boolean hasTotal(Project project) {
        return project.table().rowsOf("indicators").stream()
                        .anyMatch(row -> row.rule().equals("total"))
                || !project.table().field("total-points").isEmpty();
    }

    private static void check(Project project, Verdicts out) {
        if (!project.table().ignored().isEmpty()) {
            out.notRun(Text.of(
                    "“%s”的自评表有没有读懂的行或列，不能断定没有总分。",
                    "Some rows or columns of the form of “%s” were not read; its total may be among them.",
                    project.name()));
            return;
        }
        out.fail(out.finding()
                .message(
                        "“%s”的自评表没有总分行，其他自评表都有。",
                        "The form of “%s” has no total of its points; the other forms have one.", project.name())
                .remedy("补上总分。", "Add the total.")
                .at(project.table().at())
                .build());
    }
}
