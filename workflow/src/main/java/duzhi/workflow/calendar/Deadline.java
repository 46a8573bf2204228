package duzhi.workflow.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A day by which something is due, written {@code 09-15 -1}.
 *
 * @param day of the year; the 29th of February is the 28th where there is none
 * @param years from the budget year, -1 for the year before it
 */
record Deadline(MonthDay day, int years) {

    private static final int FARTHEST = 2;

    /** Throws {@link IllegalArgumentException} where the text is none. */
    static Deadline of(String text) {
        String[] parts = text.strip().split(" +", 2);
        try {
            Deadline deadline = new Deadline(
                    MonthDay.parse("--" + parts[0]), parts.length > 1 ? Integer.parseInt(parts[1].strip()) : 0);
            if (Math.abs(deadline.years) <= FARTHEST) {
                return deadline;
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(text, e);
        }
        throw new IllegalArgumentException(text);
    }

    LocalDate in(int year) {
        return day.atYear(year + years);
    }

    String text() {
        return day.toString().substring(2) + " " + years;
    }
}
