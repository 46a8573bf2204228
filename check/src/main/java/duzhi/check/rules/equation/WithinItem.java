package duzhi.check.rules.equation;

import duzhi.check.derive.Naming;
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
import java.util.TreeMap;

/**
 * What basic expenditure spends on one of the three public expenses is part of it, whatever projects spend besides. Only
 * figures of the general public budget are compared, and of the tables alone.
 */
final class WithinItem implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "B-45",
            Severity.ERROR,
            new Text(
                    "基本支出中的出国、接待、公务用车科目不超过“三公”经费表的对应项。",
                    "What basic expenditure spends on travel abroad, receptions and vehicles is within the three public expenses."),
            Basis.IDENTITY,
            List.of("B-45", "F-20"));

    /** Sections of the departmental economic classification and the item each of them counts towards. */
    private static final Map<String, String> ITEMS = Map.of(
            "30212", "three-public.abroad",
            "30217", "three-public.reception",
            "30231", "three-public.vehicles.running",
            "31013", "three-public.vehicles.purchase");

    private final Naming naming;

    WithinItem(Naming naming) {
        this.naming = naming;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        boolean compared = false;
        for (Map.Entry<String, String> each : new TreeMap<>(ITEMS).entrySet()) {
            Optional<Fact> spent = Agreed.on(document, fact -> isBasic(fact, each.getKey()));
            Optional<Fact> item = Agreed.on(
                    document,
                    fact -> fact.at().has(Dimension.ITEM, each.getValue())
                            && spent.filter(basic -> Agreed.sameStage(basic, fact))
                                    .isPresent()
                            && !fact.at().names(Dimension.ECONOMY)
                            && !fact.at().names(Dimension.MEASURE));
            if (spent.isPresent() && item.isPresent()) {
                compared = true;
                compare(spent.get(), item.get(), out);
            }
        }
        if (!compared) {
            out.notApplicable(
                    new Text("没有可比的基本支出和“三公”经费。", "No basic expenditure and three public expenses to compare."));
        }
    }

    private static boolean isBasic(Fact fact, String code) {
        return fact.at().has(Dimension.ECONOMY, code)
                && fact.at().has(Dimension.CATEGORY, "basic")
                && fact.at().has(Dimension.FUND, "general")
                && !fact.at().names(Dimension.ITEM);
    }

    private void compare(Fact spent, Fact item, Verdicts out) {
        if (!Agreed.exceeds(spent, item)) {
            out.pass();
            return;
        }
        Text name = naming.place(item.at());
        out.fail(out.finding()
                .message(new Text(
                        "基本支出中的“%s”为%s，超过“三公”经费表的“%s”%s。"
                                .formatted(Agreed.row(spent), Agreed.shown(spent), name.zh(), Agreed.shown(item)),
                        "basic expenditure has %s for “%s”, more than the %s of “%s” among the three public expenses."
                                .formatted(Agreed.shown(spent), Agreed.row(spent), Agreed.shown(item), name.en())))
                .remedy("“三公”经费包含基本支出中的同类科目，核对两表。", "The three public expenses include it; compare the two tables.")
                .at(item.source().place())
                .against(spent.source().place())
                .values(Agreed.shown(item), Agreed.shown(spent), "")
                .build());
    }
}
