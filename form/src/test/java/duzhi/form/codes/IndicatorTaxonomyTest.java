package duzhi.form.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTaxonomyTest {

    private static final IndicatorTaxonomy TAXONOMY = CodeSets.load().indicators();

    @Test
    void everySchemeIsThere() {
        assertThat(TAXONOMY.schemes())
                .extracting(IndicatorScheme::id)
                .containsExactly("T10", "T101", "D6", "DHA21", "EVAL");
        assertThat(TAXONOMY.schemes().stream().flatMap(scheme -> scheme.groups().stream()))
                .hasSize(22);
        assertThat(TAXONOMY.schemes().stream()
                        .flatMap(scheme -> scheme.groups().stream())
                        .flatMap(group -> group.indicators().stream()))
                .hasSize(37);
    }

    @ParameterizedTest
    @CsvSource({
        "T10, true, true",
        "T10, false, true",
        "T101, true, true",
        "T101, false, true",
        "T101, true, false",
        "T101, false, false"
    })
    void thePointsOfAProjectSumToAHundred(String scheme, boolean hasCost, boolean hasSatisfaction) {
        var points = scheme(scheme).groups().stream()
                .map(group -> Objects.requireNonNull(group.weight()).points(hasCost, hasSatisfaction))
                .mapToInt(OptionalInt::orElseThrow);
        assertThat(points.sum()).isEqualTo(100);
    }

    @Test
    void pointsNoRuleMovesAreNotGuessed() {
        var benefit = scheme("T10").group("效益指标").orElseThrow();
        assertThat(Objects.requireNonNull(benefit.weight()).points(true, false)).isEmpty();
        assertThat(scheme("D6").groups())
                .allSatisfy(group -> assertThat(group.weight()).isNull());
    }

    @Test
    void costStandsUnderOutputUntilItHasItsOwnGroup() {
        assertThat(scheme("T10").groupOf("成本 指标")).map(IndicatorGroup::name).contains("产出指标");
        assertThat(scheme("T101").groupOf("经济成本指标")).map(IndicatorGroup::name).contains("成本指标");
        assertThat(scheme("T101").groupOf("成本指标")).isEmpty();
    }

    @Test
    void executionIsScoredWithoutIndicators() {
        assertThat(scheme("T10").groups())
                .filteredOn(IndicatorGroup::execution)
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.name()).isEqualTo("预算执行率");
                    assertThat(group.indicators()).isEmpty();
                });
    }

    private static IndicatorScheme scheme(String id) {
        return TAXONOMY.scheme(id).orElseThrow();
    }
}
