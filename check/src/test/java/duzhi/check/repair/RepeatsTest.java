package duzhi.check.repair;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.fact.Figure;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A wrong figure that was copied agrees with itself: all its copies are corrected as one. */
class RepeatsTest {

    private final List<Cell> cells = new ArrayList<>();
    private final List<Bond> bonds = new ArrayList<>();

    private int cell(String yuan) {
        String row = "row " + cells.size();
        cells.add(Cell.amount(new Place("a.txt", cells.size(), 0, 1, "table", row, "amount", yuan), Figure.yuan(yuan)));
        return cells.size() - 1;
    }

    /** Some cells, each once, come to another one. */
    private void sum(int whole, int... parts) {
        Map<Integer, Long> terms = new TreeMap<>(Map.of(whole, 1L));
        for (int part : parts) {
            terms.put(part, -1L);
        }
        bonds.add(new Bond(new TreeMap<>(terms), 0, 0, null, null));
    }

    private Map<Integer, String> corrected(int index, String yuan) {
        Map<Integer, String> found = new TreeMap<>();
        new Repeats(new Net(cells, bonds))
                .with(index, Figure.yuan(yuan))
                .ifPresent(changed -> changed.forEach(
                        (at, cell) -> found.put(at, cell.figure().toString())));
        return found;
    }

    @Test
    void aCopyOfACopyIsCorrectedAsWell() {
        int first = cell("24");
        int second = cell("24");
        int third = cell("24");
        sum(first, second);
        sum(second, third);

        assertThat(corrected(first, "42")).isEqualTo(Map.of(first, "42元", second, "42元", third, "42元"));
    }

    @Test
    void aWholeWithOnePartThatIsNotZeroRepeatsIt() {
        int part = cell("24");
        int whole = cell("24");
        sum(whole, part, cell("0"), cell("0"));

        assertThat(corrected(part, "42")).isEqualTo(Map.of(part, "42元", whole, "42元"));
    }

    @Test
    void aWholeOfTwoPartsRepeatsNeither() {
        int part = cell("24");
        sum(cell("30"), part, cell("6"));

        assertThat(corrected(part, "42")).isEmpty();
    }

    @Test
    void whatDisagreesAlreadyIsNoCopy() {
        int right = cell("42");
        int wrong = cell("24");
        sum(right, wrong);

        assertThat(corrected(wrong, "42")).isEmpty();
    }

    @Test
    void moreCopiesThanAnyoneMakesAreLeftAlone() {
        int first = cell("24");
        for (int i = 0; i < 12; i++) {
            sum(first, cell("24"));
        }

        assertThat(corrected(first, "42")).isEmpty();
    }
}
