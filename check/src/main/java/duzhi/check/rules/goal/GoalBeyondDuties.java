package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import java.util.List;
import java.util.stream.Collectors;

/** The goal of a year says what the year is to bring, not what the agency is there for. */
final class GoalBeyondDuties implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-15",
            Severity.WARNING,
            new Text("年度履职目标是当年可衡量的目标，不照抄单位职责", "The goal of the year is not a copy of the agency's duties"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：指向明确、细化量化",
            List.of("G-15"));

    private static final double COPIED = 0.95;
    private static final int SHORTEST = 20;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Paragraph> duties = Duties.paragraphs(document).stream()
                .filter(paragraph ->
                        paragraph.heading() == null || paragraph.text().length() > SHORTEST)
                .toList();
        List<FilledCell> goals = document.tablesOf("BT_PERF_DEPT").stream()
                .flatMap(table -> table.findField("duties").stream())
                .filter(cell -> cell.text().length() >= SHORTEST)
                .toList();
        if (goals.isEmpty() || duties.isEmpty()) {
            out.notApplicable(new Text("没有年度履职目标或职责说明", "no goal of the year or no statement of duties"));
        }
        goals.stream().filter(goal -> !duties.isEmpty()).forEach(goal -> check(document, goal, duties, out));
    }

    private static void check(FilledDocument document, FilledCell goal, List<Paragraph> duties, Verdicts out) {
        String all = duties.stream().map(Paragraph::text).collect(Collectors.joining());
        double likeness = Likeness.of(Likeness.words(goal.text()), Likeness.words(all));
        if (likeness < COPIED) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "年度履职目标照抄第%d行起的单位职责（相似度%s%%），没有年度目标",
                        "the goal of the year repeats the duties from line %d on (likeness %s%%) and sets none for the year",
                        duties.getFirst().line(),
                        Math.round(likeness * 1000) / 10.0)
                .at(goal.source().place())
                .against(duties.getFirst().place(document.path()))
                .remedy("写明本年度要完成的具体、可衡量的目标", "State what is to be reached this year, in terms that can be measured")
                .build());
    }
}
