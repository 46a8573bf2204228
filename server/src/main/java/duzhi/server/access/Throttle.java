package duzhi.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts failures to sign in by address, so that nobody tries many logins from one place. */
@Component
final class Throttle {

    private static final int MOST = 60;
    private static final int KNOWN = 20_000;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > KNOWN;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant since) {}

    synchronized void failed(String address) {
        Failures known = byAddress.get(address);
        byAddress.put(
                address,
                known == null || isOver(known)
                        ? new Failures(1, clock.instant())
                        : new Failures(known.count() + 1, known.since()));
    }

    /** Whether nothing from this address is tried for now. */
    synchronized boolean rests(String address) {
        Failures known = byAddress.get(address);
        return known != null && !isOver(known) && known.count() >= MOST;
    }

    private boolean isOver(Failures failures) {
        return failures.since().plus(PAUSE).isBefore(clock.instant());
    }
}
