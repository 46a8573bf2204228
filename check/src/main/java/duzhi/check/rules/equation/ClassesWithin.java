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

/** All expenditure of an economic class is no less than what basic expenditure has of it: projects only add to it. */
final class ClassesWithin implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "B-42",
            Severity.WARNING,
            new Text(
                    "经济分类汇总表的各类合计不小于收支总表基本支出的同类数。",
                    "All expenditure of an economic class is no less than the basic expenditure of that class."),
            Basis.IDENTITY,
            List.of("B-42"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        EconomicClass.compare(
                document,
                out,
                each -> Map.of(Dimension.ECONOMY, each.code),
                each -> Map.of(Dimension.CATEGORY, each.category),
                (all, basic) -> !Agreed.exceeds(basic, all),
                (each, all, basic) -> finding(each, all, basic, out),
                new Text("没有可比的经济分类汇总表和收支总表。", "No two tables to compare by class."));
    }

    private static Finding finding(EconomicClass each, Fact all, Fact basic, Verdicts out) {
        return out.finding()
                .message(new Text(
                        "“%s”全部支出为 %s，小于基本支出中的 %s。".formatted(each.zh, Agreed.shown(all), Agreed.shown(basic)),
                        "%s: %s in all, less than the %s of basic expenditure."
                                .formatted(each.en, Agreed.shown(all), Agreed.shown(basic))))
                .remedy("经济分类汇总表含基本支出和项目支出，核对两表。", "The table holds basic and project expenditure; compare both.")
                .at(all.source().place())
                .against(basic.source().place())
                .values(Agreed.shown(all), Agreed.shown(basic), "")
                .build();
    }
}
