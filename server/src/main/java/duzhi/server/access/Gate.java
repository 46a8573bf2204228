package duzhi.server.access;

import duzhi.server.store.People;
import duzhi.server.store.Person;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Lets people in who know their password. After five failures a login rests for fifteen minutes. What was wrong is not
 * told, and a login that nobody has takes as long as one that somebody has.
 */
@Component
public class Gate implements AuthenticationProvider {

    /** What everybody has who is signed in. */
    public static final String SIGNED_IN = "ROLE_PERSON";

    private static final int MOST = 5;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Session session;
    private final People people;
    private final Trail trail;
    private final PasswordEncoder encoder;
    private final Throttle throttle;
    private final String nobody;

    /** With the people it lets in. */
    Gate(Session session, People people, Trail trail, PasswordEncoder encoder, Throttle throttle) {
        this.session = session;
        this.people = people;
        this.trail = trail;
        this.encoder = encoder;
        this.throttle = throttle;
        this.nobody = encoder.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (throttle.rests(address)) {
            throw new LockedException("too many failures from " + address);
        }
        Optional<People.Credentials> known = session.visitor(() -> people.credentials(login));
        boolean fits = encoder.matches(
                password,
                known.map(People.Credentials::password)
                        .filter(hash -> !hash.isEmpty())
                        .orElse(nobody));
        if (known.isPresent() && known.get().locked()) {
            throttle.failed(address);
            throw new LockedException("locked");
        }
        boolean well = fits && known.filter(People.Credentials::active).isPresent();
        session.visitor(() -> {
            people.signedIn(login, well, MOST, PAUSE);
            return true;
        });
        if (!well) {
            throttle.failed(address);
            throw new BadCredentialsException("no");
        }
        return signedIn(known.orElseThrow().id());
    }

    /** Lets in somebody whom another service vouches for; empty where nobody active has the login. */
    Optional<Authentication> vouched(String login) {
        return session.visitor(() -> people.credentials(login))
                .filter(People.Credentials::active)
                .map(known -> signedIn(known.id()));
    }

    private Authentication signedIn(long id) {
        return session.as(id, () -> {
            trail.note("/", "sign-in", Map.of());
            return authentication(account(id));
        });
    }

    /** Somebody as they are now. */
    Account account(long id) {
        return session.as(id, () -> {
            Person person = people.find(id).orElseThrow();
            return new Account(
                    id,
                    person.login(),
                    person.name(),
                    person.language(),
                    people.standing(id).orElseThrow().visit());
        });
    }

    static Authentication authentication(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, List.of(new SimpleGrantedAuthority(SIGNED_IN)));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
