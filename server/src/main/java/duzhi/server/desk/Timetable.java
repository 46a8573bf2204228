package duzhi.server.desk;

import duzhi.check.finding.Text;
import duzhi.server.store.Agencies;
import duzhi.server.store.Calendars;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.calendar.Calendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The calendars of finance bureaus (工作日历): what comes with the program, and what each has set by itself. */
@Service
public class Timetable {

    private final Session session;
    private final Calendars calendars;
    private final Agencies agencies;
    private final Trail trail;
    private volatile Map<String, Map<String, String>> own = Map.of();
    private final Map<String, Calendar> known = new ConcurrentHashMap<>();

    /** With where they are kept. */
    public Timetable(Session session, Calendars calendars, Agencies agencies, Trail trail) {
        this.session = session;
        this.calendars = calendars;
        this.agencies = agencies;
        this.trail = trail;
    }

    /** Reads what is set, once at the start and after every change. */
    @EventListener(ContextRefreshedEvent.class)
    public void renew() {
        own = session.system(calendars::all);
        known.clear();
    }

    /** The calendar an agency goes by. */
    public Calendar of(Agency agency) {
        return known.computeIfAbsent(
                bureau(agency), path -> Calendar.of(agency.region()).with(own(agency)));
    }

    /** What the finance bureau of an agency has set by itself. */
    public Map<String, String> own(Agency agency) {
        return own.getOrDefault(bureau(agency), Map.of());
    }

    private static String bureau(Agency agency) {
        return agency.path().substring(0, agency.path().indexOf('/', 1) + 1);
    }

    /**
     * Sets some of a bureau's calendar; what is empty goes back to what comes with the program.
     *
     * @param by who looks after the bureau
     * @param code of the finance bureau
     * @throws Refused with everything that is wrong, and then nothing is set
     */
    public void set(long by, String code, Map<String, String> entries) throws Refused {
        Agency bureau =
                session.as(by, () -> agencies.bureau(code)).orElseThrow(() -> new NotFound("finance bureau " + code));
        Calendar common = Calendar.of(bureau.region());
        Map<String, String> before = own(bureau);
        Map<String, String> changed = new TreeMap<>(entries);
        changed.replaceAll((key, value) -> value.strip());
        changed.entrySet()
                .removeIf(each -> before.getOrDefault(each.getKey(), "").equals(each.getValue())
                        || each.getValue().equals(common.settings().get(each.getKey()))
                                && !before.containsKey(each.getKey()));
        List<Text> wrong = new ArrayList<>();
        changed.forEach((key, value) -> {
            if (!value.isEmpty()) {
                common.wrong(key, value).ifPresent(wrong::add);
            }
        });
        if (!wrong.isEmpty()) {
            throw new Refused(Refused.Kind.UNREADY, wrong);
        }
        session.as(by, () -> {
            changed.forEach((key, value) -> put(bureau, key, value, before.getOrDefault(key, "")));
            return changed;
        });
        renew();
    }

    private void put(Agency bureau, String key, String now, String was) {
        trail.note(bureau.path(), "calendar", Map.of("key", key, "was", was, "now", now));
        if (now.isEmpty()) {
            calendars.clear(bureau.path(), key);
        } else {
            calendars.put(bureau.path(), key, now);
        }
    }
}
