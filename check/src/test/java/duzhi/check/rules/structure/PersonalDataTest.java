package duzhi.check.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalDataTest {

    @Test
    void onlyTheChecksumMakesAnIdentityNumber() {
        assertThat(PersonalData.isIdentity("11010519491231002X")).isTrue();
        assertThat(PersonalData.isIdentity("110105194912310021")).isFalse();
    }
}
