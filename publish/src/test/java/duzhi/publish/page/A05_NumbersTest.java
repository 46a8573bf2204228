package duzhi.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Places on a page of OFD: millimetres to the thousandth. */
class A05_NumbersTest {

    @Test
    void noMoreDigitsThanItTakes() {
        assertThat(OfdPage.list(0, 210, 0.5, -0.25, 3.0004, -0.0004, 12.0301)).isEqualTo("0 210 0.5 -0.25 3 0 12.03");
    }

    @Property
    void asDecimalsWriteThem(@ForAll @DoubleRange(min = -2000, max = 2000) double value) {
        BigDecimal rounded = BigDecimal.valueOf(Math.round(value * 1000), 3).stripTrailingZeros();

        assertThat(OfdPage.list(value)).isEqualTo(rounded.toPlainString());
    }
}
