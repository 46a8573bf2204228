package duzhi.server.api;

import duzhi.server.access.Account;
import duzhi.server.access.Administration;
import duzhi.server.desk.NotFound;
import duzhi.server.store.Agencies;
import duzhi.server.store.People;
import duzhi.server.store.Rights;
import duzhi.server.store.Session;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agencies, which everybody sees, and people, whom administrators look after. */
@RestController
@RequestMapping("/api")
class OfficesApi {

    private static final int PAGE = 200;

    private final Session session;
    private final Agencies agencies;
    private final People people;
    private final Rights rights;
    private final Administration administration;

    OfficesApi(Session session, Agencies agencies, People people, Rights rights, Administration administration) {
        this.session = session;
        this.agencies = agencies;
        this.people = people;
        this.rights = rights;
        this.administration = administration;
    }

    /** An agency. */
    record Body(String code, String name, String kind, String path, String region) {

        static Body of(Agency agency) {
            return new Body(
                    agency.code(),
                    agency.name(),
                    agency.kind().name().toLowerCase(Locale.ROOT),
                    agency.path(),
                    agency.region());
        }
    }

    @GetMapping("/agencies")
    List<Body> agencies(@AuthenticationPrincipal Account account) {
        return session.as(account.id(), agencies::all).stream().map(Body::of).toList();
    }

    /** An agency to be added below another, or with a region and nothing above: a finance bureau. */
    record NewAgency(
            String above,
            String code,
            String name,
            @Nullable String region) {}

    @PostMapping("/agencies")
    @ResponseStatus(HttpStatus.CREATED)
    Body add(@AuthenticationPrincipal Account account, @RequestBody NewAgency agency) throws Refused {
        return Body.of(administration.addAgency(
                account.id(),
                agency.above(),
                agency.code(),
                agency.name(),
                agency.region() == null ? "national" : agency.region()));
    }

    /** Another name. */
    record Name(String name) {}

    @PutMapping("/agencies/{code}/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@AuthenticationPrincipal Account account, @PathVariable String code, @RequestBody Name name)
            throws Refused {
        administration.renameAgency(account.id(), code, name.name());
    }

    /** What somebody is there for. */
    record Held(String role, String path, LocalDate from, LocalDate to, long delegatedBy) {}

    /** Somebody. */
    record Somebody(long id, String login, String name, boolean active, boolean locked, List<Held> duties) {

        static Somebody of(People.Entry entry) {
            return new Somebody(
                    entry.person().id(),
                    entry.person().login(),
                    entry.person().name(),
                    entry.person().active(),
                    entry.locked(),
                    entry.person().duties().stream()
                            .map(duty ->
                                    new Held(duty.role().id(), duty.path(), duty.from(), duty.to(), duty.delegatedBy()))
                            .toList());
        }
    }

    @GetMapping("/people")
    List<Somebody> people(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int from) {
        return session.as(account.id(), () -> {
            if (!rights.administersSomewhere()) {
                throw new NotFound("people");
            }
            return people.search(words, "", from, PAGE).stream()
                    .map(Somebody::of)
                    .toList();
        });
    }

    /** Somebody to be added with a first duty. */
    record NewPerson(String login, String name, String role, String agency) {}

    /** Somebody who was added, with a password that is told once. */
    record Added(long id, String password) {}

    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@AuthenticationPrincipal Account account, @RequestBody NewPerson person) throws Refused {
        Administration.Newcomer added =
                administration.addPerson(account.id(), person.login(), person.name(), person.role(), person.agency());
        return new Added(added.id(), added.password());
    }

    @PostMapping("/people/{id}/reset")
    Added reset(@AuthenticationPrincipal Account account, @PathVariable long id) throws Refused {
        return new Added(id, administration.reset(account.id(), id));
    }

    @PostMapping("/people/{id}/activate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void activate(@AuthenticationPrincipal Account account, @PathVariable long id) throws Refused {
        administration.active(account.id(), id, true);
    }

    @PostMapping("/people/{id}/deactivate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deactivate(@AuthenticationPrincipal Account account, @PathVariable long id) throws Refused {
        administration.active(account.id(), id, false);
    }

    @PostMapping("/people/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@AuthenticationPrincipal Account account, @PathVariable long id) throws Refused {
        administration.unlock(account.id(), id);
    }

    /** A duty to be given; an empty agency stands for the whole system. */
    record NewDuty(String role, String agency, LocalDate from, LocalDate to) {}

    @PostMapping("/people/{id}/duties")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody NewDuty duty)
            throws Refused {
        administration.give(account.id(), id, duty.role(), duty.agency(), duty.from(), duty.to());
    }

    @DeleteMapping("/people/{id}/duties/{duty}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@AuthenticationPrincipal Account account, @PathVariable long id, @PathVariable long duty) throws Refused {
        administration.end(account.id(), id, duty);
    }
}
