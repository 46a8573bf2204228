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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Personnel and running costs by class: wages and subsidies to individuals are personnel, goods and capital are running
 * costs. Some places pay travel allowances of the staff from goods and call them personnel, so this asks, it does not
 * judge.
 */
final class BasicByUse implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "B-35",
            Severity.WARNING,
            new Text(
                    "人员经费等于工资福利支出加对个人和家庭的补助，公用经费等于其余各类；基本支出不含基本建设和对企业、社保基金的补助。",
                    "Personnel is wages and subsidies to individuals, running costs are the rest; some classes are never basic."),
            "《预算法实施条例》第五条；《政府收支分类科目》（部门预算支出经济分类）",
            List.of("B-35", "F-18"));

    private enum Use {
        PERSONNEL("basic.personnel", "人员经费", "personnel costs"),
        RUNNING("basic.public", "公用经费", "running costs");

        private final String category;
        private final String zh;
        private final String en;

        Use(String category, String zh, String en) {
            this.category = category;
            this.zh = zh;
            this.en = en;
        }
    }

    private static final Set<String> PERSONNEL = Set.of("301", "303");

    /** 资本性支出（基本建设）, 对企业补助（基本建设）, 对企业补助, 对社会保障基金补助. */
    private static final Set<String> NEVER = Set.of("309", "311", "312", "313");

    private static final int CLASS = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Fact> rows = document.facts().stream()
                .filter(BasicByUse::isRow)
                .filter(fact -> fact.at().has(Dimension.YEAR, document.year()))
                .toList();
        if (rows.isEmpty()) {
            out.notApplicable(new Text("没有按经济分类的基本支出表。", "No table prints basic expenditure by class."));
            return;
        }
        if (rows.stream().anyMatch(fact -> !fact.isCertain())) {
            out.notRun(new Text("基本支出表有数读取不确定。", "A figure of basic expenditure has more than one reading."));
            return;
        }
        rows.stream().filter(BasicByUse::isNever).forEach(fact -> never(fact, out));
        Map<Boolean, List<Fact>> classes = rows.stream()
                .filter(fact -> code(fact).length() == CLASS)
                .collect(Collectors.partitioningBy(fact -> PERSONNEL.contains(code(fact))));
        sum(document, Use.PERSONNEL, classes.getOrDefault(true, List.of()), out);
        sum(document, Use.RUNNING, classes.getOrDefault(false, List.of()), out);
    }

    private static String code(Fact fact) {
        return fact.at().find(Dimension.ECONOMY).orElse("");
    }

    private static boolean isRow(Fact fact) {
        return fact.source().place().isCell()
                && fact.at().has(Dimension.CATEGORY, "basic")
                && fact.at().has(Dimension.FUND, "general")
                && fact.at().names(Dimension.ECONOMY)
                && !fact.at().names(Dimension.ITEM)
                && !fact.at().names(Dimension.FUNCTION)
                && Agreed.isOfDepartment(fact.at())
                && fact.figure().isPresent();
    }

    private static boolean isNever(Fact fact) {
        return NEVER.contains(code(fact).substring(0, Math.min(CLASS, code(fact).length())))
                && fact.figure().orElseThrow().printed().signum() > 0;
    }

    private static void never(Fact fact, Verdicts out) {
        out.fail(out.finding()
                .message(
                        "基本支出列有“%2$s”（%1$s）%3$s，这一类只用于项目支出。",
                        "Basic expenditure has %3$s of “%2$s” (%1$s), a class that only projects have.",
                        code(fact),
                        Agreed.row(fact),
                        Agreed.shown(fact))
                .remedy("核对科目；属于项目的，列入项目支出。", "See whether the code is right; if it is a project, list it there.")
                .at(fact.source().place())
                .values(Agreed.shown(fact), "", "")
                .build());
    }

    private static void sum(FilledDocument document, Use use, List<Fact> classes, Verdicts out) {
        Optional<Fact> stated =
                Agreed.at(document, Map.of(Dimension.CATEGORY, use.category, Dimension.FUND, "general"));
        if (stated.isEmpty() || classes.isEmpty()) {
            return;
        }
        Fact whole = stated.get();
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Fact each : classes) {
            low = low.add(each.figure().orElseThrow().interval().low());
            high = high.add(each.figure().orElseThrow().interval().high());
        }
        boolean holds = whole.figure().orElseThrow().interval().high().compareTo(low) >= 0
                && whole.figure().orElseThrow().interval().low().compareTo(high) <= 0;
        if (holds) {
            out.pass();
            return;
        }
        String rows = classes.stream()
                .map(fact -> Agreed.row(fact) + " " + Agreed.shown(fact))
                .collect(Collectors.joining("、"));
        out.fail(out.finding()
                .message(new Text(
                        "%s为 %s，与所属各类不符：%s。".formatted(use.zh, Agreed.shown(whole), rows),
                        "%s are %s, which their classes do not add up to: %s."
                                .formatted(use.en, Agreed.shown(whole), rows)))
                .remedy("核对人员经费和公用经费的归类。", "See which class belongs to which.")
                .at(whole.source().place())
                .operands(classes.stream().map(fact -> fact.source().place()).toList())
                .values(Agreed.shown(whole), "", "")
                .build());
    }
}
