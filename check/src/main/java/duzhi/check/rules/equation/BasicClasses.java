package duzhi.check.rules.equation;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes of basic expenditure in the table of all revenue and expenditure are those of the table of basic expenditure. */
final class BasicClasses implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "B-37",
            Severity.ERROR,
            new Text(
                    "收支总表基本支出各经济分类的一般公共预算数，等于基本支出表的同类合计。",
                    "The general budget's part of each class of basic expenditure is the same in both tables."),
            Basis.IDENTITY,
            List.of("B-37"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        boolean compared = false;
        for (EconomicClass each : EconomicClass.values()) {
            Optional<Fact> whole =
                    Agreed.at(document, Map.of(Dimension.CATEGORY, each.category, Dimension.FUND, "general"));
            Optional<Fact> basic = Agreed.at(
                    document,
                    Map.of(Dimension.CATEGORY, "basic", Dimension.ECONOMY, each.code, Dimension.FUND, "general"));
            if (whole.isPresent() && basic.isPresent()) {
                compared = true;
                compare(each, basic.get(), whole.get(), out);
            }
        }
        if (!compared) {
            out.notApplicable(new Text("没有按经济分类可比的收支总表和基本支出表。", "No two tables print basic expenditure by class."));
        }
    }

    private static void compare(EconomicClass each, Fact basic, Fact whole, Verdicts out) {
        if (Agreed.meet(basic, whole)) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(new Text(
                        "“%s”在基本支出表为 %s，在收支总表为 %s。".formatted(each.zh, Agreed.shown(basic), Agreed.shown(whole)),
                        "%s: %s in the table of basic expenditure, %s in the table of revenue and expenditure."
                                .formatted(each.en, Agreed.shown(basic), Agreed.shown(whole))))
                .remedy("核对两表，改正有误的一处。", "Compare the two tables and correct one.")
                .at(basic.source().place())
                .against(whole.source().place())
                .values(Agreed.shown(basic), Agreed.shown(whole), "")
                .build());
    }
}
