package duzhi.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Facts are recorded and corrected, never edited. */
class A01_JournalTest {

    private static final Instant MONDAY = Instant.parse("2023-03-06T08:00:00Z");

    private final Journal journal = new Journal();

    private static Fact fact(String id, String yuan) {
        Source source = Source.plain(Place.ofDocument("tea.txt"));
        return Fact.stated(id, Coordinates.ALL, new Value.Number(Figure.yuan(yuan)), source);
    }

    @Test
    void aRecordedFactHolds() {
        journal.record(fact("a", "1"));

        assertThat(journal.current("a")).isEqualTo(fact("a", "1"));
        assertThat(journal.asRead()).isEqualTo(journal.asCorrected()).hasSize(1);
    }

    @Test
    void aCorrectionTakesThePlaceAndTheFirstReadingStays() {
        journal.record(fact("a", "1"));
        journal.record(fact("b", "2"));
        journal.correct("a", fact("a2", "10"), "Li", "a digit was lost", MONDAY);

        assertThat(journal.asCorrected()).containsExactly(fact("a2", "10"), fact("b", "2"));
        assertThat(journal.asRead()).containsExactly(fact("a", "1"), fact("b", "2"));
        assertThat(journal.entries().getLast())
                .isEqualTo(new Entry.Corrected(fact("a2", "10"), "a", "Li", "a digit was lost", MONDAY));
    }

    @Test
    void aCorrectionCanBeCorrected() {
        journal.record(fact("a", "1"));
        journal.correct("a", fact("a2", "10"), "Li", "a digit was lost", MONDAY);
        journal.correct("a2", fact("a3", "100"), "Wu", "two digits were lost", MONDAY);

        assertThat(journal.current("a")).isEqualTo(fact("a3", "100"));
        assertThat(journal.asCorrected()).containsExactly(fact("a3", "100"));
    }

    @Test
    void nothingIsCorrectedTwice() {
        journal.record(fact("a", "1"));
        journal.correct("a", fact("a2", "10"), "Li", "a digit was lost", MONDAY);

        refused("already corrected by a2", () -> journal.correct("a", fact("a3", "3"), "Wu", "again", MONDAY));
    }

    @Test
    void nothingUnknownIsCorrected() {
        refused("no fact x", () -> journal.correct("x", fact("a", "1"), "Li", "why", MONDAY));
        refused("no fact x", () -> journal.current("x"));
    }

    @Test
    void anIdIsTakenOnce() {
        journal.record(fact("a", "1"));

        refused("a is taken", () -> journal.record(fact("a", "2")));
        refused("a is taken", () -> journal.correct("a", fact("a", "2"), "Li", "why", MONDAY));
        assertThat(journal.entries()).hasSize(1);
        assertThat(journal.current("a")).isEqualTo(fact("a", "1"));
    }

    @Test
    void aCorrectionNamesThePersonAndTheReason() {
        journal.record(fact("a", "1"));

        refused("the person and the reason", () -> journal.correct("a", fact("b", "2"), " ", "why", MONDAY));
        refused("the person and the reason", () -> journal.correct("a", fact("b", "2"), "Li", "", MONDAY));
        assertThat(journal.asCorrected()).containsExactly(fact("a", "1"));
    }

    @Test
    void anAmountAmongWordsIsCorrectedByItsPlace() {
        Place words = Place.ofText("tea.txt", 4, 8, 14, "13.51万");
        journal.reword(words, "13.51万元", "1.35万元", "Li", "a digit too many", MONDAY);

        assertThat(journal.entries())
                .containsExactly(new Entry.Reworded(words, "13.51万元", "1.35万元", "Li", "a digit too many", MONDAY));
        assertThat(journal.corrections()).isOne();
        assertThat(journal.asCorrected()).isEmpty();
        refused("already corrected", () -> journal.reword(words, "13.51万元", "1.53万元", "Wu", "again", MONDAY));
        refused(
                "the person and the reason",
                () -> journal.reword(Place.ofDocument("tea.txt"), "1", "2", "", "why", MONDAY));
    }

    private static void refused(String why, ThrowingCallable action) {
        assertThatIllegalArgumentException().isThrownBy(action).withMessageContaining(why);
    }
}
