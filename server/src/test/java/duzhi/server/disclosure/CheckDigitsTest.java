package duzhi.server.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that prove themselves; all of these are invented. */
class CheckDigitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", "440524188001010014", "310101200002290015"})
    void anIdentityNumberHasADayOfBirthAndItsCheckDigit(String number) {
        assertThat(CheckDigits.identity(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021", // another check digit
                "11010519491331002X", // a thirteenth month
                "310101200102290012", // 29 February of a common year
                "1101051949123100", // too short
                "11010519491231002XX", // too long
                "X1010519491231002X", // a letter within
                ""
            })
    void anythingElseIsNone(String number) {
        assertThat(CheckDigits.identity(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "6222020000000000000"})
    void aCardFulfilsLuhn(String number) {
        assertThat(CheckDigits.luhn(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111112", "0000000000000000", "4111a11111111111", ""})
    void otherDigitsDoNot(String number) {
        assertThat(CheckDigits.luhn(number)).isFalse();
    }
}
