package duzhi.score.policy;

import duzhi.score.policy.GradeScheme.Grade;
import duzhi.score.policy.Judgement.Advice;
import duzhi.score.policy.Judgement.Verdict;
import duzhi.score.target.Achieved;
import duzhi.score.target.Outcome;
import duzhi.score.target.Ratio;
import duzhi.score.target.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Points under the policies of a region and year. Points have two digits, rounded half up; weights are points too. */
public final class Scoring {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Scoring() {}

    /** What each permitted method gives for a row; empty when target and actual value cannot be compared. */
    public static List<Permitted> permitted(
            PolicySet policies, Indicator indicator, Target target, Achieved achieved, BigDecimal weight) {
        return permitted(policies, Case.of(indicator, target, achieved, weight));
    }

    private static List<Permitted> permitted(PolicySet policies, Case row) {
        return row.comparable()
                ? policies.methods().stream()
                        .flatMap(m -> m.permit(row).stream())
                        .toList()
                : List.of();
    }

    /**
     * Compares printed points with every permitted method.
     *
     * <p>Basis: 财预〔2020〕10号 art. 16; a score is wrong only when no permitted method yields it or more.
     */
    public static Judgement judge(
            PolicySet policies,
            Indicator indicator,
            Target target,
            Achieved achieved,
            BigDecimal weight,
            BigDecimal printedPoints) {
        Case row = Case.of(indicator, target, achieved, weight);
        boolean over = policies.overAchievement()
                .filter(o -> o.concerns(row.outcome()))
                .isPresent();
        return new Judging(row, printedPoints, permitted(policies, row), over).judge();
    }

    /** One judgement in the making. */
    private record Judging(Case row, BigDecimal points, List<Permitted> permitted, boolean over) {

        Judgement judge() {
            if (row.outcome() instanceof Outcome.NotComparable no) {
                return verdict(Verdict.NOT_JUDGED, no.reason().sentence());
            }
            if (points.signum() < 0 || row.weight().signum() <= 0) {
                return verdict(Verdict.NOT_JUDGED, "points below zero or a weight that is not above zero");
            }
            if (permitted.isEmpty()) {
                return verdict(Verdict.NOT_JUDGED, "no policy in force has a method for this kind of target");
            }
            return verdict(compare(), "");
        }

        private Verdict compare() {
            if (points.compareTo(row.weight()) > 0) {
                return Verdict.WRONG_HIGH;
            }
            boolean fullPermitted = permitted.stream().anyMatch(p -> p.high().compareTo(points) >= 0);
            // Without this a tolerance of one digit would lift a near miss to full points.
            if (points.compareTo(row.weight()) == 0 && !row.reached() && !fullPermitted) {
                return Verdict.FULL_THOUGH_MISSED;
            }
            if (admitting().isPresent() || (over && row.reached())) {
                return Verdict.CONSISTENT;
            }
            return beside();
        }

        private Verdict beside() {
            if (permitted.stream().allMatch(p -> points.compareTo(p.high()) > 0)) {
                return Verdict.WRONG_HIGH;
            }
            boolean belowAll = permitted.stream().allMatch(p -> points.compareTo(p.low()) < 0);
            return belowAll ? Verdict.LOWER_THAN_ANY : Verdict.BETWEEN_METHODS;
        }

        private Optional<Permitted> admitting() {
            return permitted.stream().filter(p -> p.admits(points)).findFirst();
        }

        private Judgement verdict(Verdict verdict, String reason) {
            Optional<Permitted> method = verdict == Verdict.CONSISTENT ? admitting() : Optional.empty();
            return new Judgement(verdict, method, permitted, advice(), reason);
        }

        private Set<Advice> advice() {
            Set<Advice> advice = EnumSet.noneOf(Advice.class);
            boolean deducted = points.compareTo(row.weight()) < 0;
            if (deducted) {
                advice.add(Advice.DEVIATION_NEEDS_EXPLANATION);
            }
            if (over) {
                advice.add(Advice.OVER_ACHIEVEMENT_NEEDS_REASON);
            }
            if (over && !deducted) {
                advice.add(Advice.DEDUCTION_SUGGESTED);
            }
            return Collections.unmodifiableSet(advice);
        }
    }

    /**
     * Points for executing the budget: the rate, at most 100%, times the weight of the policy.
     *
     * @param budget full-year budget after adjustments, in the same unit as {@code spent}
     * @return empty when the budget is zero or either amount is negative: then there is no rate, and the reason must be
     *     asked for
     */
    public static Optional<ExecutionPoints> executionPoints(PolicySet policies, BigDecimal spent, BigDecimal budget) {
        if (budget.signum() <= 0 || spent.signum() < 0) {
            return Optional.empty();
        }
        Ratio rate = new Ratio(spent, budget);
        return policies.execution().map(e -> points(e, rate, rate.of(HUNDRED)));
    }

    private static ExecutionPoints points(Execution execution, Ratio rate, BigDecimal percent) {
        BigDecimal exact = rate.cut().of(execution.weight());
        BigDecimal printed = ofRate(execution, percent);
        return new ExecutionPoints(
                execution.weight(), percent, exact, printed, execution.basis(), execution.confidence());
    }

    /** Points from a printed rate such as 77.45 (percent). */
    public static Optional<BigDecimal> executionPoints(PolicySet policies, BigDecimal ratePercent) {
        return policies.execution().map(e -> ofRate(e, ratePercent));
    }

    private static BigDecimal ofRate(Execution execution, BigDecimal percent) {
        return new Ratio(percent, HUNDRED).cut().of(execution.weight()).setScale(2, RoundingMode.UNNECESSARY);
    }

    /** The grade of an unrounded total; a threshold belongs to its own grade. Empty outside 0 to 100. */
    public static Optional<Grade> grade(GradeScheme scheme, BigDecimal total) {
        return scheme.grade(total);
    }
}
