package duzhi.server.api;

import duzhi.server.access.Account;
import duzhi.server.desk.NotFound;
import duzhi.server.desk.Timetable;
import duzhi.server.store.Agencies;
import duzhi.server.store.Session;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When work is due where, and what a finance bureau sets of it by itself. */
@RestController
@RequestMapping("/api/calendars/{code}")
class CalendarsApi {

    private final Session session;
    private final Agencies agencies;
    private final Timetable timetable;

    CalendarsApi(Session session, Agencies agencies, Timetable timetable) {
        this.session = session;
        this.agencies = agencies;
        this.timetable = timetable;
    }

    /**
     * A calendar.
     *
     * @param settings deadlines and periods that hold
     * @param own what the bureau has set, days of rest and of work among it
     */
    record Shown(Map<String, String> settings, Map<String, String> own) {}

    @GetMapping
    Shown one(@AuthenticationPrincipal Account account, @PathVariable String code) {
        Agency agency =
                session.as(account.id(), () -> agencies.find(code)).orElseThrow(() -> new NotFound("agency " + code));
        return new Shown(timetable.of(agency).settings(), timetable.own(agency));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(
            @AuthenticationPrincipal Account account,
            @PathVariable String code,
            @RequestBody Map<String, String> entries)
            throws Refused {
        timetable.set(account.id(), code, entries);
    }
}
