package duzhi.check.relation;

import static duzhi.check.relation.Terms.sum;
import static duzhi.check.relation.Terms.wan;
import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.relation.Linear.Kind;
import duzhi.check.relation.Linear.Outcome;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class A01_SumTest {

    @Test
    void partsThatAddUpHold() {
        assertThat(sum("244.42", "202.39", "42.03").evaluate()).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void aLastDigitThatRoundingExplainsIsNotAnError() {
        assertThat(sum("1.00", "0.33", "0.33", "0.33").evaluate()).isEqualTo(Outcome.ROUNDED);
    }

    @Test
    void aDifferenceBeyondRoundingFails() {
        assertThat(sum("207.85", "165.25", "42.03").evaluate()).isEqualTo(Outcome.FAILS);
    }

    @Test
    void twoLastDigitsNeedThreeOperands() {
        assertThat(sum("1.02", "0.50", "0.50").evaluate()).isEqualTo(Outcome.FAILS);
        assertThat(sum("1.02", "0.34", "0.33", "0.33").evaluate()).isEqualTo(Outcome.FAILS);
        assertThat(sum("1.02", "0.25", "0.25", "0.25", "0.25").evaluate()).isEqualTo(Outcome.ROUNDED);
    }

    @Test
    void moneyToTheFenLeavesNoRoom() {
        Linear relation = new Linear(
                Kind.SUM, Terms.of(Unit.YUAN, "100.01"), Terms.of(Unit.YUAN, "50.00", "50.00"), Coordinates.ALL, null);
        assertThat(relation.evaluate()).isEqualTo(Outcome.FAILS);
    }

    @Test
    void unitsAreConvertedBeforeComparing() {
        Linear relation =
                new Linear(Kind.SAME, wan("244.42"), Terms.of(Unit.YUAN, "2444213.60"), Coordinates.ALL, null);
        assertThat(relation.evaluate()).isEqualTo(Outcome.ROUNDED);
    }

    @Test
    void theUpperEndDoesNotBelongToAFigure() {
        Linear atLowerEnd = new Linear(Kind.SAME, wan("1.00"), Terms.of(Unit.YUAN, "9950.00"), Coordinates.ALL, null);
        Linear atUpperEnd = new Linear(Kind.SAME, wan("1.00"), Terms.of(Unit.YUAN, "10050.00"), Coordinates.ALL, null);
        assertThat(atLowerEnd.evaluate()).isEqualTo(Outcome.ROUNDED);
        assertThat(atUpperEnd.evaluate()).isEqualTo(Outcome.FAILS);
    }

    @Test
    void wholeCountsAndPointsAreExact() {
        Linear points = new Linear(
                Kind.SUM, Terms.of(Unit.POINTS, "50"), Terms.of(Unit.POINTS, "25", "24"), Coordinates.ALL, null);
        assertThat(points.evaluate()).isEqualTo(Outcome.FAILS);
    }

    @Test
    void partsMayStayBelowTheWholeButNotExceedIt() {
        assertThat(new Linear(Kind.WITHIN, wan("13.93"), wan("13.93"), Coordinates.ALL, null).evaluate())
                .isEqualTo(Outcome.HOLDS);
        assertThat(new Linear(Kind.WITHIN, wan("5.00"), wan("13.93"), Coordinates.ALL, null).evaluate())
                .isEqualTo(Outcome.HOLDS);
        assertThat(new Linear(Kind.WITHIN, wan("13.94"), wan("13.9"), Coordinates.ALL, null).evaluate())
                .isEqualTo(Outcome.ROUNDED);
        assertThat(new Linear(Kind.WITHIN, wan("13.94"), wan("13.93"), Coordinates.ALL, null).evaluate())
                .isEqualTo(Outcome.FAILS);
    }

    @Test
    void anUncertainOperandDecidesNothing() {
        Term sure = wan("1.00").getFirst();
        Term unsure = new Term(
                new duzhi.ledger.fact.Fact(
                        "u",
                        Coordinates.ALL,
                        sure.fact().value(),
                        sure.fact().source().uncertain(),
                        sure.fact().standing()),
                1);
        Linear relation = new Linear(Kind.SAME, List.of(sure), List.of(unsure), Coordinates.ALL, null);
        assertThat(relation.evaluate()).isEqualTo(Outcome.UNCERTAIN);
        assertThat(unsure.fact().source().certainty()).isEqualTo(Source.Certainty.UNCERTAIN);
    }
}
