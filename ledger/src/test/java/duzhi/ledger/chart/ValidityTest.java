package duzhi.ledger.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    @Test
    void bothEndsBelongToIt() {
        var validity = new Validity(START, START.plusDays(1));
        assertThat(validity.contains(START)).isTrue();
        assertThat(validity.contains(START.plusDays(1))).isTrue();
        assertThat(validity.contains(START.plusDays(2))).isFalse();
        assertThat(validity.contains(START.minusDays(1))).isFalse();
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity(START, START.minusDays(1)));
    }

    @Test
    void openEndsReachAnyDay() {
        assertThat(Validity.ALWAYS.contains(LocalDate.MIN)).isTrue();
        assertThat(Validity.since(START).overlaps(new Validity(null, START))).isTrue();
        assertThat(Validity.since(START).overlaps(new Validity(null, START.minusDays(1))))
                .isFalse();
    }

    @Property
    void overlapMeansASharedDay(
            @ForAll @IntRange(max = 9) int a,
            @ForAll @IntRange(max = 9) int b,
            @ForAll @IntRange(max = 9) int c,
            @ForAll @IntRange(max = 9) int d) {
        var one = span(a, b);
        var other = span(c, d);
        var shared = START.datesUntil(START.plusDays(10)).anyMatch(day -> one.contains(day) && other.contains(day));
        assertThat(one.overlaps(other)).isEqualTo(shared).isEqualTo(other.overlaps(one));
    }

    private static Validity span(int one, int other) {
        return new Validity(START.plusDays(Math.min(one, other)), START.plusDays(Math.max(one, other)));
    }
}
