package duzhi.ledger.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Sums of printed figures are reckoned with everything the figures may stand for. */
class A03_IntervalTest {

    @Test
    void endsThatTouchMeetOnlyWhereBothBelong() {
        Interval low = new Interval(BigDecimal.ZERO, false, BigDecimal.ONE, true);
        Interval high = new Interval(BigDecimal.ONE, false, BigDecimal.TEN, false);

        assertThat(low.meets(high)).isFalse();
        assertThat(low.liesBelow(high)).isTrue();
        assertThat(Interval.exactly(BigDecimal.ONE).meets(high)).isTrue();
    }

    @Test
    void cannotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(BigDecimal.ONE, false, BigDecimal.ZERO, false))
                .withMessageContaining("before it begins");
    }

    @Property
    void aSumHoldsTheSumsOfMembers(@ForAll("members") Member one, @ForAll("members") Member other) {
        assertThat(one.of.plus(other.of).contains(one.value.add(other.value))).isTrue();
    }

    @Property
    void aDifferenceHoldsTheDifferencesOfMembers(@ForAll("members") Member one, @ForAll("members") Member other) {
        assertThat(one.of.minus(other.of).contains(one.value.subtract(other.value)))
                .isTrue();
    }

    @Property
    void theMirrorOfTheMirrorIsTheSame(@ForAll("members") Member member) {
        assertThat(member.of.negate().negate()).isEqualTo(member.of);
        assertThat(member.of.negate().contains(member.value.negate())).isTrue();
    }

    @Property
    void orderOfAddingDoesNotMatter(@ForAll("members") Member one, @ForAll("members") Member other) {
        assertThat(one.of.plus(other.of)).isEqualTo(other.of.plus(one.of));
        assertThat(one.of.plus(Interval.ZERO)).isEqualTo(one.of);
    }

    @Property
    void twoIntervalsMeetOrOneLiesBelow(@ForAll("members") Member one, @ForAll("members") Member other) {
        boolean apart = one.of.liesBelow(other.of) || other.of.liesBelow(one.of);

        assertThat(one.of.meets(other.of)).isEqualTo(!apart).isEqualTo(other.of.meets(one.of));
        if (one.value.compareTo(other.value) == 0) {
            assertThat(apart).isFalse();
        }
    }

    /** An interval and one of its values. */
    record Member(Interval of, BigDecimal value) {}

    @Provide
    static Arbitrary<Member> members() {
        Arbitrary<BigDecimal> digits = Arbitraries.bigDecimals()
                .between(new BigDecimal("-100"), new BigDecimal("100"))
                .ofScale(2);
        return Combinators.combine(digits, Arbitraries.of(Unit.class))
                .as(Figure::new)
                .map(figure -> new Member(figure.interval(), figure.exact()));
    }
}
