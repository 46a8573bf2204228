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
import duzhi.form.filled.Paragraph;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rate has something to be a rate of. */
final class PresupposedThings implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-14",
            Severity.WARNING,
            new Text("比率类指标所指的事项在本单位存在", "What a rate is a rate of exists"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：适当性审核",
            List.of("G-14"));

    private static final List<Map<String, String>> THINGS = WordList.read(PresupposedThings.class, "presupposed.tsv");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Stated> indicators = Projects.all(document, out).stream()
                .flatMap(project -> project.indicators().stream())
                .toList();
        if (indicators.stream().noneMatch(each -> THINGS.stream().anyMatch(thing -> concerns(thing, each)))) {
            out.notApplicable(new Text("没有以某事项存在为前提的指标", "no indicator presupposes anything"));
        }
        for (Map<String, String> thing : THINGS) {
            indicators.stream()
                    .filter(each -> concerns(thing, each))
                    .forEach(each -> check(document, thing, each, out));
        }
    }

    private static boolean concerns(Map<String, String> thing, Stated each) {
        return each.name().contains(WordList.cell(thing, "indicator"));
    }

    private static void check(FilledDocument document, Map<String, String> thing, Stated each, Verdicts out) {
        Optional<Place> denied = denied(document, Pattern.compile(WordList.cell(thing, "absent")));
        if (denied.isEmpty()) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "指标“%s”%s不适用：第%d行说明“%s”",
                        "indicator “%s” %s cannot be computed: line %d says “%s”",
                        each.name(),
                        each.target(),
                        denied.get().line(),
                        denied.get().text())
                .explanation(new Text(
                        "本单位没有" + WordList.cell(thing, "thing") + "，该比率的分母为零",
                        "without " + WordList.cell(thing, "english") + " the rate has no base"))
                .at(each.at())
                .against(denied.get())
                .remedy("删去该指标或注明不适用", "Take the indicator out or mark it as not applicable")
                .build());
    }

    private static Optional<Place> denied(FilledDocument document, Pattern absent) {
        for (Paragraph paragraph : document.paragraphs()) {
            Matcher matcher = absent.matcher(paragraph.text());
            if (matcher.find()) {
                return Optional.of(paragraph.place(document.path(), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }
}
