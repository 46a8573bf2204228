package duzhi.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
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

    @Test
    void aBureauSetsItsOwnDaysAndKeepsTheOthers() {
        Calendar own = calendar.with(
                Map.of("first-draft", "08-31 -1", "publication", "15", "2027-10-01", "rest", "2027-10-09", "work"));
        assertThat(own.due("first-draft", 2027)).hasValue(LocalDate.of(2026, 8, 31));
        assertThat(own.due("approval", 2027)).isEqualTo(calendar.due("approval", 2027));
        assertThat(own.after("publication", LocalDate.of(2027, 3, 1))).hasValue(LocalDate.of(2027, 3, 16));
        assertThat(own.isRest(LocalDate.of(2027, 10, 1))).as("a Friday").isTrue();
        assertThat(own.isRest(LocalDate.of(2027, 10, 9))).as("a Saturday").isFalse();
        assertThat(calendar.isRest(LocalDate.of(2027, 10, 1)))
                .as("others' calendar")
                .isFalse();
    }

    @Test
    void whatIsNoDayIsTold() {
        assertThat(calendar.wrong("first-draft", "09-15 -1")).isEmpty();
        assertThat(calendar.wrong("first-draft", "13-40"))
                .hasValueSatisfying(text -> assertThat(text.zh()).contains("13-40", "月-日"));
        assertThat(calendar.wrong("publication", "soon")).isPresent();
        assertThat(calendar.wrong("publication", "0")).isPresent();
        assertThat(calendar.wrong("2027-02-30", "rest")).isPresent();
        assertThat(calendar.wrong("2027-02-28", "perhaps")).isPresent();
        assertThat(calendar.wrong("no-such-thing", "09-15")).isPresent();
    }

    @Test
    void settingsAreWrittenAsTheyAreRead() {
        assertThat(calendar.settings()).containsEntry("first-draft", "09-15 -1").containsEntry("publication", "20");
        assertThat(calendar.with(calendar.settings()).settings()).isEqualTo(calendar.settings());
    }
}
