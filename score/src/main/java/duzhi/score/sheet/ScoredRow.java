package duzhi.score.sheet;

import duzhi.check.performance.Stated;
import duzhi.score.policy.Indicator;
import duzhi.score.policy.Judgement;
import duzhi.score.policy.PolicySet;
import duzhi.score.policy.Scoring;
import duzhi.score.target.Achieved;
import duzhi.score.target.Direction;
import duzhi.score.target.Outcome;
import duzhi.score.target.Target;
import java.util.Optional;

/**
 * An indicator of a self-evaluation with its judgement.
 *
 * @param stated the row as printed
 * @param target its target as read
 * @param achieved its actual value as read
 * @param outcome what comparing the two says
 * @param judgement what is to be said about its points, empty where weight or points are blank or were not read with
 *     certainty
 */
public record ScoredRow(
        Stated stated, Target target, Achieved achieved, Outcome outcome, Optional<Judgement> judgement) {

    static ScoredRow of(Stated stated, PolicySet policies) {
        Target target = Target.parse(stated.target());
        Achieved achieved = Achieved.parse(stated.actual());
        Outcome outcome = Outcome.compare(target, achieved);
        return new ScoredRow(stated, target, achieved, outcome, judge(stated, policies, target, achieved));
    }

    private static Optional<Judgement> judge(Stated stated, PolicySet policies, Target target, Achieved achieved) {
        if (!stated.isCertain() || stated.weight().isEmpty() || stated.points().isEmpty()) {
            return Optional.empty();
        }
        Indicator indicator = new Indicator(stated.level1(), stated.level2(), stated.name());
        return Optional.of(Scoring.judge(
                policies,
                indicator,
                target,
                achieved,
                stated.weight().get(),
                stated.points().get()));
    }

    /** Whether the target is a number or a range of numbers. */
    public boolean isQuantitative() {
        return target instanceof Target.Bound || target instanceof Target.Range;
    }

    /** Whether the target is zero: no accident, no complaint. */
    public boolean aimsAtZero() {
        return target instanceof Target.Bound bound && bound.value().value().signum() == 0;
    }

    /** Whether less is better. */
    public boolean isCeiling() {
        return target instanceof Target.Bound bound && bound.operator().direction() == Direction.LOWER && !aimsAtZero();
    }

    /** Whether the target was met. */
    public boolean isReached() {
        return outcome instanceof Outcome.Reached;
    }

    /** Whether the verdict on its points is this one. */
    public boolean is(Judgement.Verdict verdict) {
        return judgement.filter(found -> found.verdict() == verdict).isPresent();
    }
}
