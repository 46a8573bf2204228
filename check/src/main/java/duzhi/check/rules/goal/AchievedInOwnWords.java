package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import java.util.List;
import java.util.Optional;

/** What was achieved is reported, not copied from the goal. */
final class AchievedInOwnWords implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-24",
            Severity.NOTE,
            new Text("实际完成情况如实反映完成结果，不照抄预算目标", "What was achieved is not a copy of the goal"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
            List.of("S-24"));

    private static final double COPIED = 0.95;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Projects.evaluated(document, out).forEach(project -> check(project, out));
    }

    private static void check(Project project, Verdicts out) {
        Optional<FilledCell> goal = project.goal().filter(cell -> !cell.isBlank());
        Optional<FilledCell> achieved = project.achieved().filter(cell -> !cell.isBlank());
        if (goal.isEmpty() || achieved.isEmpty()) {
            out.notRun(Text.of("“%s”缺目标或完成情况的文字", "“%s” lacks the goal or the result in words", project.name()));
        } else if (likeness(goal.get(), achieved.get()) < COPIED) {
            out.pass();
        } else {
            out.fail(out.finding()
                    .message("“%s”的实际完成情况照抄预算目标", "“%s”: what was achieved repeats the goal", project.name())
                    .at(achieved.get().source().place())
                    .against(goal.get().source().place())
                    .remedy("写明实际完成的数量、质量、时间和效果", "State what was done: how much, how well, when, to what effect")
                    .build());
        }
    }

    private static double likeness(FilledCell goal, FilledCell achieved) {
        return Likeness.of(Likeness.words(goal.text()), Likeness.words(achieved.text()));
    }
}
