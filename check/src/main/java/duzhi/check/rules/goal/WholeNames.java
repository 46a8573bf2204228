package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.performance.WordList;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an indicator does not break off. */
final class WholeNames implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-17",
            Severity.NOTE,
            new Text("三级指标名称完整", "The name of an indicator is complete"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：指向明确",
            List.of("G-17"));

    private static final List<Map<String, String>> ENDINGS = WordList.read(WholeNames.class, "endings.tsv");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Projects.all(document, out).stream()
                .flatMap(project -> project.certain(out).stream())
                .forEach(each -> check(each, out));
    }

    private static void check(Stated each, Verdicts out) {
        Optional<Map<String, String>> broken = ENDINGS.stream()
                .filter(ending -> matches(ending, "name", each.name()) && matches(ending, "target", each.target()))
                .findFirst();
        broken.ifPresentOrElse(ending -> report(each, WordList.cell(ending, "rest"), out), out::pass);
    }

    private static boolean matches(Map<String, String> ending, String column, String text) {
        return Pattern.compile(WordList.cell(ending, column)).matcher(text).find();
    }

    private static void report(Stated each, String rest, Verdicts out) {
        String whole = "“" + each.name() + rest + "”";
        out.fail(out.finding()
                .message(new Text(
                        "指标名称“%s”不完整（指标值%s）".formatted(each.name(), each.target())
                                + (rest.isEmpty() ? "" : "，疑为" + whole),
                        "the name “%s” breaks off (target %s)".formatted(each.name(), each.target())
                                + (rest.isEmpty() ? "" : ", perhaps " + whole)))
                .at(each.at())
                .remedy("补全指标名称", "Complete the name")
                .build());
    }
}
