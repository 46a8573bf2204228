package duzhi.check.performance;

import duzhi.check.finding.Text;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.form.model.RowRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The projects of a document. */
public final class Projects {

    private static final Text NONE = new Text("文件中没有绩效目标表或自评表", "the document has no form of goals or self-evaluation");
    private static final Text NO_SELF = new Text("文件中没有绩效自评表", "the document has no self-evaluation");
    private static final Text NO_LIST = new Text("文件中没有项目绩效目标表", "the document has no list of projects with goals");

    /** In more forms than this a weakness is a habit. */
    private static final int SEVERAL = 3;

    private Projects() {}

    /** Whatever has goals: projects listed, projects evaluated, whole departments. */
    public static List<Project> of(FilledDocument document) {
        return document.tables().stream().flatMap(Projects::of).toList();
    }

    /**
     * Indicators with the same weakness, put together as a reader wants to hear of it: by the form they stand in, or all
     * at once where it is the habit of the document.
     */
    public static List<List<Stated>> grouped(List<Stated> weak) {
        Map<FilledTable, List<Stated>> forms =
                weak.stream().collect(Collectors.groupingBy(Stated::table, LinkedHashMap::new, Collectors.toList()));
        return forms.size() > SEVERAL ? List.of(weak) : List.copyOf(forms.values());
    }

    /** Whatever has goals; says so where nothing has. */
    public static List<Project> all(FilledDocument document, Verdicts out) {
        return some(document, out, project -> true, NONE);
    }

    /** Projects evaluated, one a form; says so where there is none. */
    public static List<Project> evaluated(FilledDocument document, Verdicts out) {
        return some(document, out, Project::isSelfEvaluation, NO_SELF);
    }

    /** Projects listed in a form of goals, one a row; says so where there is none. */
    public static List<Project> listed(FilledDocument document, Verdicts out) {
        return some(document, out, project -> isList(project.table()), NO_LIST);
    }

    private static List<Project> some(FilledDocument document, Verdicts out, Predicate<Project> wanted, Text none) {
        List<Project> found = of(document).stream().filter(wanted).toList();
        if (found.isEmpty()) {
            out.notApplicable(none);
        }
        return found;
    }

    private static Stream<Project> of(FilledTable table) {
        return switch (table.form().kind()) {
            case Project.SELF_EVALUATION -> Stream.of(whole(table, evaluated(table)));
            case "BT_PERF_DEPT" -> Stream.of(whole(table, table.field("department")));
            case "BT_PERF_PROJ" -> projects(table);
            default -> Stream.empty();
        };
    }

    /** A project, or the whole department where the form names no project. */
    private static String evaluated(FilledTable table) {
        return table.form().findPair("project").isPresent() ? table.field("project") : table.field("department");
    }

    private static boolean isList(FilledTable table) {
        return table.form().kind().equals("BT_PERF_PROJ")
                && table.form().findGrid("main").isPresent();
    }

    /** A form of goals is filled in for each project, or lists them by row, or by indicators in rows of their own. */
    private static Stream<Project> projects(FilledTable table) {
        if (isList(table)) {
            return listed(table).stream();
        }
        return table.form().findPair("project").isPresent()
                ? Stream.of(whole(table, table.field("project")))
                : table.rowsOf("indicators").stream()
                        .collect(Collectors.groupingBy(
                                row -> row.text("project"), LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(project -> of(table, project.getKey(), project.getValue()));
    }

    private static Project whole(FilledTable table, String name) {
        return of(table, name, table.rows());
    }

    private static Project of(FilledTable table, String name, List<FilledRow> rows) {
        List<Stated> indicators = rows.stream()
                .filter(row -> row.grid().equals("indicators"))
                .filter(row -> row.rule().equals("indicator"))
                .map(row -> new Stated(table, row, name, row.text("level1"), row.text("level2"), "level3", "target"))
                .toList();
        return new Project(table, name, rows, indicators);
    }

    /** One for each row with an amount; the rows below it without one hold further indicators of it. */
    private static List<Project> listed(FilledTable table) {
        List<Project> projects = new ArrayList<>();
        Set<String> totals = table.form().findGrid("main").stream()
                .flatMap(grid -> grid.rows().stream())
                .map(RowRule::id)
                .collect(Collectors.toSet());
        for (FilledRow row : table.rowsOf("main")) {
            if (totals.contains(row.rule())) {
                continue;
            }
            boolean more = row.rule().startsWith("more-") && !projects.isEmpty();
            projects.add(more ? extended(projects.removeLast(), row) : listed(table, row));
        }
        return projects;
    }

    private static Project extended(Project project, FilledRow row) {
        return new Project(
                project.table(),
                project.name(),
                Stream.concat(project.rows().stream(), Stream.of(row)).toList(),
                Stream.concat(project.indicators().stream(), indicators(project.table(), row, project.name()).stream())
                        .toList());
    }

    private static Project listed(FilledTable table, FilledRow row) {
        return new Project(table, row.text("name"), List.of(row), indicators(table, row, row.text("name")));
    }

    private static List<Stated> indicators(FilledTable table, FilledRow row, String name) {
        return Stream.of(
                        new Stated(table, row, name, "产出指标", "", "output", "output-target"),
                        new Stated(table, row, name, "效益指标", "", "effect", "effect-target"),
                        new Stated(table, row, name, "满意度指标", "", "satisfaction", "satisfaction-target"))
                .filter(each -> !each.name().isEmpty() || !each.target().isEmpty())
                .toList();
    }
}
