package duzhi.check.rules.across;

import duzhi.check.derive.Figures;
import duzhi.check.derive.Peers;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The budget column of a final account's three public expenses is what the year's budget published, unless the account
 * says that it means the budget as adjusted.
 */
final class BudgetedItems implements AcrossRule {

    private static final RuleInfo INFO = new RuleInfo(
            "F-21",
            Severity.WARNING,
            new Text(
                    "决算“三公”经费表的预算数等于当年公开预算数，调整过的注明口径",
                    "The budget column of the three public expenses is what the year's budget published, or says that it was adjusted"),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("F-21"));

    private static final List<String> ADJUSTED = List.of("全年预算", "调整预算", "调整后预算", "调整后的预算");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, List<FilledDocument> others, Verdicts out) {
        Map<Coordinates, Fact> own = Figures.of(document);
        List<FilledDocument> budgets = Peers.of(
                document,
                others,
                other -> Peers.sameYear(document, other) && other.kind().equals("department-budget"));
        boolean budgeted = own.keySet().stream().anyMatch(BudgetedItems::isBudgeted);
        if (!budgeted || budgets.isEmpty()) {
            out.notApplicable(
                    new Text("没有同年的预算和“三公”经费决算表可比", "there are no budget and account of one year to compare"));
            return;
        }
        if (saysAdjusted(document)) {
            out.notApplicable(new Text("决算注明预算数为调整后的全年预算数", "the account says that it prints the adjusted budget"));
            return;
        }
        for (FilledDocument budget : budgets) {
            Map<Coordinates, Fact> published = Figures.of(budget);
            own.forEach((at, fact) -> {
                Fact initial = isBudgeted(at) ? published.get(at.with(Dimension.STAGE, "initial")) : null;
                if (initial != null) {
                    compare(fact, initial, budget, out);
                }
            });
        }
    }

    private static boolean isBudgeted(Coordinates at) {
        return at.has(Dimension.STAGE, "budgeted") && at.names(Dimension.ITEM);
    }

    private static boolean saysAdjusted(FilledDocument document) {
        return Stream.concat(
                        document.paragraphs().stream().map(Paragraph::text),
                        document.tablesOf("FT_3P").stream()
                                .flatMap(table -> table.printed().stream())
                                .flatMap(row -> row.cells().stream())
                                .map(cell -> cell.text()))
                .anyMatch(text -> ADJUSTED.stream().anyMatch(text::contains));
    }

    private static void compare(Fact fact, Fact initial, FilledDocument budget, Verdicts out) {
        if (Figures.agree(fact, initial)) {
            out.pass();
            return;
        }
        String now = fact.figure().orElseThrow().toString();
        String then = initial.figure().orElseThrow().toString();
        out.fail(out.finding()
                .message(
                        "决算“三公”经费表的预算数 %1$s，与%2$s公开的“%3$s”%4$s 不符，也没有注明是调整后的数。",
                        "The account prints a budget of %1$s; %2$s published %4$s for “%3$s”, and no adjustment is noted.",
                        now,
                        Peers.name(budget),
                        initial.source().place().row(),
                        then)
                .remedy("按公开预算填写；为调整后全年预算数的，加注说明。", "Print the published budget, or note that it was adjusted.")
                .at(fact.source().place())
                .against(initial.source().place())
                .values(now, then, "")
                .build());
    }
}
