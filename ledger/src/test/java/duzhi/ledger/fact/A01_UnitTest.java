package duzhi.ledger.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure has a unit; every unit counts in the base unit of its kind. */
class A01_UnitTest {

    @ParameterizedTest
    @CsvSource({"元,1", "万元,10000", "亿元,100000000", "%,0.01", "‰,0.001", "分,1"})
    void isFoundByTheSignItIsPrintedWith(String sign, String factor) {
        assertThat(Unit.find(sign).orElseThrow().factor()).isEqualByComparingTo(factor);
    }

    @Test
    void anUnknownSignAndNoSignAreNoUnit() {
        assertThat(Unit.find("美元")).isEmpty();
        assertThat(Unit.find("")).isEmpty();
    }
}
