package duzhi.check.rules.equation;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.WordList;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Interval;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Contributions for staff have a functional item of their own, so by function and by economic classification they come to
 * the same: pensions, annuities, medical insurance, the housing fund. A catch-up payment may break that, so this asks, it
 * does not judge.
 */
final class Contributions implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "B-63",
            Severity.WARNING,
            new Text(
                    "养老、年金、医疗保险缴费和住房公积金，按功能分类与按经济分类列示的数一致。",
                    "Contributions for staff are the same by function and by economic classification."),
            "《政府收支分类科目》",
            List.of("B-63"));

    private static final List<Map<String, String>> PAIRS = WordList.read(Contributions.class, "contributions.tsv");
    private static final String BASIC = "basic";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** What a table prints for one of the pair: the figures, which add up to it. */
    private record Printed(List<Fact> facts) {

        Interval sum() {
            return facts.stream()
                    .map(fact -> fact.figure().orElseThrow().interval())
                    .reduce(Interval.ZERO, Interval::plus);
        }

        boolean isCertain() {
            return facts.stream().allMatch(Fact::isCertain);
        }

        String shown() {
            return facts.stream().map(Agreed::shown).collect(Collectors.joining("＋"));
        }
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Fact> facts = document.facts().stream()
                .filter(fact -> isMoneyOf(fact, document.year()))
                .toList();
        PAIRS.forEach(pair -> check(facts, pair, out));
        if (out.tally().pass() + out.findings().size() == 0) {
            out.notApplicable(new Text(
                    "没有同时按功能分类和按经济分类列示的缴费。", "No contribution is printed both by function and by economic code."));
        }
    }

    private static boolean isMoneyOf(Fact fact, String year) {
        return fact.source().place().isCell()
                && fact.figure().isPresent()
                && fact.at().has(Dimension.YEAR, year)
                && fact.at().has(Dimension.FUND, "general")
                && !fact.at().has(Dimension.FLOW, "revenue")
                && Stream.of(Dimension.ITEM, Dimension.PROJECT, Dimension.MEASURE)
                        .noneMatch(fact.at()::names);
    }

    private static void check(List<Fact> facts, Map<String, String> pair, Verdicts out) {
        String economy = WordList.cell(pair, "economy");
        Set<String> functions =
                Set.copyOf(Arrays.asList(WordList.cell(pair, "functions").split(" ", -1)));
        List<Printed> uses = tables(facts.stream()
                .filter(fact ->
                        fact.at().has(Dimension.ECONOMY, economy) && !fact.at().names(Dimension.FUNCTION))
                .toList());
        List<Printed> items = tables(facts.stream()
                .filter(fact ->
                        functions.contains(fact.at().find(Dimension.FUNCTION).orElse(""))
                                && !fact.at().names(Dimension.ECONOMY))
                .toList());
        if (uses.isEmpty() || items.isEmpty()) {
            return;
        }
        boolean meet = uses.stream()
                .anyMatch(use -> items.stream().anyMatch(item -> use.sum().meets(item.sum())));
        if (meet) {
            out.pass();
        } else if (Stream.concat(uses.stream(), items.stream()).allMatch(Printed::isCertain)) {
            fail(uses.getFirst(), items.getFirst(), out);
        } else {
            out.notRun(new Text("缴费数有的读取不确定。", "A figure of contributions has more than one reading."));
        }
    }

    /** By table: of the department where that is printed, else of its units; of basic expenditure, else of the whole. */
    private static List<Printed> tables(List<Fact> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.source().place().table(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Contributions::ofDepartment)
                .map(Contributions::ofBasic)
                .filter(table -> !table.isEmpty())
                .map(Printed::new)
                .toList();
    }

    private static List<Fact> ofDepartment(List<Fact> facts) {
        List<Fact> whole =
                facts.stream().filter(fact -> Agreed.isOfDepartment(fact.at())).toList();
        return whole.isEmpty() ? facts : whole;
    }

    private static List<Fact> ofBasic(List<Fact> facts) {
        List<Fact> basic = facts.stream()
                .filter(fact -> fact.at().has(Dimension.CATEGORY, BASIC))
                .toList();
        return basic.isEmpty()
                ? facts.stream()
                        .filter(fact -> !fact.at().names(Dimension.CATEGORY))
                        .toList()
                : basic;
    }

    private static void fail(Printed use, Printed item, Verdicts out) {
        Fact first = use.facts().getFirst();
        Fact other = item.facts().getFirst();
        out.fail(out.finding()
                .message(
                        "“%s”按经济分类为%s，按功能分类的“%s”为%s。",
                        "“%s” is %s by economic classification; “%s” is %s by function.",
                        Agreed.row(first),
                        use.shown(),
                        other.source().place().row(),
                        item.shown())
                .remedy("核对两表；口径不同的，加注说明。", "Compare the two tables; note where they differ in scope.")
                .at(first.source().place())
                .against(other.source().place())
                .values(use.shown(), item.shown(), "")
                .build());
    }
}
