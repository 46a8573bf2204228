package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nothing that a goal consists of is left blank. */
final class ElementsPresent implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-01",
            Severity.ERROR,
            new Text(
                    "绩效目标的名称、编码、资金、总体目标、指标及指标值齐全",
                    "A goal has its name, code, funds, overall goal, indicators and targets"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
            List.of("G-01"));

    private static final Map<String, String> SELF = Map.of("project", "项目名称", "unit", "实施单位");
    private static final Map<String, String> WHOLE = Map.of("department", "部门（单位）名称");
    private static final Map<String, String> GOALS = Map.of("project", "项目名称");
    private static final Map<String, String> DEPARTMENT = Map.of("department", "部门（单位）名称", "duties", "年度履职目标");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        for (Project project : Projects.all(document, out)) {
            if (project.rows().stream().anyMatch(row -> row.grid().equals("main"))) {
                listed(project, out);
            } else {
                form(project, out);
            }
            project.certain(out).forEach(each -> indicator(each, out));
        }
        document.tablesOf("BT_PERF_DEPT").forEach(table -> notes(table, out));
        unfunded(Projects.of(document).stream().filter(ElementsPresent::isIdle).toList(), out);
    }

    /** A project without money this year needs no indicators yet. */
    private static boolean isIdle(Project project) {
        return project.indicators().isEmpty()
                && project.table().form().findPair("project").isPresent()
                && project.table()
                        .findField("total")
                        .flatMap(FilledCell::figure)
                        .filter(figure -> figure.printed().signum() == 0)
                        .isPresent();
    }

    private static void unfunded(List<Project> idle, Verdicts out) {
        if (!idle.isEmpty()) {
            out.fail(out.finding()
                    .severity(Severity.NOTE)
                    .message(
                            "%d个项目本年度金额为0，也未填绩效指标，如“%s”",
                            "%d projects have no money this year and no indicators, such as “%s”",
                            idle.size(),
                            idle.getFirst().name())
                    .at(idle.stream().map(project -> project.table().at()).toArray(Place[]::new))
                    .remedy("确不安排的，删去该表；仍要安排的，补填金额和指标", "Take the form out, or fill in amount and indicators")
                    .build());
        }
    }

    private static void form(Project project, Verdicts out) {
        FilledTable table = project.table();
        fields(table).forEach((key, label) -> field(table, key, label, out));
        if (fields(table).equals(GOALS)) {
            Place at = project.goal().map(cell -> cell.source().place()).orElse(table.at());
            expect(project.goal().filter(goal -> !goal.isBlank()).isPresent(), at, table.title(), "年度目标", out);
        }
        if (project.isSelfEvaluation() && project.goal().isPresent()) {
            expect(!project.goal().get().isBlank(), table.at(), table.title(), "年度总体目标", out);
        }
        if (!isIdle(project)) {
            demand(!project.indicators().isEmpty(), table.at(), table, "绩效指标", out);
        }
    }

    private static Map<String, String> fields(FilledTable table) {
        return switch (table.form().kind()) {
            case Project.SELF_EVALUATION -> table.form().findPair("project").isPresent() ? SELF : WHOLE;
            case "BT_PERF_PROJ" -> table.form().findPair("project").isPresent() ? GOALS : Map.of();
            default -> DEPARTMENT;
        };
    }

    private static void field(FilledTable table, String key, String label, Verdicts out) {
        Optional<FilledCell> cell = table.findField(key);
        if (cell.isPresent()) {
            expect(!cell.get().text().isEmpty(), cell.get().source().place(), table.title(), label, out);
        } else {
            demand(false, table.at(), table, label, out);
        }
    }

    /** What is not there may stand in what could not be read. */
    private static void demand(boolean present, Place at, FilledTable table, String what, Verdicts out) {
        if (present || table.ignored().isEmpty()) {
            expect(present, at, table.title(), what, out);
        } else {
            out.notRun(Text.of(
                    "“%s”有未读取的内容，不能断定未填%s", "“%s” has parts unread; %s may be among them", table.title(), what));
        }
    }

    private static void listed(Project project, Verdicts out) {
        FilledRow row = project.rows().getFirst();
        expect(!row.text("code").isEmpty(), row.place(), project.name(), "编码", out);
        expect(!row.text("total").isEmpty(), row.place(), project.name(), "资金总额", out);
        if (!UnitRows.isUnit(project)) {
            expect(!project.indicators().isEmpty(), row.place(), project.name(), "绩效指标", out);
        }
    }

    private static void indicator(Stated each, Verdicts out) {
        if (each.name().isEmpty()) {
            boolean total = each.row().rule().equals("unit");
            out.fail(out.finding()
                    .severity(total ? Severity.WARNING : Severity.ERROR)
                    .message("%s“%s”没有指标名称", "%s “%s” has no name", each.level1(), each.target())
                    .at(each.targetAt())
                    .remedy("补填三级指标名称，或删去多余的指标值", "Name the indicator or take its value out")
                    .build());
            return;
        }
        expect(!each.target().isEmpty(), each.targetAt(), each.name(), "指标值", out);
        if (each.table().form().kind().equals(Project.SELF_EVALUATION)) {
            expect(!each.actual().isEmpty(), each.at("actual"), each.name(), "实际完成值", out);
        }
    }

    private static void expect(boolean present, Place at, String of, String what, Verdicts out) {
        if (present) {
            out.pass();
        } else {
            out.fail(out.finding()
                    .message("“%s”未填%s", "“%s” lacks %s", of, what)
                    .at(at)
                    .remedy("补填%s", "Fill in %s", what)
                    .build());
        }
    }

    /** Rows whose explanation is blank though the form explains others. */
    private static void notes(FilledTable table, Verdicts out) {
        List<FilledRow> rows = table.rowsOf("indicators");
        List<FilledRow> blank =
                rows.stream().filter(row -> row.text("note").isEmpty()).toList();
        if (blank.isEmpty() || blank.size() == rows.size()) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .severity(Severity.WARNING)
                .message(
                        "%d项指标的“指标值说明”空白，如“%s”",
                        "%d indicators lack the explanation of their value, such as “%s”",
                        blank.size(),
                        blank.getFirst().name())
                .at(blank.stream().map(FilledRow::place).toArray(Place[]::new))
                .remedy("补写计算方法、依据和数据来源", "State how the value is computed, its base and its source")
                .build());
    }
}
