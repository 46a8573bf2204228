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
import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Different projects are not measured by the same indicators. */
final class CopiedIndicators implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-08",
            Severity.WARNING,
            new Text("不同项目的绩效指标不雷同", "Different projects do not share one set of indicators"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：指向明确",
            List.of("G-08"));

    private static final int FEWEST = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Project> left = new ArrayList<>(Projects.all(document, out).stream()
                .filter(project -> names(project).size() >= FEWEST)
                .filter(project ->
                        project.rows().stream().noneMatch(row -> row.rule().equals("unit")))
                .toList());
        while (!left.isEmpty()) {
            Project first = left.removeFirst();
            List<Project> alike = new ArrayList<>(
                    left.stream().filter(other -> areAlike(first, other)).toList());
            left.removeAll(alike);
            alike.addFirst(first);
            report(alike, out);
        }
    }

    private static Set<String> names(Project project) {
        return project.indicators().stream()
                .map(each -> Labels.fold(each.name()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** All the same, or all but one. */
    private static boolean areAlike(Project one, Project other) {
        Set<String> shared = new HashSet<>(names(one));
        shared.retainAll(names(other));
        int most = Math.max(names(one).size(), names(other).size());
        return one.indicators().size() == other.indicators().size() && shared.size() >= most - 1;
    }

    private static void report(List<Project> alike, Verdicts out) {
        List<String> titles = alike.stream().map(Project::name).distinct().toList();
        if (titles.size() < 2) {
            out.pass();
            return;
        }
        List<Stated> sample = alike.getLast().indicators();
        out.fail(out.finding()
                .message(
                        "%d个项目的绩效指标雷同（%s）：%s",
                        "%d projects share one set of indicators (%s): %s",
                        titles.size(),
                        Wordings.names(sample),
                        String.join("、", titles))
                .at(alike.stream()
                        .map(each -> each.indicators().getFirst().at())
                        .toArray(Place[]::new))
                .remedy("按各项目的具体内容分别设置指标", "Set indicators for each project from what it does")
                .build());
    }
}
