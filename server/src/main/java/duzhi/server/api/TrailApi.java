package duzhi.server.api;

import duzhi.server.access.Account;
import duzhi.server.desk.NotFound;
import duzhi.server.desk.Verification;
import duzhi.server.store.Line;
import duzhi.server.store.Rights;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail, as far as the caller's duties reach. */
@RestController
@RequestMapping("/api/trail")
class TrailApi {

    private static final int MOST = 1000;

    private final Session session;
    private final Trail trail;
    private final Rights rights;
    private final Verification verification;

    TrailApi(Session session, Trail trail, Rights rights, Verification verification) {
        this.session = session;
        this.trail = trail;
        this.rights = rights;
        this.verification = verification;
    }

    @GetMapping
    List<Line> lines(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "0") long person,
            @RequestParam(defaultValue = "0") long document,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(defaultValue = "100") int limit) {
        return session.as(
                account.id(),
                () -> trail.search(new Trail.Query(person, document, from, to, before, Math.clamp(limit, 1, MOST))));
    }

    /** Works out every seal again. */
    @PostMapping("/verification")
    Trail.Verdict verify(@AuthenticationPrincipal Account account) {
        if (!session.as(
                account.id(),
                () -> rights.administersSomewhere() || rights.roles().contains("auditor"))) {
            throw new NotFound("verification");
        }
        return verification.all();
    }
}
