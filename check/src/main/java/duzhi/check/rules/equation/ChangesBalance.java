package duzhi.check.rules.equation;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement.Change;
import duzhi.form.filled.Statement.Direction;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import java.math.BigDecimal;
import java.util.List;

/**
 * A budget balances every year: where revenue and expenditure are the same this year, they have changed by the same since
 * the last. Changes are often shortened instead of rounded, so one step of the last digit is allowed for each.
 */
final class ChangesBalance implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-30",
            Severity.WARNING,
            new Text("收支平衡的，收入与支出较上年的增减额一致。", "Revenue and expenditure that balance have changed by the same amount."),
            Basis.IDENTITY,
            List.of("N-30"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Facts facts = new Facts(document);
        List<Change> changes = Sizes.told(document);
        for (Change revenue : changes) {
            for (Change expenditure : changes) {
                if (revenue.subject().has(Dimension.FLOW, "revenue")
                        && expenditure.subject().equals(other(revenue.subject()))
                        && expenditure.against().equals(other(revenue.against()))
                        && isBalanced(facts, revenue.subject())) {
                    check(revenue, expenditure, out);
                }
            }
        }
        if (out.tally().pass() + out.findings().size() == 0) {
            out.notApplicable(
                    new Text("没有同时写明收入和支出增减额的。", "Nowhere revenue and expenditure are both said to have changed."));
        }
    }

    private static Coordinates other(Coordinates revenue) {
        return revenue.with(Dimension.FLOW, "expenditure");
    }

    private static boolean isBalanced(Facts facts, Coordinates revenue) {
        List<Fact> in = facts.all(revenue);
        List<Fact> out = facts.all(other(revenue));
        return !in.isEmpty()
                && !out.isEmpty()
                && in.stream().allMatch(one -> out.stream().allMatch(other -> Agreed.meet(one, other)));
    }

    private static void check(Change revenue, Change expenditure, Verdicts out) {
        BigDecimal apart = Sizes.size(revenue).subtract(Sizes.size(expenditure)).abs();
        if (apart.compareTo(step(revenue).add(step(expenditure))) <= 0) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "收入与支出今年相等，较%s年的增减却不同：收入%s，支出%s。",
                        "Revenue and expenditure are the same this year, yet on %s one has changed by %s, the other by %s.",
                        revenue.base(),
                        shown(revenue),
                        shown(expenditure))
                .remedy("核对上年收支总数和增减额。", "Check last year's totals and both changes.")
                .at(revenue.at())
                .against(expenditure.at())
                .values(shown(revenue), shown(expenditure), "")
                .build());
    }

    private static BigDecimal step(Change change) {
        Figure delta = change.delta();
        return change.direction() == Direction.FLAT || delta == null ? BigDecimal.ZERO : delta.step();
    }

    private static String shown(Change change) {
        return switch (change.direction()) {
            case FLAT -> "持平";
            case UP -> "+" + change.delta();
            case DOWN -> "-" + change.delta();
        };
    }
}
