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
import java.util.Optional;

/** The operating costs of offices are running costs of basic expenditure: they do not exceed basic expenditure itself. */
final class OperatingCosts implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "B-60",
            Severity.WARNING,
            new Text(
                    "机关运行经费不超过一般公共预算基本支出中的公用经费。",
                    "The operating costs of offices are within the running costs of basic expenditure."),
            "《预算法》第十四条；机关运行经费指基本支出中的日常公用经费",
            List.of("B-60", "F-35"));

    /** 商品和服务支出 and 资本性支出; basic expenditure has no other running costs. */
    private static final List<String> RUNNING = List.of("302", "310");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        for (String code : RUNNING) {
            Optional<Fact> costs = Agreed.on(
                    document,
                    fact -> fact.at().has(Dimension.ITEM, "operating-costs")
                            && fact.at().has(Dimension.ECONOMY, code));
            Optional<Fact> basic = Agreed.on(
                    document,
                    fact -> fact.at().has(Dimension.ECONOMY, code)
                            && fact.at().has(Dimension.CATEGORY, "basic")
                            && fact.at().has(Dimension.FUND, "general")
                            && !fact.at().names(Dimension.ITEM));
            if (costs.isPresent() && basic.isPresent()) {
                compare(costs.get(), basic.get(), out);
                return;
            }
        }
        whole(document, out);
    }

    /** As a table prints them, or else the text: final accounts have no table for them. */
    private static void whole(FilledDocument document, Verdicts out) {
        Optional<Fact> costs =
                Agreed.on(document, OperatingCosts::isCosts).or(() -> Agreed.told(document, OperatingCosts::isCosts));
        Optional<Fact> basic = Agreed.on(
                document,
                fact -> fact.at().has(Dimension.CATEGORY, "basic.public")
                        && fact.at().has(Dimension.FUND, "general")
                        && !fact.at().names(Dimension.ECONOMY)
                        && !fact.at().names(Dimension.FUNCTION));
        if (costs.isPresent() && basic.isPresent() && Agreed.sameStage(costs.get(), basic.get())) {
            compare(costs.get(), basic.get(), out);
        } else {
            out.notApplicable(new Text("没有可比的机关运行经费和公用经费。", "No operating costs and running costs to compare."));
        }
    }

    private static boolean isCosts(Fact fact) {
        return fact.at().has(Dimension.ITEM, "operating-costs")
                && !fact.at().names(Dimension.ECONOMY)
                && !fact.at().names(Dimension.MEASURE);
    }

    private static void compare(Fact costs, Fact basic, Verdicts out) {
        if (!Agreed.exceeds(costs, basic)) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "机关运行经费%s为%s，超过基本支出中的%s。",
                        "The operating costs of offices%s are %s, more than the %s in basic expenditure.",
                        row(costs),
                        Agreed.shown(costs),
                        Agreed.shown(basic))
                .remedy("机关运行经费只含基本支出安排的日常公用经费，核对口径。", "Only running costs of basic expenditure belong to it.")
                .at(costs.source().place())
                .against(basic.source().place())
                .values(Agreed.shown(costs), Agreed.shown(basic), "")
                .build());
    }

    private static String row(Fact costs) {
        return costs.source().place().isCell() ? "“" + costs.source().place().row() + "”" : "";
    }
}
