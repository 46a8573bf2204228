package duzhi.workflow.calendar;

import duzhi.form.load.Definition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When work is due in a region. Days are calendar days counted from the day after; a last day that falls on a day of rest
 * moves to the next working day.
 */
public final class Calendar {

    private static final String FILE = "/duzhi/workflow/calendars.yaml";

    private record Due(MonthDay day, int years) {}

    private final Map<String, Due> deadlines;
    private final Map<String, Integer> periods;
    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workdays;

    private Calendar(
            Map<String, Due> deadlines,
            Map<String, Integer> periods,
            Set<LocalDate> holidays,
            Set<LocalDate> workdays) {
        this.deadlines = deadlines;
        this.periods = periods;
        this.holidays = holidays;
        this.workdays = workdays;
    }

    /** The calendar of a region, the national one where a region has none of its own. */
    public static Calendar of(String region) {
        Definition.Problems problems = new Definition.Problems();
        Definition file = Definition.parse("calendars.yaml", Definition.resource(Calendar.class, FILE), problems);
        Definition calendars = file.find("calendars").orElseThrow();
        Map<String, Due> deadlines = new HashMap<>();
        Map<String, Integer> periods = new HashMap<>();
        for (String each : new String[] {"national", region}) {
            calendars.find(each).ifPresent(calendar -> {
                calendar.map("deadlines").forEach((key, day) -> deadlines.put(key, due(day)));
                calendar.map("periods").forEach((key, days) -> periods.put(key, Integer.valueOf(days)));
            });
        }
        Set<LocalDate> holidays = days(file, "holidays");
        Set<LocalDate> workdays = days(file, "workdays");
        problems.raise();
        return new Calendar(deadlines, periods, holidays, workdays);
    }

    private static Due due(String text) {
        String[] parts = text.split(" ", 2);
        return new Due(MonthDay.parse("--" + parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    }

    private static Set<LocalDate> days(Definition file, String key) {
        Set<LocalDate> days = new HashSet<>();
        file.words(key).forEach(each -> {
            String[] ends = each.split("/", 2);
            LocalDate last = LocalDate.parse(ends[ends.length - 1]);
            for (LocalDate day = LocalDate.parse(ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        });
        return days;
    }

    /**
     * When something is due for a budget year.
     *
     * @param key as routes name it
     * @param year the budget year
     */
    public Optional<LocalDate> due(String key, int year) {
        return Optional.ofNullable(deadlines.get(key))
                .map(due -> working(due.day().atYear(year + due.years())));
    }

    /** The last day of a period that runs from the day after another, such as the 20 days to publish in. */
    public Optional<LocalDate> after(String key, LocalDate day) {
        return Optional.ofNullable(periods.get(key)).map(days -> working(day.plusDays(days)));
    }

    private LocalDate working(LocalDate day) {
        LocalDate last = day;
        while (isRest(last)) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** Whether nobody works on a day. */
    public boolean isRest(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return holidays.contains(day) || weekend && !workdays.contains(day);
    }
}
