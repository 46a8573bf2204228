package duzhi.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Rows fall into groups with the points expected of them, in one way only or not at all. */
class A02_OnlyCutTest {

    private static List<BigDecimal> points(Integer... points) {
        return List.of(points).stream().map(BigDecimal::valueOf).toList();
    }

    private static Optional<List<Integer>> cut(List<BigDecimal> weights, List<BigDecimal> expected) {
        return new OnlyCut(weights, expected, (row, level) -> true).find();
    }

    @Test
    void oneWayIsTaken() {
        assertThat(cut(points(25, 25, 30, 10), points(50, 30, 10))).contains(List.of(0, 0, 1, 2));
    }

    @Test
    void noWayIsNone() {
        assertThat(cut(points(25, 26, 30, 10), points(50, 30, 10))).isEmpty();
        assertThat(cut(List.of(), points(50))).isEmpty();
    }

    @Test
    void twoWaysAreNone() {
        assertThat(cut(points(50, 0, 30), points(50, 30))).isEmpty();
    }

    @Test
    void aPrintedNameDecidesBetweenTwoWays() {
        OnlyCut cut = new OnlyCut(points(50, 0, 30), points(50, 30), (row, level) -> row != 1 || level == 1);

        assertThat(cut.find()).contains(List.of(0, 1, 1));
    }

    @Test
    void aLevelWithoutPointsHasNoRows() {
        assertThat(cut(points(50, 30), points(50, 0, 30))).contains(List.of(0, 2));
    }

    @Property(tries = 300)
    void agreesWithTryingEveryCut(
            @ForAll @Size(max = 7) List<@IntRange(max = 3) Integer> weights,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 5) Integer> expected) {
        List<List<Integer>> all = new ArrayList<>();
        tryAll(weights, expected, new ArrayList<>(), all);

        assertThat(cut(points(weights.toArray(Integer[]::new)), points(expected.toArray(Integer[]::new))))
                .isEqualTo(all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    private static void tryAll(
            List<Integer> weights, List<Integer> expected, List<Integer> sofar, List<List<Integer>> found) {
        if (sofar.size() == weights.size()) {
            int[] left = expected.stream().mapToInt(Integer::intValue).toArray();
            for (int i = 0; i < sofar.size(); i++) {
                left[sofar.get(i)] -= weights.get(i);
            }
            if (Arrays.stream(left).allMatch(points -> points == 0)) {
                found.add(List.copyOf(sofar));
            }
            return;
        }
        for (int level = sofar.isEmpty() ? 0 : sofar.getLast(); level < expected.size(); level++) {
            sofar.add(level);
            tryAll(weights, expected, sofar, found);
            sofar.removeLast();
        }
    }
}
