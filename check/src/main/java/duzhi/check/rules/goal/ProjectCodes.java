package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.ledger.chart.Code;
import duzhi.ledger.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A project code names one project and is not a code of the functional classification. */
final class ProjectCodes implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "B-58",
            Severity.WARNING,
            new Text("项目编码唯一，且不是支出功能分类科目编码", "A project code is unique and no functional code"),
            "《预算管理一体化规范（试行）》（财办〔2020〕13号）",
            List.of("B-58"));

    private final CodeSets codes;

    ProjectCodes(CodeSets codes) {
        this.codes = codes;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Map<String, List<Project>> byCode = Projects.listed(document, out).stream()
                .filter(project -> !UnitRows.isUnit(project))
                .filter(project -> !code(project).isEmpty())
                .collect(Collectors.groupingBy(ProjectCodes::code, LinkedHashMap::new, Collectors.toList()));
        byCode.forEach((code, projects) -> check(code, projects, out));
    }

    private static String code(Project project) {
        return project.rows().getFirst().text("code");
    }

    private void check(String code, List<Project> projects, Verdicts out) {
        List<String> names = projects.stream().map(Project::name).distinct().toList();
        Optional<Code> function = codes.functional().versions(code).stream().findFirst();
        if (function.isEmpty() && names.size() == 1) {
            out.pass();
            return;
        }
        String count = String.valueOf(names.size());
        out.fail(out.finding()
                .message(new Text(
                        count + "个项目的项目编码填为" + code
                                + function.map(known -> "，是功能科目“" + known.name() + "”的编码")
                                        .orElse("，编码重复"),
                        count + " projects bear the code " + code
                                + function.map(known -> ", the functional code of “" + known.name() + "”")
                                        .orElse("")))
                .at(projects.stream()
                        .map(project -> project.rows().getFirst())
                        .map(ProjectCodes::place)
                        .toArray(Place[]::new))
                .remedy("填写项目库生成的项目编码，一个项目一个编码", "Enter the code from the project register, one a project")
                .build());
    }

    private static Place place(FilledRow row) {
        return row.find("code")
                .map(cell -> cell.source().place())
                .filter(at -> at.line() == row.place().line())
                .orElse(row.place());
    }
}
