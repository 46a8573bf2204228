package duzhi.score.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.score.policy.LevelWeights.Level;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {

    private static final Policies POLICIES = Policies.load();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "shanghai, 2019, ''",
        "shanghai, 2020, national-2020",
        "shanghai, 2021, national-2020 national-2021-core",
        "Shanghai, 2024, national-2020 national-2021-core shanghai-final-accounts",
        "hubei, 2020, national-2020 hubei-forms",
        "henan, 2024, national-2020 national-2021-core",
    })
    void policiesApplyByRegionAndYear(String region, int year, String ids) {
        assertThat(String.join(" ", POLICIES.applicable(region, year).ids())).isEqualTo(ids);
    }

    @ParameterizedTest(name = "cost {1}, satisfaction {2}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
        2020 ; false ; true  ; standard EXECUTION=10 OUTPUT=50 BENEFIT=30 SATISFACTION=10
        2022 ; true  ; true  ; with-cost EXECUTION=10 COST=20 OUTPUT=40 BENEFIT=20 SATISFACTION=10
        2022 ; true  ; false ; with-cost-no-satisfaction EXECUTION=10 COST=20 OUTPUT=40 BENEFIT=30
        2022 ; false ; false ; without-cost-no-satisfaction EXECUTION=10 OUTPUT=50 BENEFIT=40
        """)
    void firstLevelWeights(int year, boolean cost, boolean satisfaction, String expected) {
        assertThat(POLICIES.applicable("any", year).weights(cost, satisfaction))
                .map(PoliciesTest::describe)
                .containsExactly(expected);
    }

    private static String describe(LevelWeights weights) {
        return weights.id()
                + weights.points().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> " " + e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"产出指标, OUTPUT", "产出指标 （50分）, OUTPUT", "效益指标(30分), BENEFIT", "满意度 指标, SATISFACTION"})
    void printedFirstLevelNamesAreRecognised(String printed, Level level) {
        assertThat(POLICIES.applicable("any", 2021).level(printed)).contains(level);
    }

    @ParameterizedTest(name = "{1} by {0} is {2}")
    @CsvSource({
        "national, 100, 优",
        "national, 90, 优",
        "national, 89.99, 良",
        "national, 80, 良",
        "national, 79.99, 中",
        "national, 60, 中",
        "national, 59.99, 差",
        "national, 0, 差",
        "shanghai-final-accounts, 75, 良",
        "shanghai-final-accounts, 74.99, 合格",
        "shanghai-final-accounts, 59.99, 不合格",
    })
    void gradesAreExactAtTheirThresholds(String scheme, BigDecimal total, String grade) {
        assertThat(Scoring.grade(scheme(scheme), total))
                .hasValueSatisfying(g -> assertThat(g.zh()).isEqualTo(grade));
    }

    @ParameterizedTest
    @CsvSource({"100.01", "-0.01"})
    void noGradeOutsideTheScale(BigDecimal total) {
        assertThat(Scoring.grade(scheme("national"), total)).isEmpty();
    }

    private static GradeScheme scheme(String id) {
        return POLICIES.applicable("shanghai", 2024).gradeSchemes().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
        from: 2020-02-25   ; from: soon        ; bad.yaml:4: from: must be a day such as 2020-02-25, not 'soon'
        basis: 财预〔2020〕10号$ ; basis:         ; bad.yaml:5: basis: must be one line of text
        output: 50,        ; output: 55,       ; bad.yaml:19: weights[0].points: add up to 105; correct them to 100
        output: 50,        ; outptu: 50,       ; bad.yaml:19: weights[0].points: 'outptu' is unknown; use one of execution, cost, output, benefit, satisfaction
        kind: proportion   ; kind: magic       ; bad.yaml:25: methods[0].kind: 'magic' is unknown; use one of proportion, reverse-excess, reverse-quotient, all-or-nothing, bands, intervals
        partly: 0.6        ; partly: 0.9       ; bad.yaml:55: methods[4].partly: must lie between 0 and 0.8, not 0.9
        partly: 0.6        ; partial: 0.6      ; bad.yaml:55: methods[4].partial: is not a known key; use one of
        times: 1.3         ; times: a lot      ; bad.yaml:64: overAchievement.times: must be a number such as 0.8, not 'a lot'
        en: good, from: 80 ; en: good, from: 95 ; bad.yaml:75: grades[0].bands: must fall from item to item; sort them
        en: poor, from: 0  ; en: poor, from: 5 ; bad.yaml:75: grades[0].bands: must end with 'from: 0'; add that item
        id: national-2020$ ; id: [a            ; bad.yaml:
        """)
    void aBadFileIsNamedWithLineKeyAndAdvice(String good, String bad, String message) throws IOException {
        String text = national().replaceFirst("(?m)" + good, bad);
        assertThat(text).isNotEqualTo(national());
        assertThatThrownBy(() -> PolicyFile.read("bad.yaml", text))
                .isInstanceOf(BadPolicy.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aMissingKeyIsNamed() throws IOException {
        String text = national().replaceFirst("(?m)^region: .*$", "");
        assertThatThrownBy(() -> PolicyFile.read("bad.yaml", text))
                .isInstanceOfSatisfying(
                        BadPolicy.class, e -> assertThat(e.line()).isEqualTo(2))
                .hasMessageContaining("lacks the key 'region'; add it");
    }

    @Test
    void twoFilesCannotShareAnId() throws IOException {
        Map.Entry<String, String> one = Map.entry("a.yaml", national());
        Map.Entry<String, String> two = Map.entry("b.yaml", national());
        assertThatThrownBy(() -> Policies.of(List.of(one, two))).hasMessageContaining("b.yaml:1: id: 'national-2020'");
    }

    private static String national() throws IOException {
        try (InputStream in = PoliciesTest.class.getResourceAsStream("/duzhi/score/policies/national-2020.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
