package duzhi.publish.statement;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.load.Dimensions;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Rounding that adds up. */
class A02_RoundingTest {

    private static final BigDecimal STEP = new BigDecimal(100);

    private final Rounding rounding = new Rounding(new Containment(Dimensions.load()), Dimensions.load());

    @Test
    void threeThirdsOfAWholeAddUpToIt() {
        List<Fact> thirds = Drafts.lines("2021", """
                flow=expenditure fund=general function=2010301 : 33.33
                flow=expenditure fund=general function=2010302 : 33.33
                flow=expenditure fund=general function=2010303 : 33.34
                """);
        assertThat(rounding.steps(thirds, Unit.TEN_THOUSAND_YUAN, 2, List.of()))
                .containsExactly(BigInteger.ZERO, BigInteger.ONE, BigInteger.ZERO);
    }

    @Test
    void whatNeedsNoRoundingKeepsItsValue() {
        List<Fact> lines = Drafts.lines("2021", """
                flow=expenditure fund=general function=2010301 : 49.99
                flow=expenditure fund=general function=2010302 : 420300
                flow=expenditure fund=general function=2010303 : 49.99
                """);
        assertThat(rounding.steps(lines, Unit.TEN_THOUSAND_YUAN, 2, List.of())[1])
                .isEqualTo(4203);
    }

    @Property
    void theWholeIsRoundedAsByItself(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = -99_999, max = 99_999_999) Long> fen) {
        BigInteger printed = BigInteger.ZERO;
        for (BigInteger steps : rounding.steps(lines(fen), Unit.TEN_THOUSAND_YUAN, 2, List.of())) {
            printed = printed.add(steps);
        }
        BigDecimal sum = fen.stream().map(each -> BigDecimal.valueOf(each, 2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(printed)).isEqualByComparingTo(sum.divide(STEP, 0, RoundingMode.HALF_UP));
    }

    @Property
    void noLineMovesByAWholeStep(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 99_999_999) Long> fen) {
        BigInteger[] steps = rounding.steps(lines(fen), Unit.TEN_THOUSAND_YUAN, 2, List.of());
        for (int i = 0; i < steps.length; i++) {
            BigDecimal exact = BigDecimal.valueOf(fen.get(i), 2);
            assertThat(new BigDecimal(steps[i]).multiply(STEP).subtract(exact).abs())
                    .isLessThan(STEP);
        }
    }

    private static List<Fact> lines(List<Long> fen) {
        return Drafts.lines(
                "2021",
                fen.stream()
                        .map(each -> "flow=expenditure fund=general function=2010301 : "
                                + BigDecimal.valueOf(each, 2).toPlainString())
                        .collect(Collectors.joining("\n")));
    }
}
