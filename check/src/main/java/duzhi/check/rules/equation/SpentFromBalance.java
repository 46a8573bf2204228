package duzhi.check.rules.equation;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Interval;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What items of final accounts spend beyond their revenue of the year comes from balances: all of it together is no more
 * than these. A balance may be moved from one item to another, so this asks, it does not judge.
 */
final class SpentFromBalance implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "F-36",
            Severity.WARNING,
            new Text(
                    "各科目支出超过本年收入的部分，合计不超过年初结转和结余加使用的非财政拨款结余。",
                    "What items spend beyond their revenue is within the opening balance and the surplus used."),
            Basis.IDENTITY,
            List.of("F-36"));

    private static final int ITEM = 7;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** An item that spends more than it receives, by so much at least. */
    private record Beyond(Fact revenue, Fact expenditure, BigDecimal least) {}

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Map<String, Fact> revenue = items(document, "revenue");
        Map<String, Fact> expenditure = items(document, "expenditure");
        List<Fact> balances = Stream.of("carried-in", "surplus-used")
                .flatMap(flow -> Agreed.on(document, fact -> isWhole(fact, flow)).stream())
                .toList();
        if (balances.isEmpty() || revenue.isEmpty() || expenditure.isEmpty()) {
            out.notApplicable(
                    new Text("没有按科目列示的收支和年初结转结余。", "No revenue and expenditure by item with an opening balance."));
            return;
        }
        List<Beyond> beyond = revenue.entrySet().stream()
                .flatMap(each ->
                        Stream.ofNullable(expenditure.get(each.getKey())).map(spent -> beyond(each.getValue(), spent)))
                .filter(each -> each.least().signum() > 0)
                .toList();
        BigDecimal sum = beyond.stream().map(Beyond::least).reduce(BigDecimal.ZERO, BigDecimal::add);
        Interval most = balances.stream().map(SpentFromBalance::interval).reduce(Interval.ZERO, Interval::plus);
        if (sum.compareTo(most.high()) <= 0) {
            out.pass();
        } else {
            fail(beyond, balances, out);
        }
    }

    private static Map<String, Fact> items(FilledDocument document, String flow) {
        Map<String, Fact> items = new TreeMap<>();
        document.facts().stream()
                .filter(fact -> fact.at().find(Dimension.FUNCTION).orElse("").length() == ITEM)
                .filter(fact -> isOf(fact, flow)
                        && fact.isCertain()
                        && fact.source().place().isCell())
                .filter(fact -> fact.at().has(Dimension.YEAR, document.year()))
                .forEach(fact ->
                        items.putIfAbsent(fact.at().find(Dimension.FUNCTION).orElse(""), fact));
        return items;
    }

    /** All funds, all uses, the whole department. */
    private static boolean isOf(Fact fact, String flow) {
        return fact.figure().isPresent()
                && fact.at().has(Dimension.FLOW, flow)
                && fact.at().has(Dimension.STAGE, "executed")
                && Agreed.isOfDepartment(fact.at())
                && Stream.of(Dimension.FUND, Dimension.CATEGORY, Dimension.ITEM, Dimension.PROJECT, Dimension.ECONOMY)
                        .noneMatch(fact.at()::names);
    }

    private static boolean isWhole(Fact fact, String flow) {
        return isOf(fact, flow) && !fact.at().names(Dimension.FUNCTION);
    }

    private static Beyond beyond(Fact revenue, Fact expenditure) {
        return new Beyond(
                revenue,
                expenditure,
                interval(expenditure).low().subtract(interval(revenue).high()));
    }

    private static Interval interval(Fact fact) {
        return fact.figure().orElseThrow().interval();
    }

    private static void fail(List<Beyond> beyond, List<Fact> balances, Verdicts out) {
        Beyond most = beyond.stream().max(Comparator.comparing(Beyond::least)).orElseThrow();
        String row = most.expenditure().source().place().row();
        out.fail(out.finding()
                .message(
                        "“%s”支出%s，本年收入%s，超出的部分大于年初可用的结转结余%s。",
                        "“%s” spends %s and receives %s: more than the balance of %s can make up for.",
                        row,
                        Agreed.shown(most.expenditure()),
                        Agreed.shown(most.revenue()),
                        Agreed.shown(balances.getFirst()))
                .remedy("核对收入表与支出表的科目；调整过结转科目的，加注说明。", "Compare both tables; note balances moved between items.")
                .at(most.revenue().source().place())
                .against(most.expenditure().source().place())
                .values(Agreed.shown(most.revenue()), Agreed.shown(most.expenditure()), "")
                .build());
    }
}
