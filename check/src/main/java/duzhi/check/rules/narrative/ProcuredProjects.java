package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Passage;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.text.Labels;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text says is procured is one of the projects. */
final class ProcuredProjects implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-16",
            Severity.NOTE,
            new Text("说明所称的采购事项在项目之中。", "What is said to be procured is among the projects."),
            "《预算法》第十四条；《政府采购法》第六条",
            List.of("N-16"));
    private static final Pattern PROCURED = Pattern.compile("(?:用于采购|用于购买|采购内容[为是：:]+)([^，。；、,;]{4,40})");
    private static final Pattern COMMON = Pattern.compile("办公|设备|家具|用品|印刷|电脑|计算机|空调|车辆|物业|保险|燃油|维修|耗材");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isBudget(document, out)) {
            return;
        }
        List<String> projects = document.tables().stream()
                .filter(table -> table.form().kind().matches("BT_PERF_PROJ|BT_PROJ"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.rule().equals("project"))
                .map(FilledRow::name)
                .toList();
        List<Passage> text = Passage.running(Sections.of(document, "procurement"), document);
        if (projects.isEmpty() || text.isEmpty()) {
            out.notRun(new Text("缺项目表或政府采购说明。", "No table of projects, or no text on procurement."));
            return;
        }
        text.forEach(passage -> check(passage, projects, out));
    }

    private static void check(Passage passage, List<String> projects, Verdicts out) {
        Matcher procured = PROCURED.matcher(passage.text());
        while (procured.find()) {
            String what = procured.group(1);
            boolean found = COMMON.matcher(what).find() || projects.stream().anyMatch(name -> isAlike(what, name));
            if (found) {
                out.pass();
            } else {
                out.fail(out.finding()
                        .message("采购事项“%s”不在项目表的项目之中。", "%s is procured but is not among the projects.", what)
                        .remedy("核对项目名称；属基本支出采购的，请说明。", "Check the name, or say that it is basic expenditure.")
                        .at(passage.part(procured.start(1), procured.end(1)))
                        .build());
            }
        }
    }

    /** Whether two names share half of the shorter one in a row. */
    static boolean isAlike(String one, String other) {
        String first = Labels.fold(one);
        String second = Labels.fold(other);
        String shorter = first.length() <= second.length() ? first : second;
        String longer = shorter.equals(first) ? second : first;
        int needed = Math.max(4, (shorter.length() + 1) / 2);
        for (int from = 0; from + needed <= shorter.length(); from++) {
            if (longer.contains(shorter.substring(from, from + needed))) {
                return true;
            }
        }
        return longer.contains(shorter);
    }
}
