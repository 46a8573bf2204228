package duzhi.score.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest(name = "target {0}, actual {1}: {2}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
        =100%        ; 100%      ; reached 100/100
        >=90%        ; 92%       ; reached 92/90
        >=90%        ; 90%       ; reached 90/90
        >=95%        ; 100%      ; reached 100/95
        >=90%        ; 88%       ; below 88/90
        >=90%        ; 86%       ; below 86/90
        ≥90%         ; 86%       ; below 86/90
        >=98%        ; 98.30%    ; reached 98.3/98
        <=2%         ; 0.8%      ; reached
        <=2%         ; 3%        ; above 3/2
        <=1次        ; 0次       ; reached
        <=3次        ; 0次       ; reached
        =0次         ; 0次       ; reached
        =0次         ; 1次       ; missed ZERO_TARGET
        =0起         ; 0起       ; reached
        =0起         ; 0次       ; reached
        =0%          ; 0%        ; reached
        <=0起        ; 2起       ; missed ZERO_TARGET
        >=0件        ; 40件      ; reached from zero 40
        >=7小时      ; 24小时    ; reached 86400/25200
        >=7小时      ; 420分钟   ; reached 25200/25200
        >=250天      ; 365       ; reached 365/250 UNIT_MISSING
        ≥30天        ; 30天      ; reached 30/30
        ≥30日        ; 30天      ; reached 30/30
        >=1篇        ; 1篇       ; reached 1/1
        300路        ; 300路     ; reached 300/300 OPERATOR_MISSING
        100%         ; 100%      ; reached 100/100 OPERATOR_MISSING
        300路        ; 280路     ; below 280/300 OPERATOR_MISSING
        =100%        ; 105%      ; reached 105/100 ABOVE_EQUALITY
        >5次         ; 5次       ; below 5/5
        <5次         ; 5次       ; above 5/5
        >=1.5万元    ; 15000元   ; reached 15000/15000
        >=1.5万元    ; 14,000元  ; below 14000/15000
        >=3万人      ; 32000     ; no SCALE_UNCLEAR
        >=90%        ; 0.92      ; no RATE_WITHOUT_SIGN
        >=90%        ; 92        ; reached 92/90 UNIT_MISSING
        >=300人      ; 350人次   ; no UNITS_DIFFER
        >=7小时      ; 1天       ; no UNITS_DIFFER
        >=12栋       ; 13栋      ; reached 13/12 UNIT_UNLISTED
        >=12栋       ; 13座      ; no UNITS_DIFFER UNIT_UNLISTED
        90%-95%      ; 92%       ; reached
        90%-95%      ; 81%       ; below 81/90
        10～20天     ; 25天      ; above 25/20
        >=90%        ; 95%以上   ; reached
        >=98%        ; 95%以上   ; no ONLY_A_BOUND
        <=3次        ; 2次以内   ; reached
        >=-5%        ; -6%       ; no NEGATIVE_TARGET
        1080P        ; 1080P     ; reached
        1080P        ; 1080p     ; reached
        1080P        ; 720P      ; missed OTHER_TEXT
        1080P        ; 1080      ; no KINDS_DIFFER
        2021年12月底前 ; 2021年12月20日 ; reached
        2021年12月底前 ; 2021年12月完成 ; reached
        2021年11月底前 ; 2021-12-01     ; missed LATE
        2021年12月前   ; 2021年12月5日  ; no DATE_TOO_COARSE
        2021年12月     ; 2022年1月      ; missed LATE OPERATOR_MISSING
        及时         ; 及时      ; reached
        及时性       ; 及时      ; reached NOUN_FOR_VALUE
        提升         ; 提升      ; reached
        提高         ; 提高      ; reached
        加强         ; 加强      ; reached
        良好         ; 良好      ; reached
        合理         ; 合理      ; reached
        完整         ; 完整      ; reached
        兼容         ; 兼容      ; reached
        建立         ; 建立      ; reached
        上升         ; 上升      ; reached
        同比上升     ; 同比上升  ; reached
        降低         ; 降低      ; reached
        完善         ; 完善      ; reached
        完善         ; 基本完善  ; partly
        提升         ; 有所提升  ; partly
        良好         ; 一般      ; partly
        完善         ; 部分达成年度指标并具有一定效果 ; partly
        完善         ; 未达成年度指标且效果较差 ; failed
        健全         ; 不健全    ; failed
        降低         ; 上升      ; failed
        是           ; 否        ; failed
        显著提升     ; 提升      ; no DEGREE_UNCLEAR NO_SCALE
        完善         ; 提升      ; no WORDS_DIFFER
        较好         ; 差        ; no WORDS_DIFFER
        达标         ; 降低      ; no WORDS_DIFFER
        达标         ; 未达标    ; failed
        2021年内     ; 2021-12-20 ; reached
        2021年内     ; 2022-01-01 ; missed LATE
        及时         ; 100%      ; no KINDS_DIFFER
        >=90%        ; 良好      ; no KINDS_DIFFER
        >=90%        ; -         ; no BLANK
        """)
    void comparesThePrintedForms(String target, String actual, String expected) {
        String given = actual == null ? "" : actual;
        assertThat(describe(Outcome.compare(Target.parse(target), Achieved.parse(given))))
                .isEqualTo(expected);
    }

    static String describe(Outcome outcome) {
        String words = switch (outcome) {
            case Outcome.Reached reached -> ("reached" + describe(reached.overshoot()));
            case Outcome.NotReached not ->
                (not.direction() == Direction.HIGHER ? "below " : "above ") + describe(not.completion());
            case Outcome.Missed missed -> "missed " + missed.miss();
            case Outcome.Partly partly -> "partly";
            case Outcome.Failed failed -> "failed";
            case Outcome.NotComparable no -> "no " + no.reason();
        };
        return words + outcome.remarks().stream().map(r -> " " + r).collect(Collectors.joining());
    }

    private static String describe(Overshoot overshoot) {
        return switch (overshoot) {
            case Overshoot.None none -> "";
            case Overshoot.Times times -> " " + describe(times.ratio());
            case Overshoot.FromZero zero -> " from zero " + zero.actual();
        };
    }

    /** Percentages are printed back in points so that the table shows the numbers of the form. */
    private static String describe(Ratio ratio) {
        boolean rate = ratio.whole().scale() >= 2;
        return points(ratio.part(), rate) + "/" + points(ratio.whole(), rate);
    }

    private static String points(BigDecimal value, boolean rate) {
        return (rate ? value.movePointRight(2) : value).stripTrailingZeros().toPlainString();
    }
}
