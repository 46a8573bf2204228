package duzhi.check.rules.equation;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The three public expenses are what the table by economic classification has of their codes from appropriations. Whether
 * the table of three public expenses means the grant, the general budget or all three budgets is not laid down for every
 * place: any of them will do.
 */
final class ItemsByClass implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "B-46",
            Severity.WARNING,
            new Text(
                    "“三公”经费各项等于经济分类汇总表对应科目的财政拨款数。",
                    "Each of the three public expenses is what the table by economic classification has of its code."),
            Basis.IDENTITY,
            List.of("B-46"));

    /** Purchase of vehicles is left out: two codes feed it, and what capital construction pays for is told elsewhere. */
    private static final Map<String, String> CODES = Map.of(
            "30212", "three-public.abroad",
            "30217", "three-public.reception",
            "30231", "three-public.vehicles.running");

    private static final List<String> BUDGETS = List.of("general", "government-fund", "state-capital");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        boolean compared = false;
        for (String code : CODES.keySet().stream().sorted().toList()) {
            Optional<Fact> item = Agreed.at(document, Map.of(Dimension.ITEM, Objects.requireNonNull(CODES.get(code))));
            List<Fact> funds = funds(document, code);
            if (item.isPresent() && !funds.isEmpty()) {
                compared = true;
                compare(item.get(), funds, out);
            }
        }
        if (!compared) {
            out.notApplicable(new Text("没有可比的经济分类汇总表和“三公”经费表。", "There are no two such tables to compare."));
        }
    }

    /** What is spent on a code from the grant and from each budget, where the code has a row of its own. */
    private static List<Fact> funds(FilledDocument document, String code) {
        return Stream.concat(Stream.of("general.appropriation"), BUDGETS.stream())
                .flatMap(fund -> only(document, code, fund).stream())
                .toList();
    }

    private static Optional<Fact> only(FilledDocument document, String code, String fund) {
        List<Fact> found = document.facts().stream()
                .filter(fact -> fact.at().has(Dimension.ECONOMY, code)
                        && fact.at().has(Dimension.FUND, fund)
                        && !fact.at().names(Dimension.CATEGORY)
                        && fact.figure().isPresent())
                .toList();
        return found.size() == 1 && found.getFirst().isCertain() ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static void compare(Fact item, List<Fact> funds, Verdicts out) {
        BigDecimal three = funds.stream()
                .filter(fact -> BUDGETS.contains(fact.at().find(Dimension.FUND).orElse("")))
                .map(fact -> fact.figure().orElseThrow().exact())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean holds = funds.stream().anyMatch(fact -> Agreed.meet(fact, item))
                || item.figure().orElseThrow().interval().contains(three);
        if (holds) {
            out.pass();
            return;
        }
        Fact fund = funds.getFirst();
        String row = Agreed.row(fund);
        out.fail(out.finding()
                .message(
                        "“三公”经费表的“%1$s”为 %2$s，经济分类汇总表的“%3$s”为 %4$s。",
                        "“%1$s” is %2$s among the three public expenses, “%3$s” %4$s by economic classification.",
                        item.source().place().row(),
                        Agreed.shown(item),
                        row,
                        Agreed.shown(fund))
                .remedy("核对两表的口径；部分资金不计入的，加注说明。", "Compare the two; note what is left out.")
                .at(item.source().place())
                .against(fund.source().place())
                .values(Agreed.shown(item), Agreed.shown(fund), "")
                .build());
    }
}
