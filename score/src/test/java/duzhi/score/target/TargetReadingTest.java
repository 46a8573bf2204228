package duzhi.score.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetReadingTest {

    @ParameterizedTest(name = "{0} reads as {1}")
    @CsvSource(delimiter = ';', textBlock = """
        >=90%            ; >=90%
        ≥ 90 %           ; >=90%
        ≧90％            ; >=90%
        ＞＝９０％        ; >=90%
        \\geq 90\\%        ; >=90%
        $\\geqslant 90\\%$ ; >=90%
        95%以上          ; >=95%
        95%及以上        ; >=95%
        ≥95%以上         ; >=95%
        不低于90%        ; >=90%
        不少于250天      ; >=250天
        至少250天        ; >=250天
        大于等于3篇      ; >=3篇
        达到100%         ; >=100%
        ＞5次            ; >5次
        超过5次          ; >5次
        ＝0起            ; =0起
        3次以内          ; <=3次
        不超过3次        ; <=3次
        控制在3次以内    ; <=3次
        \\leq 2%          ; <=2%
        ≤1，000元        ; <=1000元
        ≤1 000 000元     ; <=1000000元
        不高于2‰         ; <=2‰
        小于24小时       ; <24小时
        低于2%           ; <2%
        300路            ; 300路
        100%             ; 100%
        1.5万元          ; 1.5万元
        12,345.60元      ; 12345.60元
        ≥12栋            ; >=12栋
        90%-95%          ; 90%~95%
        10～20天         ; 10天~20天
        10天至20天       ; 10天~20天
        介于10%至20%之间 ; 10%~20%
        1080P            ; 1080P
        =1080P           ; 1080P
        """)
    void readsANumberWithItsOperator(String printed, String normal) {
        assertThat(Target.parse(printed)).isNotInstanceOf(Unreadable.class);
        assertThat(Target.parse(printed).print()).isEqualTo(normal);
    }

    @Test
    void readsWhatPageMarkupLeavesBehind() {
        assertThat(Target.parse("&gt;=90%").print()).isEqualTo(">=90%");
        assertThat(Target.parse("<b>&ge;</b>90%<br/>").print()).isEqualTo(">=90%");
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource(delimiter = ';', textBlock = """
        —                    ; BLANK
        ''                   ; BLANK
        10 20                ; BLANK_BETWEEN_DIGITS
        9 0%                 ; BLANK_BETWEEN_DIGITS
        1,2345元             ; NUMBER_MALFORMED
        .5                   ; NUMBER_MALFORMED
        >95%以上             ; OPERATORS_DISAGREE
        ≥3次以内             ; OPERATORS_DISAGREE
        约300人              ; APPROXIMATE
        300人左右            ; APPROXIMATE
        100余人              ; APPROXIMATE
        95%-90%              ; RANGE_REVERSED
        10天-20元            ; UNITS_DIFFER
        10%和20%             ; UNKNOWN_SUFFIX
        2020-2021            ; YEARS_OR_NUMBERS
        2021.12              ; YEARS_OR_NUMBERS
        12月底前             ; NO_YEAR
        2021年2月30日前      ; NO_SUCH_DATE
        ≥1080P               ; TEXT_HAS_NO_ORDER
        100%完成并验收       ; UNKNOWN_SUFFIX
        100达标              ; UNKNOWN_SUFFIX
        深化财税体制改革     ; SENTENCE
        紧跟国家政策，顺应市情 ; SENTENCE
        三次                 ; NOT_IN_VOCABULARY
        """)
    void refusesWithAReasonInsteadOfGuessing(String printed, Reason reason) {
        assertThat(Target.parse(printed)).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(reason);
            assertThat(unreadable.printed()).isEqualTo(printed);
        });
    }

    @ParameterizedTest(name = "{0} falls due between {1} and {2}")
    @CsvSource({
        "2021年12月底前, 2021-12-31, 2021-12-31",
        "2021年12月31日前完成, 2021-12-31, 2021-12-31",
        "2021-12-31前, 2021-12-31, 2021-12-31",
        "≤2021.12.31, 2021-12-31, 2021-12-31",
        "2021年2月底前, 2021-02-28, 2021-02-28",
        "2021年底前, 2021-12-31, 2021-12-31",
        "2021年12月前, 2021-11-30, 2021-12-31",
        "2021年12月, 2021-12-31, 2021-12-31",
    })
    void readsDeadlines(String printed, String strict, String generous) {
        assertThat(Target.parse(printed))
                .isInstanceOfSatisfying(
                        Target.Deadline.class,
                        deadline -> assertThat(deadline.due())
                                .hasToString("Days[earliest=%s, latest=%s]", strict, generous));
    }

    @ParameterizedTest(name = "{0} is a word of the scale, family {1}, degree {2}")
    @CsvSource({
        "及时, 及时, FULL",
        "完善, 完善, FULL",
        "基本完善, 完善, PARTLY",
        "较为完善, 完善, PARTLY",
        "有所提升, 提升, PARTLY",
        "提高, 提升, FULL",
        "同比上升, 提升, FULL",
        "不断提升, 提升, STRONG",
        "未完善, 完善, FAILED",
        "不健全, 健全, FAILED",
        "一般, *, PARTLY",
        "未达成, *, FAILED",
        "及时性, 及时, FULL",
    })
    void readsTheVocabulary(String printed, String family, Quality.Degree degree) {
        assertThat(Target.parse(printed)).isInstanceOfSatisfying(Quality.class, quality -> {
            assertThat(quality.family()).isEqualTo(family);
            assertThat(quality.degree()).isEqualTo(degree);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"达到100%", "完成100%", "=100%", "100％", " 100 %", "为100%"})
    void anActualValueMayBeIntroducedByAWord(String printed) {
        assertThat(Achieved.parse(printed).print()).isEqualTo("100%");
    }

    @ParameterizedTest
    @CsvSource({"90%-95%, RANGE_AS_ACTUAL", "约300人次, APPROXIMATE", "—, BLANK"})
    void anActualValueMustBeOneExactNumber(String printed, Reason reason) {
        assertThat(Achieved.parse(printed))
                .isInstanceOfSatisfying(
                        Unreadable.class, u -> assertThat(u.reason()).isEqualTo(reason));
    }
}
