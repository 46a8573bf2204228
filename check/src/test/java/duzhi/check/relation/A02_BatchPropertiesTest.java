package duzhi.check.relation;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.relation.Linear.Kind;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The fast layout ends every relation as decimal arithmetic does, whatever the units, digits and sizes. */
class A02_BatchPropertiesTest {

    @Provide
    Arbitrary<Term> terms() {
        Arbitrary<BigDecimal> near = Arbitraries.longs().between(-300, 300).map(cents -> BigDecimal.valueOf(cents, 2));
        Arbitrary<BigDecimal> wide = Arbitraries.bigDecimals()
                .between(new BigDecimal("-99999999999999999"), new BigDecimal("99999999999999999"))
                .ofScale(3);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, near), net.jqwik.api.Tuple.of(1, wide))
                .flatMap(value -> Arbitraries.of(Unit.YUAN, Unit.TEN_THOUSAND_YUAN, Unit.POINTS)
                        .flatMap(unit -> Arbitraries.of(1, -1)
                                .map(sign -> new Term(Terms.fact(unit, value.toPlainString()), sign))));
    }

    @Provide
    Arbitrary<Linear> relations() {
        return Arbitraries.of(Kind.values())
                .flatMap(kind -> terms().list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .flatMap(left -> terms().list()
                                .ofMaxSize(6)
                                .map(right -> new Linear(kind, left, right, Coordinates.ALL, null))));
    }

    @Property(tries = 2_000)
    void bothEndAlike(@ForAll("relations") Linear relation) {
        Batch batch = new Batch(List.of(relation));
        assertThat(batch.outcome(0)).isEqualTo(relation.evaluate());
    }

    @Property
    void theTrueSumOfRoundedPartsNeverFails(@ForAll("fen") List<Long> fen) {
        List<BigDecimal> exact =
                fen.stream().map(each -> BigDecimal.valueOf(each, 2)).toList();
        BigDecimal whole = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Linear relation =
                Terms.sum(inWan(whole), exact.stream().map(this::inWan).toArray(String[]::new));
        assertThat(relation.evaluate()).isIn(Linear.Outcome.HOLDS, Linear.Outcome.ROUNDED);
    }

    @Provide
    Arbitrary<List<Long>> fen() {
        return Arbitraries.longs()
                .between(0, 100_000_000_00L)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private String inWan(BigDecimal yuan) {
        return Stream.of(yuan)
                .map(amount -> amount.movePointLeft(4)
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .toPlainString())
                .findFirst()
                .orElseThrow();
    }
}
