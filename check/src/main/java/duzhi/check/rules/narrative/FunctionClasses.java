package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Scope;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.ledger.chart.Code;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The text speaks of every functional class that has money. */
final class FunctionClasses implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-08",
            Severity.ERROR,
            new Text("说明文字提到每一个有金额的功能分类科目（类）。", "The text speaks of every functional class with money."),
            "《预算法实施条例》第六条；《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("N-08"));

    private final CodeSets codes;

    FunctionClasses(CodeSets codes) {
        this.codes = codes;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isBudget(document, out)) {
            return;
        }
        List<ClassMoney.Item> items = ClassMoney.items(document);
        List<Fact> told = Facts.told(document)
                .filter(fact -> fact.at().names(Dimension.FUNCTION))
                .toList();
        if (items.isEmpty() || told.isEmpty()) {
            out.notRun(new Text("缺按科目列示的表，或说明没有写科目金额。", "No table by function, or no functions in the text."));
            return;
        }
        String text =
                Sections.ofFunctions(document).stream().map(Paragraph::text).collect(Collectors.joining());
        Set<String> missing = new TreeSet<>(ClassMoney.byClass(items).keySet());
        int all = missing.size();
        told.forEach(fact -> missing.remove(category(fact)));
        missing.removeIf(code -> text.contains(name(code).replaceAll("支出$", "")));
        out.pass(all - missing.size());
        if (!missing.isEmpty()) {
            fail(missing, items, told, out);
        }
    }

    private static String category(Fact fact) {
        return fact.at().find(Dimension.FUNCTION).orElse("").substring(0, 3);
    }

    private String name(String code) {
        return codes.functional().versions(code).stream()
                .findFirst()
                .map(Code::name)
                .orElse(code);
    }

    private String names(Set<String> missing, Map<String, BigDecimal> sums, String each, String between) {
        return missing.stream()
                .map(code -> each.formatted(code, name(code), ClassMoney.wan(sums.getOrDefault(code, BigDecimal.ZERO))))
                .collect(Collectors.joining(between));
    }

    private void fail(Set<String> missing, List<ClassMoney.Item> items, List<Fact> told, Verdicts out) {
        Map<String, BigDecimal> sums = ClassMoney.byClass(items);
        Text names = new Text(names(missing, sums, "%s%s %s", "、"), names(missing, sums, "“%s%s” %s", ", "));
        out.fail(out.finding()
                .message("说明没有提到有金额的科目：%s。", "The text leaves out classes with money: %s.", names)
                .explanation(merged(missing, sums, told).orElse(Text.NONE))
                .remedy("补写该类支出，并核对其他各类的金额和占比。", "Add it, and see whether the other amounts and shares are right.")
                .at(told.getFirst().source().place())
                .against(items.stream()
                        .filter(item -> missing.contains(item.category()))
                        .map(item -> item.row().place())
                        .toArray(Place[]::new))
                .build());
    }

    /** A class whose amount in the text is larger than the table's by just what is missing. */
    private Optional<Text> merged(Set<String> missing, Map<String, BigDecimal> sums, List<Fact> told) {
        BigDecimal lost = missing.stream().map(sums::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        return told.stream()
                .filter(fact -> sums.containsKey(category(fact)))
                .filter(fact ->
                        Facts.amount(fact).subtract(sums.get(category(fact))).compareTo(lost) == 0)
                .map(fact -> Text.of(
                        "说明中%1$s的%2$s比表中多%3$s，恰为漏写的金额，似被并入该类。",
                        "In the text %1$s (%2$s) exceeds the table by %3$s, which is what is missing.",
                        name(category(fact)),
                        fact.value(),
                        ClassMoney.wan(lost)))
                .findFirst();
    }
}
