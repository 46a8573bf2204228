package duzhi.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Many failures from one address are enough for a while. */
class ThrottleTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void anAddressRestsAfterSixtyFailuresAndNoOtherDoes() {
        Throttle throttle = new Throttle(Clock.fixed(NOON, ZoneOffset.UTC));
        for (int i = 0; i < 59; i++) {
            throttle.failed("192.0.2.1");
        }
        assertThat(throttle.rests("192.0.2.1")).isFalse();
        throttle.failed("192.0.2.1");
        assertThat(throttle.rests("192.0.2.1")).isTrue();
        assertThat(throttle.rests("192.0.2.2")).isFalse();
    }

    @Test
    void theRestEnds() {
        Clock[] now = {Clock.fixed(NOON, ZoneOffset.UTC)};
        Throttle throttle = new Throttle(new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0].instant();
            }
        });
        for (int i = 0; i < 60; i++) {
            throttle.failed("192.0.2.1");
        }
        now[0] = Clock.offset(now[0], Duration.ofMinutes(16));
        assertThat(throttle.rests("192.0.2.1")).isFalse();
    }
}
