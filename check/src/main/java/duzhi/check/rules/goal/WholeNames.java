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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Neither the name of an indicator nor the explanation of its value breaks off. */
final class WholeNames implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-17",
            Severity.NOTE,
            new Text("三级指标名称和指标值说明完整", "The name of an indicator and the explanation of its value are complete"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：指向明确",
            List.of("G-17"));

    private static final List<Map<String, String>> ENDINGS = WordList.read(WholeNames.class, "endings.tsv");

    /** A definition that stops where what it defines should follow. */
    private static final Pattern OPEN = Pattern.compile("[^，。；：、（\\s]*(?:[数额率]指|是指|即为|包括|其中)[：:]?$");

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
        Matcher open = OPEN.matcher(each.row().text("note").strip());
        if (open.find()) {
            out.fail(out.finding()
                    .message(
                            "“%s”的指标值说明没有写完，止于“%s”",
                            "the explanation of “%s” breaks off at “%s”", each.name(), open.group())
                    .at(each.at("note"))
                    .remedy("补全指标值说明", "Complete the explanation")
                    .build());
        }
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
