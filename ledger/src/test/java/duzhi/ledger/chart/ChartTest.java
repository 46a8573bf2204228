package duzhi.ledger.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import duzhi.ledger.chart.ChartProblem.Kind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 28);
    private static final LocalDate APRIL = LocalDate.of(2024, 3, 29);

    private final Chart chart = Chart.builder("sample", "2024")
            .add(code("201", "一般公共服务支出", 1, null, Validity.ALWAYS))
            .add(code("20103", "政府办公厅（室）及相关机构事务", 2, "201", Validity.ALWAYS))
            .add(code("2010301", "行政运行", 3, "20103", Validity.ALWAYS))
            .add(code("20140", "信访事务", 2, "201", new Validity(null, MARCH)))
            .add(code("20140", "社会工作事务", 2, "201", Validity.since(APRIL)))
            .add(code("2014001", "行政运行", 3, "20140", Validity.ALWAYS))
            .build();

    @Test
    void aCodeSwitchesItsNameInsideAYear() {
        assertThat(chart.find("20140", MARCH)).map(Code::name).contains("信访事务");
        assertThat(chart.find("20140", APRIL)).map(Code::name).contains("社会工作事务");
        assertThat(chart.versions("20140")).hasSize(2);
        assertThat(chart.byName("信访事务", APRIL)).isEmpty();
    }

    @Test
    void theTreeIsWalkedOnADay() {
        assertThat(chart.parentOf("2014001", APRIL)).map(Code::name).contains("社会工作事务");
        assertThat(chart.ancestors("2014001", MARCH)).extracting(Code::name).containsExactly("信访事务", "一般公共服务支出");
        assertThat(chart.childrenOf("201", APRIL))
                .extracting(Code::name)
                .doesNotContain("信访事务")
                .hasSize(2);
        assertThat(chart.roots(APRIL)).extracting(Code::code).containsExactly("201");
        assertThat(chart.levelOf("2010301", APRIL)).hasValue(3);
    }

    @Test
    void unknownCodesGiveEmptyAnswers() {
        assertThat(chart.find("999", APRIL)).isEmpty();
        assertThat(chart.ancestors("999", APRIL)).isEmpty();
        assertThat(chart.childrenOf("999", APRIL)).isEmpty();
        assertThat(chart.levelOf("999", APRIL)).isEmpty();
        assertThat(chart.byName("没有这个名称")).isEmpty();
    }

    @Test
    void namesRepeatUnderSeveralCodes() {
        assertThat(chart.byName("行政 运行")).extracting(Code::code).containsExactly("2010301", "2014001");
        assertThat(chart.byName("政府办公厅(室)及相关机构事务")).hasSize(1);
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        var builder = Chart.builder("broken", "none")
                .reject("line 7", "no such confidence")
                .add(code("201", "甲", 1, null, Validity.ALWAYS))
                .add(code("201", "乙", 1, null, Validity.since(APRIL)))
                .add(code("20299", "丙", 2, "202", Validity.ALWAYS))
                .add(code("2010101", "丁", 3, "201", Validity.ALWAYS))
                .add(code("203", "戊", 2, null, Validity.ALWAYS));
        var failure = catchThrowableOfType(ChartException.class, builder::build);
        assertThat(failure.problems())
                .extracting(ChartProblem::kind)
                .containsExactlyInAnyOrder(
                        Kind.UNREADABLE,
                        Kind.DUPLICATE,
                        Kind.MISSING_PARENT,
                        Kind.BAD_LEVEL,
                        Kind.BAD_LEVEL,
                        Kind.BAD_LEVEL);
        assertThat(failure).hasMessageContaining("line 7").hasMessageContaining("20299");
    }

    @Test
    void aParentThatEndsFirstIsMissing() {
        var problems = Chart.builder("broken", "none")
                .add(code("399", "其他支出", 1, null, new Validity(null, MARCH)))
                .add(code("39999", "其他支出", 2, "399", Validity.ALWAYS))
                .problems();
        assertThat(problems).singleElement().extracting(ChartProblem::kind).isEqualTo(Kind.MISSING_PARENT);
    }

    @Test
    void aCodeInItsOwnCircleIsRefused() {
        var circle = Chart.builder("circle", "none")
                .add(code("1", "甲", 1, "2", Validity.ALWAYS))
                .add(code("2", "乙", 2, "1", Validity.ALWAYS));
        assertThatThrownBy(circle::build).isInstanceOf(ChartException.class);
    }

    @Test
    void aCodeGoesByItsOtherNames() {
        var code = new Code(
                "207",
                "文化旅游体育与传媒支出",
                1,
                null,
                Validity.ALWAYS,
                Confidence.VERIFIED,
                Map.of(Code.ALSO_NAMED, "文化体育与传媒支出"));
        assertThat(code.goesBy("文化体育与 传媒支出")).isTrue();
        assertThat(code.goesBy("教育支出")).isFalse();
        assertThat(Chart.builder("one", "any").add(code).build().byName("文化体育与传媒支出"))
                .hasSize(1);
    }

    @Test
    void aBuilderGoesOnWithoutTouchingTheChartsItMade() {
        var builder = Chart.builder("grows", "any").add(code("1", "甲", 1, null, Validity.ALWAYS));
        var before = builder.build();
        builder.add(code("2", "乙", 1, null, Validity.ALWAYS));
        assertThat(before.contains("2", APRIL)).isFalse();
        assertThat(builder.build().contains("2", APRIL)).isTrue();
    }

    private static Code code(String code, String name, int level, String parent, Validity validity) {
        return new Code(code, name, level, parent, validity, Confidence.VERIFIED, Map.of());
    }
}
