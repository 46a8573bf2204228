package duzhi.server.page;

import duzhi.server.access.Account;
import duzhi.server.desk.NotFound;
import duzhi.server.desk.Timetable;
import duzhi.server.store.Agencies;
import duzhi.server.store.Rights;
import duzhi.server.store.Session;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.calendar.Calendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When work is due in the region of a finance bureau, for whoever looks after it to set (工作日历). */
@Controller
@RequestMapping("/admin/calendar")
class CalendarPages {

    private static final String DAY = "day.";
    private static final String YEARS = "years.";
    private static final int LONGEST = 60;

    private final Session session;
    private final Rights rights;
    private final Agencies agencies;
    private final Timetable timetable;
    private final Clock clock;

    CalendarPages(Session session, Rights rights, Agencies agencies, Timetable timetable, Clock clock) {
        this.session = session;
        this.rights = rights;
        this.agencies = agencies;
        this.timetable = timetable;
        this.clock = clock;
    }

    /**
     * A deadline or a period.
     *
     * @param day month and day, or the number of days
     * @param years from the budget year, empty for a period
     * @param isOwn whether the bureau has set it by itself
     * @param next when it is due for this budget year and the next, none for a period
     */
    record Row(String key, String day, String years, boolean isOwn, List<LocalDate> next) {

        static Row of(String key, String setting, boolean isOwn, Calendar calendar, int year) {
            String[] parts = setting.split(" ", 2);
            List<LocalDate> next = new ArrayList<>();
            calendar.due(key, year).ifPresent(next::add);
            calendar.due(key, year + 1).ifPresent(next::add);
            return new Row(key, parts[0], parts.length > 1 ? parts[1] : "", isOwn, next);
        }
    }

    @GetMapping
    String calendar(
            @AuthenticationPrincipal Account account, @RequestParam(defaultValue = "") String agency, Model model) {
        if (!session.as(account.id(), rights::administersSomewhere)) {
            throw new NotFound("administration");
        }
        List<Agency> bureaus = session.as(account.id(), agencies::bureaus);
        model.addAttribute("bureaus", bureaus);
        bureaus.stream()
                .filter(each -> agency.isEmpty() || each.code().equals(agency))
                .findFirst()
                .ifPresent(bureau -> show(account, bureau, model));
        return "admin/calendar";
    }

    private void show(Account account, Agency bureau, Model model) {
        int year = LocalDate.now(clock).getYear();
        Calendar calendar = timetable.of(bureau);
        Map<String, String> own = timetable.own(bureau);
        model.addAttribute("bureau", bureau);
        model.addAttribute("year", year);
        model.addAttribute("mine", session.as(account.id(), () -> rights.administers(bureau.path())));
        model.addAttribute(
                "rows",
                calendar.settings().entrySet().stream()
                        .map(each ->
                                Row.of(each.getKey(), each.getValue(), own.containsKey(each.getKey()), calendar, year))
                        .toList());
        model.addAttribute("days", calendar.special(year, year + 1));
        model.addAttribute("own", own);
    }

    /** Deadlines as the form has them: a day and how many years that is from the budget year. */
    @PostMapping("/{code}")
    String set(
            @AuthenticationPrincipal Account account,
            @PathVariable String code,
            @RequestParam Map<String, String> fields)
            throws Refused {
        Map<String, String> entries = new HashMap<>();
        fields.forEach((name, day) -> {
            if (name.startsWith(DAY)) {
                String key = name.substring(DAY.length());
                String years = fields.getOrDefault(YEARS + key, "");
                entries.put(key, day.isBlank() ? "" : (day.strip() + " " + years).strip());
            }
        });
        timetable.set(account.id(), code, entries);
        return "redirect:/admin/calendar?done&agency=" + code;
    }

    /** Days of rest or of work, from one to another; anything else puts them back as the program has them. */
    @PostMapping("/{code}/days")
    String days(
            @AuthenticationPrincipal Account account,
            @PathVariable String code,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String kind)
            throws Refused {
        LocalDate last = to == null ? from : to;
        if (last.isBefore(from) || from.plusDays(LONGEST).isBefore(last)) {
            throw Refused.unready(
                    "结束日期要在开始日期之后，最多 " + LONGEST + " 天",
                    "the last day comes after the first, " + LONGEST + " days at most");
        }
        Map<String, String> entries = new HashMap<>();
        from.datesUntil(last.plusDays(1)).forEach(day -> entries.put(day.toString(), kind));
        timetable.set(account.id(), code, entries);
        return "redirect:/admin/calendar?done&agency=" + code;
    }
}
