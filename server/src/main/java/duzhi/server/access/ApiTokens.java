package duzhi.server.access;

import duzhi.server.store.Digest;
import duzhi.server.store.Session;
import duzhi.server.store.Tokens;
import duzhi.server.store.Trail;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Makes tokens for programs that work on somebody's behalf. */
@Service
public class ApiTokens {

    /** How many days one may be good for. */
    public static final int LONGEST = 366;

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Session session;
    private final Tokens tokens;
    private final Trail trail;
    private final Clock clock;

    /** With the tokens it adds to. */
    public ApiTokens(Session session, Tokens tokens, Trail trail, Clock clock) {
        this.session = session;
        this.tokens = tokens;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes one and tells it; it cannot be told again. */
    public String make(long person, String name, int days) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String token = "duzhi_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        int good = Math.clamp(days, 1, LONGEST);
        return session.as(person, () -> {
            tokens.add(name, hash(token), clock.instant().plus(Duration.ofDays(good)));
            trail.note("/", "token", Map.of("name", name, "days", good));
            return token;
        });
    }

    static byte[] hash(String token) {
        return Digest.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
