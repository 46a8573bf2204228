package duzhi.server.api;

import duzhi.server.access.Account;
import duzhi.server.access.Administration;
import duzhi.server.store.People;
import duzhi.server.store.Session;
import duzhi.workflow.action.Refused;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own duties, and handing one over for a time. */
@RestController
@RequestMapping("/api/duties")
class DelegationsApi {

    private final Session session;
    private final People people;
    private final Administration administration;

    DelegationsApi(Session session, People people, Administration administration) {
        this.session = session;
        this.people = people;
        this.administration = administration;
    }

    /**
     * A duty.
     *
     * @param path of the agency it is held at
     * @param isHanded whether it was handed over for a time
     */
    record Shown(long id, String role, String path, LocalDate from, LocalDate to, boolean isHanded) {

        static Shown of(People.Held held) {
            return new Shown(
                    held.id(),
                    held.duty().role().id(),
                    held.duty().path(),
                    held.duty().from(),
                    held.duty().to(),
                    held.duty().delegatedBy() != 0);
        }
    }

    @GetMapping
    List<Shown> own(@AuthenticationPrincipal Account account) {
        return session.as(account.id(), () -> people.held(account.id(), false)).stream()
                .map(Shown::of)
                .toList();
    }

    /** What the caller has handed over. */
    @GetMapping("/handed")
    List<Shown> handed(@AuthenticationPrincipal Account account) {
        return session.as(account.id(), () -> people.held(account.id(), true)).stream()
                .map(Shown::of)
                .toList();
    }

    /** To whom, by their login, and for how long. */
    record Wanted(String to, LocalDate from, LocalDate until) {}

    @PostMapping("/{duty}/delegation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delegate(@AuthenticationPrincipal Account account, @PathVariable long duty, @RequestBody Wanted wanted)
            throws Refused {
        administration.delegate(account.id(), duty, wanted.to(), wanted.from(), wanted.until());
    }

    /** Takes back what was handed over. */
    @DeleteMapping("/handed/{duty}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@AuthenticationPrincipal Account account, @PathVariable long duty) throws Refused {
        administration.takeBack(account.id(), duty);
    }
}
