package duzhi.score.rules;

import duzhi.check.rule.Rule;
import duzhi.score.policy.Policies;
import java.util.List;

/** The written rules on targets, actual values and points. */
public final class ScoreRules {

    private ScoreRules() {}

    /** Every rule, in the order of ids. */
    public static List<Rule> all(Policies policies) {
        return List.of(
                new QuantityWritten(),
                new WordsWithScale(),
                new PossiblePercentages(),
                new CostWithinBudget(),
                new ExecutionScore(policies),
                new ReachedGetsFull(policies),
                new ProportionalPoints(policies),
                new FarAboveTarget(policies),
                new CeilingPoints(policies),
                new ZeroTargetPoints(policies),
                new QualitativeBands(policies),
                new NoFullForMissed(policies),
                new GradeOfTotal(policies),
                new ValuesAlike(policies),
                new SatisfactionPoints(policies),
                new StricterThanMethods(policies),
                new SameShortfall(policies),
                new TotalPrinted());
    }
}
