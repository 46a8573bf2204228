package duzhi.ledger.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A printed figure stands for all values that round to it. */
class A02_FigureTest {

    private static Figure figure(String digits, Unit unit) {
        return new Figure(new BigDecimal(digits), unit);
    }

    @ParameterizedTest
    @CsvSource({
        "244.42, TEN_THOUSAND_YUAN, 2444150, 2444250",
        "1, TEN_THOUSAND_YUAN, 5000, 15000",
        "0.00, TEN_THOUSAND_YUAN, -50, 50",
        "812000, YUAN, 811999.5, 812000.5",
        "85.04, PERCENT, 0.85035, 0.85045",
        "9.91, POINTS, 9.905, 9.915",
    })
    void reachesHalfAStepToEitherSide(String digits, Unit unit, BigDecimal low, BigDecimal high) {
        Interval interval = figure(digits, unit).interval();

        assertThat(interval.low()).isEqualByComparingTo(low);
        assertThat(interval.high()).isEqualByComparingTo(high);
        assertThat(interval.contains(low)).as("lower end").isTrue();
        assertThat(interval.contains(high)).as("upper end").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"578078.79, YUAN", "0.123456, TEN_THOUSAND_YUAN", "10, POINTS", "3, PIECES"})
    void isExactToTheFenInWholePointsAndInPieces(String digits, Unit unit) {
        Figure figure = figure(digits, unit);

        assertThat(figure.isExact()).isTrue();
        assertThat(figure.interval()).isEqualTo(Interval.exactly(figure.exact()));
    }

    @Test
    void aPercentageIsNeverExact() {
        assertThat(figure("100", Unit.PERCENT).isExact()).isFalse();
    }

    @Test
    void aNegativeFigureIsTheMirrorImage() {
        Interval interval = figure("-244.42", Unit.TEN_THOUSAND_YUAN).interval();

        assertThat(interval)
                .isEqualTo(figure("244.42", Unit.TEN_THOUSAND_YUAN).interval().negate());
        assertThat(interval.contains(new BigDecimal("-2444150"))).isTrue();
        assertThat(interval.contains(new BigDecimal("-2444250"))).isFalse();
    }

    @Test
    void printedZerosSayHowExactItIs() {
        assertThat(figure("1.00", Unit.PERCENT)).isNotEqualTo(figure("1", Unit.PERCENT));
        assertThat(figure("1.00", Unit.PERCENT).exact()).isEqualByComparingTo("0.01");
    }

    @Test
    void isShownAsPrinted() {
        assertThat(figure("0.00", Unit.TEN_THOUSAND_YUAN)).hasToString("0.00万元");
        assertThat(Figure.yuan("1000000000000")).hasToString("1000000000000元");
    }
}
