package duzhi.check.rules.across;

import duzhi.check.rule.Rule;
import java.util.List;

/** The checks across documents. */
public final class AcrossRules {

    private AcrossRules() {}

    /** All of them, in the order of their ids. */
    public static List<Rule> all() {
        return List.of(
                new BudgetedItems(),
                new BroughtForward(),
                new EvaluatedCount(),
                new SameIndicators(),
                new Evaluated(),
                new SpentWithin(),
                new Units(),
                new SameFigure(),
                new LastYear(),
                new Versions(),
                new ProjectBudget());
    }
}
