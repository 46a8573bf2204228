package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.performance.WordList;
import duzhi.check.performance.Wordings;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Indicators measure the agency's own work. */
final class BorrowedIndicators implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-07",
            Severity.WARNING,
            new Text("绩效指标与本单位职责和项目相关", "Indicators concern the agency's own duties and projects"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：相关性审核",
            List.of("G-07"));

    private static final List<Map<String, String>> FUNCTIONS = WordList.read(BorrowedIndicators.class, "borrowed.tsv");
    private static final Pattern MANAGEMENT = Pattern.compile("投入|过程|决策|管理");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Project> projects = Projects.all(document, out);
        String duties = Duties.text(document);
        for (Map<String, String> function : FUNCTIONS) {
            if (!Pattern.compile(WordList.cell(function, "owners"))
                    .matcher(duties)
                    .find()) {
                byTable(projects).forEach((table, stated) -> check(function, stated, document.agency(), out));
            }
        }
    }

    /** Indicators of how money is managed are prescribed to every agency alike. */
    private static Map<FilledTable, List<Stated>> byTable(List<Project> projects) {
        return projects.stream()
                .flatMap(project -> project.indicators().stream())
                .filter(each -> !MANAGEMENT.matcher(each.level1()).find())
                .collect(Collectors.groupingBy(Stated::table, LinkedHashMap::new, Collectors.toList()));
    }

    private static void check(Map<String, String> function, List<Stated> indicators, String agency, Verdicts out) {
        List<String> phrases = Arrays.asList(WordList.cell(function, "phrases").split("\\|"));
        List<Stated> borrowed = indicators.stream()
                .filter(each -> phrases.stream().anyMatch(phrase -> text(each).contains(phrase)))
                .toList();
        if (borrowed.isEmpty()) {
            out.pass();
            return;
        }
        String found = phrases.stream()
                .filter(phrase -> borrowed.stream().anyMatch(each -> text(each).contains(phrase)))
                .collect(Collectors.joining("、"));
        String work = WordList.cell(function, "function");
        String english = WordList.cell(function, "english");
        String names = Wordings.names(borrowed);
        out.fail(out.finding()
                .message(new Text(
                        "%d处指标用的是%s部门的工作用语，不见于%s的职责和目标：%s".formatted(borrowed.size(), work, agency, names),
                        "%d indicators speak of %s, which is no duty or goal of %s: %s"
                                .formatted(borrowed.size(), english, agency, names)))
                .explanation(new Text(
                        "“%s”是%s工作的用语，单位名称、职责和目标中没有出现%s".formatted(found, work, work),
                        "“%s” are words of %s; name, duties and goals of the agency nowhere mention it"
                                .formatted(found, english)))
                .at(Wordings.places(borrowed))
                .remedy("按本单位职责和项目内容重新设置指标", "Set indicators from the agency's own duties and projects")
                .build());
    }

    private static String text(Stated each) {
        return each.name() + "\n" + each.target();
    }
}
