package duzhi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.workflow.event.Change;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cells are compared where they stand, and lines that only moved are no change. */
class DifferencesTest {

    private static final Map<String, String> WAGES = Map.of("economy", "30101", "fund", "一般公共预算", "amount", "100");
    private static final Map<String, String> OFFICE = Map.of("economy", "30201", "fund", "一般公共预算", "amount", "50");
    private static final Map<String, String> TRAVEL = Map.of("economy", "30211", "fund", "一般公共预算", "amount", "7");

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Content content(Map<String, String>... lines) {
        return new Content(Map.of("expenditure", List.of(lines)));
    }

    private static List<Change> changes(Content before, Content after) {
        return Differences.between(before, Differences.settled(before, after));
    }

    @Test
    void anotherAmountIsOneCell() {
        Content after = content(WAGES, Map.of("economy", "30201", "fund", "一般公共预算", "amount", "60"));

        assertThat(Differences.between(content(WAGES, OFFICE), after))
                .containsExactly(new Change("expenditure", 2, "amount", "50", "60"));
    }

    @Test
    void aLineThatIsGoneIsCleared() {
        assertThat(Differences.between(content(WAGES), content()))
                .extracting(Change::now)
                .containsOnly("");
    }

    @Test
    void linesInAnotherOrderAreTheSame() {
        assertThat(changes(content(WAGES, OFFICE, TRAVEL), content(TRAVEL, WAGES, OFFICE)))
                .isEmpty();
    }

    @Test
    void aLinePutInBetweenIsOneNewLine() {
        assertThat(changes(content(WAGES, OFFICE), content(WAGES, TRAVEL, OFFICE)))
                .hasSize(3)
                .allSatisfy(change -> {
                    assertThat(change.line()).isEqualTo(3);
                    assertThat(change.was()).isEmpty();
                });
    }

    @Test
    void aLineTakenOutLeavesTheOthersWhereTheyAre() {
        assertThat(changes(content(WAGES, OFFICE, TRAVEL), content(WAGES, TRAVEL)))
                .hasSize(3)
                .allSatisfy(change -> {
                    assertThat(change.line()).isEqualTo(2);
                    assertThat(change.now()).isEmpty();
                });
    }

    @Test
    void aNewLineFillsAPlaceThatIsFree() {
        assertThat(changes(content(WAGES, Map.of(), OFFICE), content(WAGES, OFFICE, TRAVEL)))
                .extracting(Change::line)
                .containsOnly(2);
    }

    @Test
    void aLineWithAnotherAmountStaysAtItsPlaceThoughItMoved() {
        Map<String, String> less = Map.of("economy", "30211", "fund", "一般公共预算", "amount", "6");

        assertThat(changes(content(WAGES, OFFICE, TRAVEL), content(less, WAGES, OFFICE)))
                .containsExactly(new Change("expenditure", 3, "amount", "7", "6"));
    }
}
