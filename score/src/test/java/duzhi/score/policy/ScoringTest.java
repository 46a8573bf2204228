package duzhi.score.policy;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.score.policy.Judgement.Advice;
import duzhi.score.policy.Judgement.Verdict;
import duzhi.score.target.Achieved;
import duzhi.score.target.Target;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

    private static final PolicySet IN_2021 = Policies.load().applicable("shanghai", 2021);
    private static final PolicySet IN_2020 = Policies.load().applicable("shanghai", 2020);
    private static final Indicator OUTPUT = new Indicator("产出指标", "数量指标", "完成数量");
    private static final Indicator SATISFACTION = new Indicator("满意度指标", "服务对象满 意度指标", "工作人员满意度");

    @ParameterizedTest(name = "target {0}, actual {1}, weight {2}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
        =100%    ; 100%     ; 9  ; proportional 9.00
        >=95%    ; 100%     ; 8  ; proportional 8.00
        300路    ; 300路    ; 5  ; proportional 5.00
        300路    ; 280路    ; 5  ; proportional 4.67
        >=250天  ; 365      ; 13 ; proportional 13.00
        >=250天  ; 200      ; 13 ; proportional 10.40
        >=7小时  ; 24小时   ; 12 ; proportional 12.00
        >5次     ; 5次      ; 10 ; proportional 9.99
        >=100%   ; -3%      ; 10 ; proportional 0.00
        =0次     ; 0次      ; 6  ; zero-target 6.00
        =0次     ; 1次      ; 6  ; zero-target 0.00
        <=2%     ; 0.8%     ; 6  ; reverse-excess 6.00, reverse-quotient 6.00
        <=2%     ; 3%       ; 6  ; reverse-excess 3.00, reverse-quotient 4.00
        <=2%     ; 4%       ; 6  ; reverse-excess 0.00, reverse-quotient 3.00
        <=2%     ; 5%       ; 6  ; reverse-excess 0.00, reverse-quotient 2.40
        90%-95%  ; 81%      ; 10 ; proportional 9.00
        10-20天  ; 25天     ; 10 ; reverse-excess 7.50, reverse-quotient 8.00
        完善     ; 完善     ; 6  ; three-bands 4.80..6.00
        完善     ; 基本完善 ; 6  ; three-bands 3.60..4.79
        完善     ; 不完善   ; 6  ; three-bands 0.00..3.59
        1080P    ; 1080P    ; 4  ; three-bands 3.20..4.00, direct 4.00
        1080P    ; 720P     ; 4  ; three-bands 0.00..3.19, direct 0.00
        是       ; 是       ; 4  ; direct 4.00
        是       ; 否       ; 4  ; direct 0.00
        """)
    void eachMethodGivesItsPoints(String target, String actual, BigDecimal weight, String expected) {
        assertThat(given(IN_2021, OUTPUT, target, actual, weight)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} satisfied, weight {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
        92%   ; 10 ; proportional 10.00, satisfaction-intervals 10.00
        90%   ; 5  ; proportional 5.00, satisfaction-intervals 5.00
        88%   ; 10 ; proportional 9.78, satisfaction-intervals 8.00
        88%   ; 5  ; proportional 4.89, satisfaction-intervals 4.00
        86%   ; 10 ; proportional 9.56, satisfaction-intervals 8.00
        80%   ; 10 ; proportional 8.89, satisfaction-intervals 8.00
        79.9% ; 10 ; proportional 8.88, satisfaction-intervals 5.00
        60%   ; 10 ; proportional 6.67, satisfaction-intervals 5.00
        59%   ; 10 ; proportional 6.56, satisfaction-intervals 0.00
        """)
    void satisfactionMayBeScoredByInterval(String actual, BigDecimal weight, String expected) {
        assertThat(given(IN_2021, SATISFACTION, ">=90%", actual, weight)).isEqualTo(expected);
    }

    @Test
    void theIntervalMethodStartsWithTheRegulationOf2021() {
        assertThat(given(IN_2020, SATISFACTION, ">=90%", "88%", BigDecimal.TEN)).isEqualTo("proportional 9.78");
    }

    @ParameterizedTest(name = "{0} / {1} scored {3} of {2}: {4}")
    @CsvSource(delimiter = ';', textBlock = """
        >=90%    ; 92%      ; 10 ; 10    ; CONSISTENT proportional
        >=90%    ; 88%      ; 10 ; 8     ; CONSISTENT satisfaction-intervals
        >=90%    ; 88%      ; 5  ; 4     ; CONSISTENT satisfaction-intervals
        >=90%    ; 88%      ; 10 ; 9.78  ; CONSISTENT proportional
        >=90%    ; 88%      ; 10 ; 9.77  ; CONSISTENT proportional
        >=90%    ; 88%      ; 10 ; 9.76  ; BETWEEN_METHODS
        >=90%    ; 88%      ; 10 ; 9.80  ; WRONG_HIGH
        >=90%    ; 86%      ; 10 ; 8     ; CONSISTENT satisfaction-intervals
        >=90%    ; 86%      ; 5  ; 3     ; LOWER_THAN_ANY
        ≥90%     ; 86%      ; 10 ; 10    ; FULL_THOUGH_MISSED
        ≥90%     ; 89.9%    ; 10 ; 10    ; FULL_THOUGH_MISSED
        ≥90%     ; 89.9%    ; 10 ; 9.99  ; CONSISTENT proportional
        ≥90%     ; 89.99%   ; 5  ; 5     ; CONSISTENT proportional
        >5次     ; 5次      ; 10 ; 10    ; FULL_THOUGH_MISSED
        >5次     ; 5次      ; 10 ; 9.99  ; CONSISTENT proportional
        完善     ; 基本完善 ; 6  ; 4     ; CONSISTENT three-bands
        完善     ; 基本完善 ; 5  ; 3     ; CONSISTENT three-bands
        完善     ; 基本完善 ; 4  ; 2     ; LOWER_THAN_ANY
        完善     ; 基本完善 ; 5  ; 4     ; WRONG_HIGH
        完善     ; 基本完善 ; 5  ; 5     ; FULL_THOUGH_MISSED
        完善     ; 不完善   ; 5  ; 5     ; FULL_THOUGH_MISSED
        完善     ; 完善     ; 5  ; 4     ; CONSISTENT three-bands
        完善     ; 完善     ; 5  ; 3     ; LOWER_THAN_ANY
        =100%    ; 100%     ; 9  ; 8     ; LOWER_THAN_ANY
        =100%    ; 100%     ; 9  ; 9.5   ; WRONG_HIGH
        =0次     ; 0次      ; 6  ; 6     ; CONSISTENT zero-target
        =0次     ; 1次      ; 6  ; 6     ; FULL_THOUGH_MISSED
        =0次     ; 1次      ; 6  ; 3     ; WRONG_HIGH
        <=2%     ; 3%       ; 6  ; 3     ; CONSISTENT reverse-excess
        <=2%     ; 3%       ; 6  ; 4     ; CONSISTENT reverse-quotient
        <=2%     ; 3%       ; 6  ; 5     ; WRONG_HIGH
        >=250天  ; 365      ; 13 ; 13    ; CONSISTENT proportional
        >=250天  ; 365      ; 13 ; 11    ; CONSISTENT
        1080P    ; 1080P    ; 4  ; 4     ; CONSISTENT three-bands
        300路    ; 300路    ; 5  ; 5     ; CONSISTENT proportional
        ≥300人   ; 350人次  ; 5  ; 5     ; NOT_JUDGED
        深化财税体制改革 ; 已深化 ; 5 ; 5 ; NOT_JUDGED
        =100%    ; 100%     ; 9  ; -1    ; NOT_JUDGED
        """)
    void judgesPrintedPoints(String target, String actual, BigDecimal weight, BigDecimal points, String expected) {
        Judgement judgement = judge(SATISFACTION, target, actual, weight, points);
        String method = judgement.method().map(m -> " " + m.id()).orElse("");
        assertThat(judgement.verdict() + method).isEqualTo(expected);
    }

    @Test
    void farMoreThanPlannedNeedsAReason() {
        assertThat(judge(OUTPUT, ">=100个", "130个", BigDecimal.TEN, BigDecimal.TEN)
                        .advice())
                .containsExactly(Advice.OVER_ACHIEVEMENT_NEEDS_REASON, Advice.DEDUCTION_SUGGESTED);
        assertThat(judge(OUTPUT, ">=100个", "129个", BigDecimal.TEN, BigDecimal.TEN)
                        .advice())
                .isEmpty();
        assertThat(judge(OUTPUT, ">=0个", "30个", BigDecimal.TEN, BigDecimal.TEN).advice())
                .contains(Advice.OVER_ACHIEVEMENT_NEEDS_REASON);
        assertThat(judge(OUTPUT, ">=0个", "29个", BigDecimal.TEN, BigDecimal.TEN).advice())
                .isEmpty();
    }

    @Test
    void lostPointsNeedAnExplanation() {
        assertThat(judge(SATISFACTION, ">=90%", "88%", BigDecimal.TEN, new BigDecimal(8))
                        .advice())
                .containsExactly(Advice.DEVIATION_NEEDS_EXPLANATION);
    }

    @Test
    void aWrongScoreListsWhatEachMethodGives() {
        Judgement judgement = judge(SATISFACTION, ">=90%", "86%", BigDecimal.TEN, BigDecimal.TEN);
        assertThat(judgement.verdict()).isEqualTo(Verdict.FULL_THOUGH_MISSED);
        assertThat(judgement.permitted()).extracting(Permitted::zh).containsExactly("按完成比例赋分", "满意度赋分");
        assertThat(judgement.permitted())
                .extracting(Permitted::confidence)
                .containsExactly(Confidence.PRACTICE, Confidence.MEMORY);
    }

    @ParameterizedTest(name = "{0} of {1} executed: {2}% gives {3}")
    @CsvSource({
        "812000, 819700, 99.06, 9.91, 9.91",
        "578078.79, 746393, 77.45, 7.75, 7.75",
        "300368, 331300, 90.66, 9.07, 9.07",
        "2712350, 4060750, 66.79, 6.68, 6.68",
        "378800, 544087, 69.62, 6.96, 6.96",
        "530000, 530000, 100.00, 10.00, 10.00",
        "600000, 530000, 113.21, 10.00, 10.00",
        "0, 530000, 0.00, 0.00, 0.00",
    })
    void executionRateGivesPoints(
            BigDecimal spent, BigDecimal budget, BigDecimal rate, BigDecimal points, BigDecimal printed) {
        ExecutionPoints execution =
                Scoring.executionPoints(IN_2021, spent, budget).orElseThrow();
        assertThat(execution.ratePercent()).isEqualTo(rate);
        assertThat(execution.fromPrintedRate()).isEqualTo(points);
        assertThat(execution.accepts(printed)).isTrue();
        assertThat(execution.accepts(printed.add(new BigDecimal("0.02")))).isFalse();
    }

    @Test
    void withoutBudgetThereIsNoRate() {
        assertThat(Scoring.executionPoints(IN_2021, BigDecimal.ONE, BigDecimal.ZERO))
                .isEmpty();
    }

    @Test
    void thePrintedRateGivesPointsToo() {
        assertThat(Scoring.executionPoints(IN_2021, new BigDecimal("77.45"))).contains(new BigDecimal("7.75"));
    }

    private static Judgement judge(
            Indicator indicator, String target, String actual, BigDecimal weight, BigDecimal points) {
        return Scoring.judge(IN_2021, indicator, Target.parse(target), Achieved.parse(actual), weight, points);
    }

    private static String given(PolicySet set, Indicator indicator, String target, String actual, BigDecimal weight) {
        return Scoring.permitted(set, indicator, Target.parse(target), Achieved.parse(actual), weight).stream()
                .map(p -> p.id() + " " + (p.low().compareTo(p.high()) == 0 ? p.low() : p.low() + ".." + p.high()))
                .collect(Collectors.joining(", "));
    }
}
