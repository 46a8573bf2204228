package duzhi.ledger.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    @Test
    void theWordsOfTheTablesNameThem() {
        assertThat(Confidence.of("verified-name")).isEqualTo(Confidence.VERIFIED_NAME);
        assertThatIllegalArgumentException().isThrownBy(() -> Confidence.of("sure"));
    }

    @Test
    void onlyWhatWasReadTodayIsVerified() {
        assertThat(Arrays.stream(Confidence.values()).filter(Confidence::unverified))
                .containsExactly(Confidence.LEGACY, Confidence.MEMORY, Confidence.UNCERTAIN);
        assertThat(Arrays.stream(Confidence.values()).filter(Confidence::pairVerified))
                .containsExactly(Confidence.VERIFIED, Confidence.EXCERPT);
    }
}
