package duzhi.check.rules.narrative;

import duzhi.check.rule.Rule;
import duzhi.form.codes.CodeSets;
import java.util.List;

/** The written rules of this package. */
public final class NarrativeRules {

    private NarrativeRules() {}

    /** All of them, in the order of their ids. */
    public static List<Rule> all(CodeSets codes) {
        return List.of(
                new ChangeReasons(),
                new FunctionClasses(codes),
                new FunctionNaming(codes),
                new UnchangedTotal(),
                new NoneStated(),
                new ProcuredProjects(),
                new GoalCount(),
                new VehicleCosts(),
                new Glossary(),
                new PercentSigns(),
                new TransferStatement(),
                new ComparedYear(),
                new CodedNames(codes),
                new ListedExpenses(),
                new DifferenceReasons(),
                new PhysicalQuantities(),
                new ProjectExplained(),
                new OneDirection());
    }
}
