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
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text says how many projects have goals, and the table has as many. */
final class GoalCount implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-17",
            Severity.WARNING,
            new Text("说明写明编报绩效目标的项目数，并与项目绩效目标表一致。", "The text says how many projects have goals, as the table does."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("N-17"));
    private static final String DIGITS = "一二三四五六七八九";
    private static final Pattern COUNT =
            Pattern.compile("(\\d+|[一二三四五六七八九十]{1,3})个(?:预算)?项目|项目(?:共计|共|数为?)?(\\d+|[一二三四五六七八九十]{1,3})个");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isBudget(document, out)) {
            return;
        }
        List<FilledRow> rows = document.tablesOf("BT_PERF_PROJ").stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.rule().equals("project"))
                .toList();
        List<Passage> text = Passage.running(Sections.of(document, "goals"), document);
        if (rows.isEmpty() || text.isEmpty()) {
            out.notRun(new Text("缺项目绩效目标表或绩效说明。", "No table of project goals, or no text on them."));
            return;
        }
        Set<String> projects = rows.stream().map(FilledRow::name).collect(Collectors.toSet());
        boolean stated = false;
        for (Passage passage : text) {
            stated |= check(passage, projects.size(), rows, out);
        }
        if (!stated) {
            unstated(text.getFirst(), projects.size(), out);
        }
    }

    private static boolean check(Passage passage, int projects, List<FilledRow> rows, Verdicts out) {
        Matcher count = COUNT.matcher(passage.text());
        if (!count.find()) {
            return false;
        }
        int said = number(count.group(1) == null ? count.group(2) : count.group(1));
        if (said == projects || said == rows.size()) {
            out.pass();
        } else {
            out.fail(out.finding()
                    .message("说明称%d个项目，项目绩效目标表列有%d个。", "The text says %d projects, the table lists %d.", said, projects)
                    .remedy("核对项目数。", "Count again.")
                    .at(passage.part(count.start(), count.end()))
                    .against(rows.getFirst().place())
                    .values(String.valueOf(said), String.valueOf(projects), String.valueOf(said - projects))
                    .build());
        }
        return true;
    }

    /** 4, or 四, up to 九十九. */
    private static int number(String printed) {
        if (Character.isDigit(printed.charAt(0)) && printed.charAt(0) < 0x80) {
            return Integer.parseInt(printed);
        }
        int ten = printed.indexOf('十');
        String ones = printed.substring(ten + 1);
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : DIGITS.indexOf(printed.charAt(0)) + 1;
        return tens * 10 + (ones.isEmpty() ? 0 : DIGITS.indexOf(ones.charAt(0)) + 1);
    }

    private static void unstated(Passage text, int projects, Verdicts out) {
        out.fail(out.finding()
                .message(
                        "绩效说明没有写编报绩效目标的项目数，表中有%d个。",
                        "The text does not say how many projects have goals; the table lists %d.", projects)
                .remedy("写明项目数和金额。", "Say how many, and how much money.")
                .at(text.whole())
                .build());
    }
}
