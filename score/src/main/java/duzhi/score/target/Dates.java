package duzhi.score.target;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The spellings of dates, as patterns with the groups y, m, d and an optional groups end and within. */
final class Dates {

    /** A date that was found: the first and last day it may mean, whether it names the end, whether it says before. */
    record Found(Days span, boolean end, boolean before) {

        /** The last days on which work is still on time. */
        Days due() {
            Days last = Days.on(span.latest());
            boolean wholeSpan = !span.earliest().equals(span.latest());
            return before && !end && wholeSpan ? new Days(span.earliest().minusDays(1), span.latest()) : last;
        }
    }

    private final List<Pattern> forms;
    private final Pattern before;
    private final Pattern after;
    private final Pattern yearless;
    private final Pattern unclear;

    Dates(Map<String, Object> data) {
        forms = ((List<?>) Lexicon.need(data, "forms"))
                .stream().map(f -> Pattern.compile(f.toString())).toList();
        before = Pattern.compile(Lexicon.need(data, "before").toString());
        after = Pattern.compile(Lexicon.need(data, "done").toString());
        yearless = Pattern.compile(Lexicon.need(data, "yearless").toString());
        unclear = Pattern.compile(Lexicon.need(data, "unclear").toString());
    }

    Optional<Found> find(String text) {
        reject(text);
        Matcher marked = before.matcher(text);
        String body = after.matcher(marked.replaceFirst("")).replaceFirst("");
        boolean says = marked.reset().find();
        return forms.stream()
                .map(form -> form.matcher(body))
                .filter(Matcher::matches)
                .map(m -> new Found(span(m, text), group(m, "end") != null, says || group(m, "within") != null))
                .findFirst();
    }

    private void reject(String text) {
        if (yearless.matcher(text).matches()) {
            throw new Illegible(Reason.NO_YEAR, text);
        }
        if (unclear.matcher(text).matches()) {
            throw new Illegible(Reason.YEARS_OR_NUMBERS, text);
        }
    }

    private static Days span(Matcher m, String text) {
        try {
            return span(m);
        } catch (DateTimeException e) {
            throw new Illegible(Reason.NO_SUCH_DATE, text);
        }
    }

    private static Days span(Matcher m) {
        int year = Integer.parseInt(m.group("y"));
        String month = group(m, "m");
        String day = group(m, "d");
        if (month == null) {
            return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        YearMonth in = YearMonth.of(year, Integer.parseInt(month));
        return day == null ? new Days(in.atDay(1), in.atEndOfMonth()) : Days.on(in.atDay(Integer.parseInt(day)));
    }

    private static @Nullable String group(Matcher m, String name) {
        return m.namedGroups().containsKey(name) ? m.group(name) : null;
    }
}
