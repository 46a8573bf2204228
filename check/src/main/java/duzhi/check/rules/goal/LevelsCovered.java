package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Output, effect and satisfaction each have an indicator. */
final class LevelsCovered implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-02",
            Severity.ERROR,
            new Text("产出、效益、满意度指标各至少一项", "Output, effect and satisfaction each have at least one indicator"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）；财预〔2021〕101号",
            List.of("G-02"));

    /** A department's output is what it does by its duties. */
    private static final Set<String> OUTPUT = Set.of("产出", "成本", "履职", "职能", "重点工作");

    private static final Set<String> INAPPLICABLE = Set.of("不适用", "不适应", "不涉及", "无", "无此项");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Project> projects = Projects.all(document, out).stream()
                .filter(project -> !project.indicators().isEmpty())
                .toList();
        expect("产出", projects, project -> OUTPUT.stream().anyMatch(word -> has(project, word)), Severity.ERROR, out);
        expect("效益", projects, LevelsCovered::hasEffect, Severity.ERROR, out);
        expect("满意度", projects, project -> has(project, "满意"), Severity.WARNING, out);
    }

    private static boolean hasEffect(Project project) {
        return project.indicators().stream()
                .anyMatch(each -> each.stands("效益") || each.stands("效应") || each.stands("可持续"));
    }

    private static boolean has(Project project, String level) {
        return project.indicators().stream().anyMatch(each -> each.stands(level));
    }

    /** What is said not to apply is an answer; that of effects a reviewer will ask about. */
    private static void expect(
            String level, List<Project> projects, Predicate<Project> covered, Severity severity, Verdicts out) {
        List<Project> lacking = projects.stream().filter(covered.negate()).toList();
        List<Project> answered =
                lacking.stream().filter(each -> isExcepted(each, level)).toList();
        List<Project> silent =
                lacking.stream().filter(each -> !answered.contains(each)).toList();
        out.pass(projects.size() - lacking.size());
        report(level, silent, severity, "没有", "has no indicator of", out);
        if (severity == Severity.WARNING) {
            out.pass(answered.size());
        } else {
            report(level, answered, Severity.WARNING, "注明不适用，没有", "calls inapplicable every indicator of", out);
        }
    }

    /** Whether the form has rows of that level and says in them that it does not apply. */
    private static boolean isExcepted(Project project, String level) {
        return project.table().printed().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> Labels.fold(cell.text()))
                        .toList())
                .anyMatch(cells -> cells.stream().anyMatch(cell -> cell.contains(level.substring(0, 2)))
                        && cells.stream().anyMatch(INAPPLICABLE::contains));
    }

    private static void report(
            String level, List<Project> lacking, Severity severity, String zh, String en, Verdicts out) {
        if (lacking.isEmpty()) {
            return;
        }
        String first = lacking.getFirst().name();
        int more = lacking.size();
        out.fail(out.finding()
                .severity(severity)
                .message(new Text(
                        "“" + first + "”" + (more > 1 ? "等" + more + "个项目" : "") + zh + level + "指标",
                        "“" + first + "”" + (more > 1 ? " and others, " + more + " in all," : "") + " " + en + " "
                                + level))
                .at(lacking.stream()
                        .map(each -> each.indicators().getFirst().row().place())
                        .toArray(Place[]::new))
                .remedy("补设%s指标；确不适用的说明理由", "Add one of %s, or say why there is none", level)
                .build());
    }
}
