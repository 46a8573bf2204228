package duzhi.ledger.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two facts speak of the same thing only where they name the same dimensions with the same codes. */
class A04_CoordinatesTest {

    private static final Coordinates REVENUE =
            Coordinates.ALL.with(Dimension.YEAR, "2023").with(Dimension.FLOW, "revenue");

    @Test
    void aDimensionThatIsNotNamedMeansAll() {
        assertThat(REVENUE.find(Dimension.FUND)).isEmpty();
        assertThat(REVENUE.names(Dimension.FUND)).isFalse();
        assertThat(REVENUE.with(Dimension.FUND, "general")).isNotEqualTo(REVENUE);
    }

    @Test
    void theOrderOfNamingDoesNotMatter() {
        assertThat(Coordinates.of(Map.of(Dimension.FLOW, "revenue", Dimension.YEAR, "2023")))
                .isEqualTo(REVENUE)
                .hasSameHashCodeAs(REVENUE);
    }

    @Test
    void narrowingAndWideningAgainComesBack() {
        assertThat(REVENUE.with(Dimension.FUND, "general").without(Dimension.FUND))
                .isEqualTo(REVENUE);
        assertThat(REVENUE.without(Dimension.FUND)).isSameAs(REVENUE);
    }

    @Test
    void whereBothNameADimensionTheNarrowerWins() {
        Coordinates narrower =
                Coordinates.ALL.with(Dimension.FLOW, "expenditure").with(Dimension.STAGE, "initial");

        assertThat(REVENUE.and(narrower)).hasToString("year=2023 stage=initial flow=expenditure");
    }

    @Test
    void isComparedDimensionByDimension() {
        assertThat(REVENUE).isGreaterThan(Coordinates.ALL).isLessThan(REVENUE.with(Dimension.YEAR, "2024"));
        assertThat(REVENUE).isEqualByComparingTo(REVENUE.with(Dimension.FLOW, "revenue"));
    }

    @Test
    void everythingIsCalledAll() {
        assertThat(Coordinates.ALL).hasToString("all");
    }

    @Test
    void anUnknownDimensionIsRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dimension.of("colour"))
                .withMessageContaining("colour")
                .withMessageContaining("YEAR");
    }
}
