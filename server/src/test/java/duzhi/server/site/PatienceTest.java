package duzhi.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Few reports an hour from one address. */
class PatienceTest {

    /** A clock that is set by hand. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Hand clock = new Hand();
    private final Patience patience = new Patience(clock);

    @Test
    void oneMoreThanAllowedIsRefusedUntilTheHourIsOver() {
        for (int i = 0; i < Patience.FROM_ONE; i++) {
            assertThat(patience.admits("192.0.2.1")).isTrue();
        }
        assertThat(patience.admits("192.0.2.1")).isFalse();
        assertThat(patience.admits("192.0.2.2")).isTrue();
        clock.now = clock.now.plus(Duration.ofHours(1));
        assertThat(patience.admits("192.0.2.1")).isTrue();
    }

    @Test
    void manyAddressesTogetherAreLimitedToo() {
        int admitted = 0;
        for (int i = 0; i < Patience.IN_ALL * 2; i++) {
            admitted += patience.admits("address " + i) ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(Patience.IN_ALL);
    }
}
