package duzhi.server.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How many reports are taken: few an hour from one address, and no more in all than people can read. */
@Component
class Patience {

    static final int FROM_ONE = 5;
    static final int IN_ALL = 500;
    private static final Duration WHILE = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Deque<Instant> all = new ArrayDeque<>();
    private final Map<String, Deque<Instant>> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Autowired
    Patience(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more is taken from an address; it counts if so. */
    synchronized boolean admits(String address) {
        Instant now = clock.instant();
        Deque<Instant> own = byAddress.computeIfAbsent(address, any -> new ArrayDeque<>());
        forget(own, now);
        forget(all, now);
        if (own.size() >= FROM_ONE || all.size() >= IN_ALL) {
            return false;
        }
        own.add(now);
        all.add(now);
        return true;
    }

    private static void forget(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && !times.getFirst().plus(WHILE).isAfter(now)) {
            times.removeFirst();
        }
    }
}
