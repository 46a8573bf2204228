package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Outline;
import duzhi.check.rules.outline.Passage;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.ledger.fact.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A department that names a subordinate unit prints more than one unit, or says why not. */
final class UnitList implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-15",
            Severity.WARNING,
            new Text("机构设置所列的预算单位与各表的单位行一致。", "The units described are the units in the tables."),
            "《预算法》第八条；《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("A-15"));
    private static final Pattern SUBORDINATE =
            Pattern.compile("(?:下辖|下属|所属|下设)[^。；没无]{0,12}(?:事业单位|预算单位|二级单位)[^。；没无]{0,30}");
    private static final Pattern APART = Pattern.compile("(?:单独|分别|另行|自行)[^。；]{0,6}(?:编制|公开|核算)|不纳入|独立核算|没有下属|无下属");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isBudget(document, out)) {
            return;
        }
        List<FilledRow> units = units(document);
        List<Passage> text = Passage.running(Outline.of(document).under("机构设置"), document);
        if (units.isEmpty() || text.isEmpty()) {
            out.notRun(new Text("缺单位行或机构设置说明。", "The tables list no units, or the text does not describe them."));
            return;
        }
        boolean apart =
                text.stream().anyMatch(each -> APART.matcher(each.text()).find());
        if (apart || units.size() > 1) {
            out.pass();
            return;
        }
        text.forEach(passage -> check(passage, units.getFirst(), out));
    }

    /** One row of each unit; a unit may have one code as a department and another as a unit, and a longer name. */
    private static List<FilledRow> units(FilledDocument document) {
        List<FilledRow> units = new ArrayList<>();
        for (FilledRow row : document.rows()
                .filter(row -> row.rule().equals("unit") && row.at().names(Dimension.AGENCY))
                .toList()) {
            if (units.stream().noneMatch(known -> isSame(known.name(), row.name()))) {
                units.add(row);
            }
        }
        return units;
    }

    private static boolean isSame(String one, String other) {
        return one.endsWith(other) || other.endsWith(one);
    }

    private static void check(Passage passage, FilledRow only, Verdicts out) {
        Matcher named = SUBORDINATE.matcher(passage.text());
        if (!named.find()) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "机构设置写有“%s”，各表只有一个单位（%s），没有下属单位的行。",
                        "The text names %s, yet the tables list one unit only (%s).", named.group(), only.name())
                .remedy("补列下属单位，或说明其收支未纳入本预算。", "List the subordinate unit, or say that it is not included.")
                .at(passage.part(named.start(), named.end()))
                .against(only.place())
                .build());
    }
}
