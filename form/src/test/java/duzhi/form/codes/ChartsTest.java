package duzhi.form.codes;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.chart.Chart;
import duzhi.ledger.chart.Code;
import duzhi.ledger.chart.Confidence;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChartsTest {

    private static final CodeSets SETS = CodeSets.load();
    private static final LocalDate BUDGET_2021 = LocalDate.of(2021, 1, 1);

    static Stream<Chart> charts() {
        return Stream.of(
                SETS.functional(),
                SETS.departmentalEconomic(),
                SETS.governmentEconomic(),
                SETS.fundTypes(),
                SETS.projectCategories());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyParentIsThereOneLevelUp(Chart chart) {
        assertThat(chart.codes()).allSatisfy(code -> {
            var day = code.validity().from() == null
                    ? BUDGET_2021
                    : code.validity().from();
            assertThat(chart.ancestors(code.code(), day)).hasSize(code.level() - 1);
        });
    }

    @Test
    void levelsAreCounted() {
        assertThat(perLevel(SETS.functional())).isEqualTo(Map.of(1, 29L, 2, 219L, 3, 1217L));
        assertThat(perLevel(SETS.departmentalEconomic())).isEqualTo(Map.of(1, 10L, 2, 101L));
        assertThat(perLevel(SETS.governmentEconomic())).isEqualTo(Map.of(1, 15L, 2, 70L));
        assertThat(SETS.fundTypes().codes()).hasSize(39);
        assertThat(SETS.projectCategories().codes()).hasSize(19);
    }

    @ParameterizedTest
    @CsvSource({
        "2010301, 行政运行",
        "2010302, 一般行政管理事务",
        "2080501, 行政单位离退休",
        "2101101, 行政单位医疗",
        "2101102, 事业单位医疗",
        "2210201, 住房公积金",
    })
    void aHenanBudgetOf2021FindsItsCodes(String code, String name) {
        assertThat(SETS.functional().find(code, BUDGET_2021)).hasValueSatisfying(found -> {
            assertThat(found.goesBy(name)).isTrue();
            assertThat(found.confidence()).isEqualTo(Confidence.VERIFIED);
            assertThat(found.attribute(CodeSets.BUDGET_TYPE)).contains("一般公共预算");
        });
    }

    @Test
    void medicalCareOfAdministrationAndInstitutionsIsKeptApart() {
        assertThat(SETS.functional().byName("行政单位医疗")).extracting(Code::code).containsExactly("2101101");
        assertThat(SETS.functional().find("2101102", BUDGET_2021).orElseThrow().goesBy("行政单位医疗"))
                .isFalse();
    }

    @Test
    void namesRepeatUnderManyCodes() {
        assertThat(SETS.functional().byName("行政 运行")).hasSize(82);
        assertThat(SETS.departmentalEconomic().byName("房屋建筑物购建"))
                .extracting(Code::code)
                .containsExactly("30901", "31001");
    }

    @Test
    void aNoticeChangesTheFunctionalCodesInsideTheYear() {
        var functional = SETS.functional();
        assertThat(functional.contains("22006", LocalDate.of(2024, 3, 28))).isFalse();
        assertThat(functional.contains("22006", LocalDate.of(2024, 3, 29))).isTrue();
    }

    @Test
    void economicCodesComeAndGo() {
        var departmental = SETS.departmentalEconomic();
        assertThat(departmental.contains("39906", LocalDate.of(2020, 12, 31))).isTrue();
        assertThat(departmental.contains("39906", BUDGET_2021)).isFalse();
        assertThat(departmental.contains("39909", BUDGET_2021)).isTrue();
        assertThat(departmental.contains("30311", LocalDate.of(2019, 6, 1))).isFalse();
        assertThat(departmental.contains("30101", LocalDate.of(2017, 12, 31))).isFalse();
    }

    @Test
    void theClassDoesNotDecideTheBudget() {
        assertThat(budgetOf("212")).isEqualTo("一般公共预算");
        assertThat(budgetOf("21208")).isEqualTo("政府性基金预算");
        assertThat(budgetOf("22301")).isEqualTo("国有资本经营预算");
    }

    @Test
    void oldNamesAndWidthsAreUnderstood() {
        assertThat(SETS.functional().byName("文化体育与传媒支出")).extracting(Code::code).containsExactly("207");
        assertThat(SETS.departmentalEconomic().byName("因公出国(境)费用"))
                .extracting(Code::code)
                .containsExactly("30212");
    }

    @Test
    void confidenceIsKept() {
        var counts = SETS.functional().codes().stream()
                .collect(Collectors.groupingBy(Code::confidence, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(Map.of(
                        Confidence.VERIFIED, 130L,
                        Confidence.LEGACY, 596L,
                        Confidence.MEMORY, 691L,
                        Confidence.UNCERTAIN, 48L));
    }

    @Test
    void economicCodesFeedTheThreePublicItems() {
        assertThat(SETS.departmentalEconomic().find("30217", BUDGET_2021))
                .flatMap(code -> code.attribute(CodeSets.SANGONG_ITEM))
                .contains("公务接待费");
        assertThat(SETS.departmentalEconomic().find("30101", BUDGET_2021))
                .flatMap(code -> code.attribute(CodeSets.EXPENSE_GROUP))
                .contains("人员经费");
    }

    @Test
    void aPublishedSubtotalHasItsParts() {
        assertThat(SETS.fundTypes().childrenOf("C01", BUDGET_2021))
                .extracting(Code::code)
                .containsExactly("C02", "C03", "C04", "C05", "C06");
    }

    @Test
    void aChartIsReadOnce() {
        assertThat(SETS.functional()).isSameAs(SETS.functional());
    }

    @Property(tries = 200)
    void everyCodeIsFoundByItsNameAndLiesAmongItsSiblings(@ForAll("functionalCodes") Code code) {
        var functional = SETS.functional();
        var last = code.validity().to();
        var day = last == null ? LocalDate.of(2024, 6, 30) : last;
        assertThat(functional.byName(code.name(), day)).contains(code);
        assertThat(code.parent() == null ? functional.roots(day) : functional.childrenOf(code.parent(), day))
                .contains(code);
    }

    @Provide
    Arbitrary<Code> functionalCodes() {
        return Arbitraries.of(SETS.functional().codes());
    }

    private static String budgetOf(String code) {
        return SETS.functional()
                .find(code, BUDGET_2021)
                .flatMap(found -> found.attribute(CodeSets.BUDGET_TYPE))
                .orElseThrow();
    }

    private static Map<Integer, Long> perLevel(Chart chart) {
        return chart.codes().stream().collect(Collectors.groupingBy(Code::level, Collectors.counting()));
    }
}
