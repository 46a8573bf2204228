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
import duzhi.form.text.Labels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An indicator is set once. */
final class NoDuplicates implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-06",
            Severity.WARNING,
            new Text("同一项目的三级指标不重复", "No indicator of a project is set twice"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：细化量化、合理可行",
            List.of("G-06"));

    private static final List<Map<String, String>> TWINS = WordList.read(NoDuplicates.class, "twins.tsv");

    private static final int MOST_COMPARED = 200;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Projects.all(document, out).forEach(project -> check(project, out));
    }

    private static void check(Project project, Verdicts out) {
        Map<String, Stated> firsts = new LinkedHashMap<>();
        for (Stated each : project.certain(out)) {
            String name = Labels.fold(each.name());
            Stated first = firsts.get(name);
            if (first != null) {
                same(first, each, out);
            } else if (!name.isEmpty()) {
                firsts.values().stream().limit(MOST_COMPARED).forEach(other -> compare(other, each, out));
                firsts.put(name, each);
            }
            out.pass();
        }
        if (firsts.size() > MOST_COMPARED) {
            out.notRun(Text.of(
                    "指标超过 %d 个，只与前 %d 个比较了相近的名称。",
                    "There are over %d indicators; names were compared with the first %d only.",
                    MOST_COMPARED,
                    MOST_COMPARED));
        }
    }

    private static void compare(Stated one, Stated other, Verdicts out) {
        TWINS.stream().filter(twin -> areTwins(twin, one, other)).forEach(twin -> twins(twin, one, other, out));
    }

    private static void same(Stated one, Stated other, Verdicts out) {
        boolean across = !one.level1().equals(other.level1());
        out.fail(out.finding()
                .message(
                        across ? "指标“%s”既作%s（%s）又作%s（%s）" : "指标“%s”重复：%s（%s）与%s（%s）",
                        "indicator “%s” is set twice: “%s” (“%s”) and “%s” (“%s”)",
                        one.name(),
                        one.level1(),
                        one.target(),
                        other.level1(),
                        other.target())
                .at(other.at())
                .against(one.at())
                .remedy("只保留一处，另设反映其他方面的指标", "Keep one and measure something else with the other")
                .build());
    }

    private static boolean areTwins(Map<String, String> twin, Stated one, Stated other) {
        return fits(twin, "one", one, "other", other) || fits(twin, "one", other, "other", one);
    }

    private static boolean fits(Map<String, String> twin, String key, Stated one, String otherKey, Stated other) {
        String stem = stem(one.name(), WordList.cell(twin, key));
        String otherStem = stem(other.name(), WordList.cell(twin, otherKey));
        return stem.length() >= 2
                && otherStem.length() >= 2
                && (stem.endsWith(otherStem) || otherStem.endsWith(stem))
                && (WordList.cell(twin, "relation").equals("opposite") || stem.equals(otherStem));
    }

    private static String stem(String name, String ending) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : "";
    }

    private static void twins(Map<String, String> twin, Stated one, Stated other, Verdicts out) {
        boolean opposite = WordList.cell(twin, "relation").equals("opposite");
        out.fail(out.finding()
                .severity(Severity.NOTE)
                .message(
                        opposite ? "%s互为补数，衡量的是同一件事" : "%s含义相近，衡量的可能是同一件事",
                        "%s measure the same thing",
                        Wordings.targets(List.of(one, other)))
                .at(other.at())
                .against(one.at())
                .build());
    }
}
