package duzhi.check.rules.equation;

import duzhi.check.derive.Naming;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The three public expenses of the year stay within their budget, or the text says why not. */
final class SpentWithinBudget implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "F-22",
            Severity.WARNING,
            new Text(
                    "“三公”经费决算数不超过预算数，超出的有说明。",
                    "The three public expenses stay within their budget, or the text says why."),
            "《预算法》第十三条；《党政机关厉行节约反对浪费条例》",
            List.of("F-22"));

    private static final List<String> ITEMS = List.of(
            "three-public",
            "three-public.abroad",
            "three-public.vehicles",
            "three-public.vehicles.purchase",
            "three-public.vehicles.running",
            "three-public.reception");
    private static final Pattern SAID = Pattern.compile("(?:超过|超出|大于|高于|多于|超)(?:了)?(?:年初|全年|当年)?预算");

    private final Naming naming;

    SpentWithinBudget(Naming naming) {
        this.naming = naming;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        boolean compared = false;
        for (String item : ITEMS) {
            Optional<Fact> budget = Agreed.at(document, Map.of(Dimension.ITEM, item, Dimension.STAGE, "budgeted"));
            Optional<Fact> spent = Agreed.at(document, Map.of(Dimension.ITEM, item, Dimension.STAGE, "executed"));
            if (budget.isPresent() && spent.isPresent()) {
                compared = true;
                compare(document, spent.get(), budget.get(), out);
            }
        }
        if (!compared) {
            out.notApplicable(new Text("没有“三公”经费的预算数和决算数。", "No table prints their budget beside what was spent."));
        }
    }

    private void compare(FilledDocument document, Fact spent, Fact budget, Verdicts out) {
        boolean said = document.paragraphs().stream()
                .map(Paragraph::text)
                .anyMatch(text -> SAID.matcher(text).find());
        if (!Agreed.exceeds(spent, budget) || said) {
            out.pass();
            return;
        }
        Text item = naming.place(spent.at());
        out.fail(out.finding()
                .message(new Text(
                        "“%s”决算数 %s，超过预算数 %s，文字没有说明。".formatted(item.zh(), Agreed.shown(spent), Agreed.shown(budget)),
                        "“%s”: %s was spent of a budget of %s, and the text does not say why."
                                .formatted(item.en(), Agreed.shown(spent), Agreed.shown(budget))))
                .remedy("说明超出预算的原因和批准情况，或改正有误的数。", "Say why and who approved it, or correct the figure.")
                .at(spent.source().place())
                .against(budget.source().place())
                .values(Agreed.shown(spent), Agreed.shown(budget), "")
                .build());
    }
}
