package duzhi.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Printed numbers, and the three ways of printing none. */
class A01_NumeralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12万元",
                "12.50|12.50万元",
                "1,234.5|1234.5万元",
                "1，234|1234万元",
                "-3.2|-3.2万元",
                "+3|3万元",
                "97.5%|97.5%",
                "3‰|3‰",
                "5分|5分",
                "812元|812元",
                "2亿元|2亿元",
            })
    void aSignOfItsOwnComesBeforeTheUnitOfTheTable(String printed, String shown) {
        assertThat(Numerals.parse(printed, Unit.TEN_THOUSAND_YUAN)).get().hasToString(shown);
    }

    @Test
    void withoutAnyUnitANumberIsNotRead() {
        assertThat(Numerals.parse("12", null)).isEmpty();
        assertThat(Numerals.parse("12元", null)).get().hasToString("12元");
    }

    @Test
    void blankDashAndSlashAreThreeValues() {
        assertThat(Numerals.parse("", null)).contains(Value.Empty.BLANK);
        assertThat(Numerals.parse("——", null)).contains(Value.Empty.DASH);
        assertThat(Numerals.parse("/", null)).contains(Value.Empty.SLASH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"茶", "1.2.3", "1,23", "≥90%", "12次", "1-2", "012345678901234567890123"})
    void wordsAreNoNumbers(String printed) {
        assertThat(Numerals.parse(printed, Unit.YUAN)).isEmpty();
        assertThat(Numerals.size(printed)).isZero();
    }
}
