package duzhi.publish.statement;

import duzhi.publish.entry.Indicator;
import duzhi.score.policy.Permitted;
import duzhi.score.policy.PolicySet;
import duzhi.score.policy.Scoring;
import duzhi.score.target.Achieved;
import duzhi.score.target.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Points of a self-evaluation, by the policies that rule in its region and year. */
final class Points {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int PERCENT_DIGITS = 2;

    private final PolicySet policies;

    Points(PolicySet policies) {
        this.policies = policies;
    }

    /** What executing the budget in full is worth; empty where no policy says. */
    String executionWeight() {
        return Scoring.executionPoints(policies, HUNDRED).map(Points::plain).orElse("");
    }

    /** Spent by budget in percent with two digits; empty where there is no budget. */
    static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole, PERCENT_DIGITS, RoundingMode.HALF_UP));
    }

    /** Points for a rate of execution as printed. */
    Optional<BigDecimal> execution(BigDecimal percent) {
        return Scoring.executionPoints(policies, percent);
    }

    /**
     * Points of an indicator: those a person gave, else the most that a permitted method gives; empty where neither
     * says, or before there is an actual value.
     */
    String of(Indicator indicator) {
        if (!indicator.points().isEmpty()
                || indicator.actual().isEmpty()
                || indicator.weight().isEmpty()) {
            return indicator.points();
        }
        Target target = Target.parse(Scope.target(indicator));
        Achieved achieved = Achieved.parse(indicator.actual() + indicator.unit());
        List<Permitted> permitted = Scoring.permitted(
                policies,
                new duzhi.score.policy.Indicator(indicator.level1(), indicator.level2(), indicator.level3()),
                target,
                achieved,
                new BigDecimal(indicator.weight()));
        return permitted.stream()
                .map(Permitted::high)
                .max(BigDecimal::compareTo)
                .map(Points::plain)
                .orElse("");
    }

    /** Without zeros that say nothing. */
    static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
