package duzhi.check.rules.equation;

import duzhi.check.finding.Finding;
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
        EconomicClass.compare(
                document,
                out,
                each -> Map.of(Dimension.CATEGORY, "basic", Dimension.ECONOMY, each.code, Dimension.FUND, "general"),
                each -> Map.of(Dimension.CATEGORY, each.category, Dimension.FUND, "general"),
                Agreed::meet,
                (each, basic, whole) -> finding(each, basic, whole, out),
                new Text("没有按经济分类可比的收支总表和基本支出表。", "No two tables print basic expenditure by class."));
    }

    private static Finding finding(EconomicClass each, Fact basic, Fact whole, Verdicts out) {
        return out.finding()
                .message(new Text(
                        "“%s”在基本支出表为 %s，在收支总表为 %s。".formatted(each.zh, Agreed.shown(basic), Agreed.shown(whole)),
                        "%s: %s in the table of basic expenditure, %s in the table of revenue and expenditure."
                                .formatted(each.en, Agreed.shown(basic), Agreed.shown(whole))))
                .remedy("核对两表，改正有误的一处。", "Compare the two tables and correct one.")
                .at(basic.source().place())
                .against(whole.source().place())
                .values(Agreed.shown(basic), Agreed.shown(whole), "")
                .build();
    }
}
