package duzhi.publish.statement;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import duzhi.publish.entry.Draft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines added up at any place. */
class A03_CubeTest {

    private final Draft draft = Drafts.draft("henan-2021", 2021, """
            stage=initial agency=045 flow=expenditure category=basic.wages function=2010301 fund=general.appropriation : 1550000.33
            stage=initial agency=045 flow=expenditure category=basic.goods function=2010301 fund=general.appropriation : 101400.33
            stage=initial agency=045 flow=expenditure category=project.operation function=2010302 fund=other-income : 420300
            stage=initial flow=expenditure item=three-public.vehicles.running : 10000
            stage=initial flow=revenue fund=other-income : 420300
            """, List.of(), Optional.empty());

    private final Cube cube = Cube.of(draft, Drafts.set(draft));

    private Amount at(String place) {
        return cube.within(Drafts.at("2021", place)).amount(Unit.TEN_THOUSAND_YUAN, 2);
    }

    @Test
    void aWholeIsTheSumOfItsLines() {
        assertThat(at("stage=initial flow=expenditure")).satisfies(amount -> {
            assertThat(amount.exact()).isEqualByComparingTo("2071700.66");
            assertThat(amount.printed().printed()).isEqualByComparingTo("207.17");
            assertThat(amount.facts()).hasSize(3);
        });
    }

    @Test
    void anItemIsNoPartOfTheMoneyAndIsFoundByItsWhole() {
        assertThat(at("flow=expenditure item=three-public").exact()).isEqualByComparingTo("10000");
    }

    @Test
    void whereRevenueEqualsExpenditureItFollowsFromItByFundAndFunction() {
        assertThat(at("flow=revenue fund=general function=2010301").exact()).isEqualByComparingTo("1651400.66");
        assertThat(at("flow=revenue").exact()).isEqualByComparingTo("2071700.66");
    }

    @Test
    void whatNobodyEnteredIsNothing() {
        assertThat(at("flow=expenditure fund=state-capital")).satisfies(amount -> {
            assertThat(amount.exact()).isZero();
            assertThat(amount.facts()).isEmpty();
        });
    }

    @Test
    void aFigureThatIsNotItsOwnRoundingSaysSo() {
        assertThat(at("flow=expenditure category=basic.wages").carriesRounding())
                .isFalse();
        Draft halves = Drafts.draft("henan-2021", 2021, """
                stage=initial flow=expenditure category=basic.wages function=2010301 fund=general.fees : 50
                stage=initial flow=expenditure category=basic.goods function=2010301 fund=general.fees : 50
                """, List.of(), Optional.empty());
        Cube two = Cube.of(halves, Drafts.set(halves));
        assertThat(two.within(Drafts.at("2021", "flow=expenditure category=basic.goods"))
                        .amount(Unit.TEN_THOUSAND_YUAN, 2)
                        .carriesRounding())
                .isTrue();
    }
}
