package duzhi.form.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EconomicMappingTest {

    private static final CodeSets SETS = CodeSets.load();
    private static final EconomicMapping MAPPING = SETS.economicMapping();
    private static final LocalDate IN_2020 = LocalDate.of(2020, 12, 31);
    private static final LocalDate IN_2021 = LocalDate.of(2021, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "30101, ADMINISTRATIVE, 50101",
        "30101, INSTITUTION, 50501",
        "30201, ADMINISTRATIVE, 50201",
        "30201, INSTITUTION, 50502",
        "31002, ADMINISTRATIVE, 50306",
        "31002, INSTITUTION, 50601",
        "30902, ADMINISTRATIVE, 50404",
        "30302, ADMINISTRATIVE, 50905",
        "30302, INSTITUTION, 50905",
    })
    void theKindOfUnitDecides(String departmental, UnitType unitType, String government) {
        assertThat(MAPPING.find(departmental, unitType, IN_2021))
                .map(EconomicMatch::government)
                .contains(government);
    }

    @Test
    void aReplacedCodeMapsToItsSuccessor() {
        assertThat(MAPPING.find("31201", UnitType.INSTITUTION, IN_2020))
                .map(EconomicMatch::government)
                .contains("50801");
        assertThat(MAPPING.find("31201", UnitType.INSTITUTION, IN_2021)).hasValueSatisfying(match -> {
            assertThat(match.government()).isEqualTo("50804");
            assertThat(match.confidence().unverified()).isTrue();
        });
    }

    @Test
    void performancePayIsUnusualInAnAdministration() {
        assertThat(MAPPING.find("30107", UnitType.ADMINISTRATIVE, IN_2021))
                .map(EconomicMatch::unusual)
                .contains(true);
        assertThat(MAPPING.find("30107", UnitType.INSTITUTION, IN_2021))
                .map(EconomicMatch::unusual)
                .contains(false);
    }

    @Test
    void aGovernmentCodeCollectsSeveral() {
        assertThat(MAPPING.into("50203", UnitType.ADMINISTRATIVE, IN_2021))
                .extracting(EconomicMatch::departmental)
                .containsExactly("30216");
        assertThat(MAPPING.into("50502", UnitType.INSTITUTION, IN_2021)).hasSize(27);
        assertThat(MAPPING.into("50502", UnitType.ADMINISTRATIVE, IN_2021)).isEmpty();
    }

    @Test
    void bothSidesAreInForceWhereverTheyMatch() {
        assertThat(MAPPING.matches()).hasSize(172).allSatisfy(match -> {
            for (var day : ends(match)) {
                assertThat(SETS.departmentalEconomic().contains(match.departmental(), day))
                        .isTrue();
                assertThat(SETS.governmentEconomic().contains(match.government(), day))
                        .isTrue();
            }
        });
    }

    @Test
    void everyDepartmentalCodeButADoubtfulOneIsMappedOnceForEveryUnit() {
        var days = List.of(LocalDate.of(2018, 1, 1), IN_2020, IN_2021, LocalDate.of(2026, 1, 1));
        for (var day : days) {
            for (var unitType : UnitType.values()) {
                assertMapped(day, unitType);
            }
        }
    }

    private static void assertMapped(LocalDate day, UnitType unitType) {
        var mapped = MAPPING.matches().stream()
                .filter(match -> match.holdsFor(unitType) && match.validity().contains(day))
                .map(EconomicMatch::departmental)
                .toList();
        var expected = SETS.departmentalEconomic().codes().stream()
                .filter(code -> code.level() == 2 && code.validity().contains(day))
                .map(code -> code.code())
                .filter(code -> !code.equals("31206"))
                .toList();
        assertThat(mapped).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<LocalDate> ends(EconomicMatch match) {
        var to = match.validity().to();
        return List.of(match.validity().from(), to == null ? LocalDate.of(2030, 1, 1) : to);
    }
}
