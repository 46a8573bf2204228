package duzhi.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When work is due: a last day of rest moves on to the next working day. */
class CalendarTest {

    private final Calendar calendar = Calendar.of("national");

    @Test
    void aDeadlineIsADayOfTheYearBeforeTheBudgetYear() {
        assertThat(calendar.due("first-draft", 2026)).hasValue(LocalDate.of(2025, 9, 15));
        assertThat(calendar.due("no-such-thing", 2026)).isEmpty();
    }

    @Test
    void publicationIsDueTwentyDaysAfterApproval() {
        assertThat(calendar.after("publication", LocalDate.of(2026, 3, 2))).hasValue(LocalDate.of(2026, 3, 23));
    }

    @Test
    void restMovesTheLastDayOn() {
        assertThat(calendar.due("approval", 2026)).hasValue(LocalDate.of(2026, 2, 24));
        assertThat(calendar.isRest(LocalDate.of(2026, 2, 14)))
                .as("a Saturday that is worked")
                .isFalse();
        assertThat(calendar.isRest(LocalDate.of(2026, 10, 1)))
                .as("a Thursday of rest")
                .isTrue();
    }
}
