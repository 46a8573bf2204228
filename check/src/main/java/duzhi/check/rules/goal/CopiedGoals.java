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
import duzhi.form.text.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What one project is to bring, or has brought, is not said of another in the same words. */
final class CopiedGoals implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-22",
            Severity.WARNING,
            new Text("不同项目的年度目标、完成情况不是同一段文字", "Projects do not share one text as their goal or their result"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：指向明确",
            List.of("G-22"));

    private static final int SHORTEST = 16;
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");

    /** A text that is told of a project. */
    private record Told(Project project, FilledCell cell) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Project> projects = Projects.all(document, out);
        check(projects, Project::goal, "年度目标", "goal", out);
        check(projects, Project::achieved, "完成情况", "result", out);
    }

    private static void check(
            List<Project> projects, Function<Project, Optional<FilledCell>> told, String zh, String en, Verdicts out) {
        Map<String, Told> first = new HashMap<>();
        for (Project project : projects) {
            Optional<FilledCell> cell = told.apply(project);
            String words = cell.map(each -> Likeness.words(each.text())).orElse("");
            if (words.length() < SHORTEST || Labels.fold(project.name()).isEmpty()) {
                continue;
            }
            Told now = new Told(project, cell.orElseThrow());
            Told earlier = first.putIfAbsent(words, now);
            if (earlier == null || Labels.fold(earlier.project().name()).equals(Labels.fold(project.name()))) {
                out.pass();
            } else if (hasFiguresOf(earlier.project(), now)) {
                report(earlier, now, zh, en, out);
            } else if (hasFiguresOf(project, earlier)) {
                report(now, earlier, zh, en, out);
            } else if (areAlike(earlier.project(), project)) {
                out.pass();
            } else {
                report(earlier, now, zh, en, out);
            }
        }
    }

    /** Whether the text states a figure that is set for the other project and not for its own. */
    private static boolean hasFiguresOf(Project other, Told told) {
        Set<String> own = figures(told.project());
        Set<String> others = figures(other);
        return figures(told.cell().text()).anyMatch(figure -> others.contains(figure) && !own.contains(figure));
    }

    private static Set<String> figures(Project project) {
        return project.indicators().stream()
                .flatMap(each -> Stream.concat(figures(each.target()), figures(each.actual())))
                .collect(Collectors.toSet());
    }

    private static Stream<String> figures(String text) {
        return FIGURE.matcher(text).results().map(MatchResult::group);
    }

    /** One project divided over several places or units has one goal; their names then share most of their words. */
    private static boolean areAlike(Project one, Project other) {
        Set<String> first = pairs(one.name());
        Set<String> second = pairs(other.name());
        long shared = first.stream().filter(second::contains).count();
        return 2 * shared >= Math.min(first.size(), second.size());
    }

    private static Set<String> pairs(String name) {
        String words = Likeness.words(Labels.fold(name));
        return IntStream.range(0, Math.max(0, words.length() - 1))
                .mapToObj(i -> words.substring(i, i + 2))
                .collect(Collectors.toSet());
    }

    private static void report(Told earlier, Told later, String zh, String en, Verdicts out) {
        String one = earlier.project().name();
        String other = later.project().name();
        out.fail(out.finding()
                .message(new Text(
                        "“%s”与“%s”的%s是同一段文字".formatted(one, other, zh),
                        "“%s” and “%s” have one text as their %s".formatted(one, other, en)))
                .at(later.cell().source().place())
                .against(earlier.cell().source().place())
                .remedy("核对文字属于哪个项目，另一个项目按其内容重写", "See which project the text is about and write the other's anew")
                .build());
    }
}
