package duzhi.check.rules.goal;

import duzhi.check.rule.Rule;
import duzhi.form.codes.CodeSets;
import java.util.List;

/** The written rules on goals and self-evaluations that need no scoring. */
public final class GoalRules {

    private GoalRules() {}

    /** Every rule, in the order of ids. */
    public static List<Rule> all(CodeSets codes) {
        return List.of(
                new ProjectListedOnce(),
                new ProjectCodes(codes),
                new ElementsPresent(),
                new LevelsCovered(),
                new NoDuplicates(),
                new BorrowedIndicators(),
                new CopiedIndicators(),
                new RightLevel(),
                new OneNameForOneThing(),
                new PresupposedThings(),
                new GoalBeyondDuties(),
                new Slips(),
                new WholeNames(),
                new CalculationsAgree(),
                new CostsMeetAmount(),
                new StatedUnit(),
                new IndicatorDirection(),
                new CopiedGoals(),
                new BudgetChange(),
                new WithinBudget(),
                new PointsWithinWeight(),
                new DeductionExplained(),
                new LowExecution(),
                new SignedOff(),
                new AchievedInOwnWords(),
                new CopiedReasons());
    }
}
