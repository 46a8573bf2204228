package duzhi.score.policy;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.score.policy.Judgement.Verdict;
import duzhi.score.target.Achieved;
import duzhi.score.target.Target;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class ScoringPropertiesTest {

    private static final PolicySet POLICIES = Policies.load().applicable("national", 2022);
    private static final Indicator INDICATOR = new Indicator("满意度指标", "服务对象满意度指标", "满意度");

    @Property
    void pointsStayBetweenZeroAndTheWeight(
            @ForAll Relation relation,
            @ForAll @BigRange(min = "-50", max = "300") @Scale(1) BigDecimal actual,
            @ForAll @BigRange(min = "0", max = "100") @Scale(1) BigDecimal target,
            @ForAll @BigRange(min = "0.5", max = "50") @Scale(1) BigDecimal weight) {
        assertThat(permitted(relation.symbol, target, actual, weight))
                .isNotEmpty()
                .allSatisfy(p -> {
                    assertThat(p.low()).isBetween(BigDecimal.ZERO, weight);
                    assertThat(p.high()).isBetween(p.low(), weight);
                });
    }

    @Property
    void doingBetterNeverCostsPoints(
            @ForAll Relation relation,
            @ForAll @BigRange(min = "0", max = "300") @Scale(1) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "300") @Scale(1) BigDecimal other,
            @ForAll @BigRange(min = "1", max = "100") @Scale(1) BigDecimal target) {
        BigDecimal worse = relation.higherIsBetter ? one.min(other) : one.max(other);
        BigDecimal better = relation.higherIsBetter ? one.max(other) : one.min(other);
        assertThat(best(relation.symbol, target, better)).isGreaterThanOrEqualTo(best(relation.symbol, target, worse));
    }

    @Property
    void printingAnyMethodsPointsIsNeverWrong(
            @ForAll Relation relation,
            @ForAll @BigRange(min = "0", max = "300") @Scale(1) BigDecimal actual,
            @ForAll @BigRange(min = "1", max = "100") @Scale(1) BigDecimal target) {
        for (Permitted method : permitted(relation.symbol, target, actual, BigDecimal.TEN)) {
            assertThat(judge(relation.symbol, target, actual, method.high())).isEqualTo(Verdict.CONSISTENT);
        }
    }

    @Property
    void moreThanEveryMethodIsAlwaysWrong(
            @ForAll Relation relation,
            @ForAll @BigRange(min = "0", max = "300") @Scale(1) BigDecimal actual,
            @ForAll @BigRange(min = "1", max = "100") @Scale(1) BigDecimal target) {
        BigDecimal tooMuch = best(relation.symbol, target, actual).add(new BigDecimal("0.02"));
        assertThat(judge(relation.symbol, target, actual, tooMuch))
                .as("all the points for a target just missed are told as that")
                .isIn(Verdict.WRONG_HIGH, Verdict.FULL_THOUGH_MISSED);
    }

    @Property
    void percentAndPerMilleGiveTheSamePoints(
            @ForAll @BigRange(min = "1.1", max = "100") @Scale(1) BigDecimal actual,
            @ForAll @BigRange(min = "1.1", max = "100") @Scale(1) BigDecimal target) {
        Target floor = Target.parse(">=" + target.toPlainString() + "%");
        Achieved percent = Achieved.parse(actual.toPlainString() + "%");
        Achieved perMille = Achieved.parse(actual.movePointRight(1).toPlainString() + "‰");
        assertThat(Scoring.permitted(POLICIES, INDICATOR, floor, perMille, BigDecimal.TEN))
                .isEqualTo(Scoring.permitted(POLICIES, INDICATOR, floor, percent, BigDecimal.TEN));
    }

    @Property
    void executionPointsNeverExceedTheirWeight(
            @ForAll @BigRange(min = "0", max = "9999999") @Scale(2) BigDecimal spent,
            @ForAll @BigRange(min = "0.01", max = "9999999") @Scale(2) BigDecimal budget) {
        ExecutionPoints points =
                Scoring.executionPoints(POLICIES, spent, budget).orElseThrow();
        assertThat(points.exact()).isBetween(BigDecimal.ZERO, BigDecimal.TEN);
        assertThat(points.accepts(points.exact())).isTrue();
    }

    enum Relation {
        AT_LEAST(">=", true),
        MORE_THAN(">", true),
        EQUAL("=", true),
        BARE("", true),
        AT_MOST("<=", false),
        LESS_THAN("<", false);

        private final String symbol;
        private final boolean higherIsBetter;

        Relation(String symbol, boolean higherIsBetter) {
            this.symbol = symbol;
            this.higherIsBetter = higherIsBetter;
        }
    }

    private static BigDecimal best(String relation, BigDecimal target, BigDecimal actual) {
        return permitted(relation, target, actual, BigDecimal.TEN).stream()
                .map(Permitted::high)
                .max(BigDecimal::compareTo)
                .orElseThrow();
    }

    private static List<Permitted> permitted(String relation, BigDecimal target, BigDecimal actual, BigDecimal weight) {
        return Scoring.permitted(POLICIES, INDICATOR, target(relation, target), achieved(actual), weight);
    }

    private static Verdict judge(String relation, BigDecimal target, BigDecimal actual, BigDecimal points) {
        return Scoring.judge(POLICIES, INDICATOR, target(relation, target), achieved(actual), BigDecimal.TEN, points)
                .verdict();
    }

    private static Target target(String relation, BigDecimal value) {
        return Target.parse(relation + value.toPlainString() + "%");
    }

    private static Achieved achieved(BigDecimal value) {
        return Achieved.parse(value.toPlainString() + "%");
    }
}
