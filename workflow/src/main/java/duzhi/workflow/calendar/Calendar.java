package duzhi.workflow.calendar;

import duzhi.check.finding.Text;
import duzhi.form.load.Definition;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * When work is due in a region. Days are calendar days counted from the day after; a last day that falls on a day of rest
 * moves to the next working day.
 */
public final class Calendar {

    private static final String FILE = "/duzhi/workflow/calendars.yaml";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST = 366;
    private static final String REST = "rest";
    private static final String WORK = "work";

    private final Map<String, Deadline> deadlines;
    private final Map<String, Integer> periods;
    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workdays;

    private Calendar(
            Map<String, Deadline> deadlines,
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
        Map<String, Deadline> deadlines = new LinkedHashMap<>();
        Map<String, Integer> periods = new LinkedHashMap<>();
        for (String each : new String[] {"national", region}) {
            calendars.find(each).ifPresent(calendar -> {
                calendar.map("deadlines").forEach((key, day) -> deadlines.put(key, Deadline.of(day)));
                calendar.map("periods").forEach((key, days) -> periods.put(key, Integer.valueOf(days)));
            });
        }
        Set<LocalDate> holidays = days(file, "holidays");
        Set<LocalDate> workdays = days(file, "workdays");
        problems.raise();
        return new Calendar(deadlines, periods, holidays, workdays);
    }

    /**
     * The same with what a bureau has set by itself.
     *
     * @param own by key: a deadline as {@code 09-15 -1}, a period in days, or {@code rest} or {@code work} for a day such as
     *     {@code 2027-10-01}
     * @throws IllegalArgumentException where one of them is no such thing, see {@link #wrong}
     */
    public Calendar with(Map<String, String> own) {
        Calendar changed = new Calendar(
                new LinkedHashMap<>(deadlines),
                new LinkedHashMap<>(periods),
                new HashSet<>(holidays),
                new HashSet<>(workdays));
        own.forEach((key, value) -> {
            wrong(key, value).ifPresent(text -> {
                throw new IllegalArgumentException(text.en());
            });
            if (DAY.matcher(key).matches()) {
                changed.set(LocalDate.parse(key), value.equals(REST));
            } else if (periods.containsKey(key)) {
                changed.periods.put(key, Integer.valueOf(value.strip()));
            } else {
                changed.deadlines.put(key, Deadline.of(value));
            }
        });
        return changed;
    }

    private void set(LocalDate day, boolean rest) {
        (rest ? holidays : workdays).add(day);
        (rest ? workdays : holidays).remove(day);
    }

    /** What is wrong with something a bureau wants to set, empty where nothing is. */
    public Optional<Text> wrong(String key, String value) {
        try {
            if (DAY.matcher(key).matches()) {
                LocalDate.parse(key);
                return value.equals(REST) || value.equals(WORK) ? Optional.empty() : Optional.of(noKind(key));
            }
            if (periods.containsKey(key)) {
                int days = Integer.parseInt(value.strip());
                return days >= 1 && days <= LONGEST ? Optional.empty() : Optional.of(noPeriod(value));
            }
            if (deadlines.containsKey(key)) {
                Deadline.of(value);
                return Optional.empty();
            }
            return Optional.of(Text.of("日历里没有“%s”", "the calendar has no '%s'", key));
        } catch (NumberFormatException e) {
            return Optional.of(noPeriod(value));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.of(Text.of(
                    "“%s”不是期限：写成“月-日 年差”，如 09-15 -1 是预算年度上一年的 9 月 15 日",
                    "'%s' is no deadline: month-day and years from the budget year, as 09-15 -1 for the 15th of September before it",
                    value.isEmpty() ? key : value));
        }
    }

    private static Text noPeriod(String value) {
        return Text.of("“%s”不是天数：填 1 至 366", "'%s' is no number of days from 1 to 366", value);
    }

    private static Text noKind(String key) {
        return Text.of("%s 是放假还是上班？", "is %s a day of rest or of work?", key);
    }

    /** Deadlines and periods as they are written, in order. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        deadlines.forEach((key, deadline) -> settings.put(key, deadline.text()));
        periods.forEach((key, days) -> settings.put(key, String.valueOf(days)));
        return settings;
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
        return Optional.ofNullable(deadlines.get(key)).map(deadline -> working(deadline.in(year)));
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
        return holidays.contains(day) || isWeekend(day) && !workdays.contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The days of some years that are not as the week has them: whether each is a day of rest. */
    public SortedMap<LocalDate, Boolean> special(int from, int to) {
        SortedMap<LocalDate, Boolean> days = new TreeMap<>();
        LocalDate.of(from, 1, 1)
                .datesUntil(LocalDate.of(to + 1, 1, 1))
                .filter(day -> isRest(day) != isWeekend(day))
                .forEach(day -> days.put(day, isRest(day)));
        return days;
    }
}
