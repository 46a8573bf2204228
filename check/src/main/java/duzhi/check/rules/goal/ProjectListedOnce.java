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
import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Repair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A project stands on one row, with its own name and amount. */
final class ProjectListedOnce implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "B-57",
            Severity.WARNING,
            new Text(
                    "每个项目在项目绩效目标表中列一行，名称、金额、指标值各自完整", "Each project has one row with its own name, amount and targets"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
            List.of("B-57"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Map<String, List<Project>> byName = Projects.listed(document, out).stream()
                .filter(project -> !UnitRows.isUnit(project))
                .collect(Collectors.groupingBy(
                        project -> Labels.fold(project.name()), LinkedHashMap::new, Collectors.toList()));
        byName.values().forEach(rows -> check(rows, out));
    }

    private static void check(List<Project> rows, Verdicts out) {
        if (rows.size() == 1) {
            out.pass();
            return;
        }
        String amounts = rows.stream()
                .map(project -> project.rows().getFirst().text("total"))
                .collect(Collectors.joining("、"));
        boolean shared = rows.stream().anyMatch(ProjectListedOnce::sharesAmount);
        Text differing = differing(rows);
        String name = rows.getFirst().name();
        out.fail(out.finding()
                .message(new Text(
                        "项目“%s”列了%d行（资金总额%s）".formatted(name, rows.size(), amounts)
                                + (shared ? "，财政性资金合并填列" : "")
                                + (differing.equals(Text.NONE) ? "" : "，指标值互不一致：" + differing.zh()),
                        "project “%s” stands on %d rows (total %s)".formatted(name, rows.size(), amounts)
                                + (shared ? ", one amount printed for them" : "")
                                + (differing.equals(Text.NONE) ? "" : ", with different targets: " + differing.en())))
                .at(rows.stream()
                        .map(project -> project.rows().getFirst().place())
                        .toArray(Place[]::new))
                .remedy(
                        "属同一项目的合并为一行；属不同项目的分别填写名称、编码和金额",
                        "Join the rows of one project; give another project its own name, code and amount")
                .build());
    }

    private static boolean sharesAmount(Project project) {
        return project.rows().getFirst().cells().values().stream()
                .flatMap(cell -> cell.source().repairs().stream())
                .anyMatch(repair -> repair.kind() == Repair.Kind.SHARED_AMOUNT);
    }

    /** Targets of the same indicator that differ from row to row. */
    private static Text differing(List<Project> rows) {
        Map<String, List<String>> targets = rows.stream()
                .flatMap(project -> project.indicators().stream())
                .collect(Collectors.groupingBy(
                        Stated::name, LinkedHashMap::new, Collectors.mapping(Stated::target, Collectors.toList())));
        targets.values().removeIf(each -> each.stream().distinct().count() == 1);
        return new Text(said(targets, "%s%s", "与", "；"), said(targets, "“%s” “%s”", "” and “", "; "));
    }

    private static String said(Map<String, List<String>> targets, String each, String and, String between) {
        return targets.entrySet().stream()
                .map(entry -> each.formatted(entry.getKey(), String.join(and, entry.getValue())))
                .collect(Collectors.joining(between));
    }
}
