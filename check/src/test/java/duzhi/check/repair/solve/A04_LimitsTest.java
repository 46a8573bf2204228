package duzhi.check.repair.solve;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Articulation.Row;
import duzhi.check.repair.solve.Result.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What cannot be finished says so, and how far it came. */
class A04_LimitsTest {

    private static final Articulation HOPELESS = Tables.hopeless(240, 120, new Random(1));

    @Test
    @Timeout(60)
    void timeRunsOut() {
        long begin = System.nanoTime();
        Result.Bounded bounded = (Result.Bounded) Solver.solve(HOPELESS, new Budget(1_500, 50_000_000, 8));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(bounded.why()).isEqualTo(Result.Limit.TIME);
        assertThat(bounded.lowerBound()).isPositive();
        bounded.best().ifPresent(best -> {
            assertThat(best.weight()).isGreaterThanOrEqualTo(bounded.lowerBound());
            assertThat(repairs(HOPELESS, best)).as("the repair given repairs").isTrue();
        });
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void memoryRunsOut() {
        Result.Bounded bounded = (Result.Bounded) Solver.solve(HOPELESS, new Budget(60_000, 20_000, 8));

        assertThat(bounded.why()).isEqualTo(Result.Limit.MEMORY);
    }

    @Test
    void withoutTimeNothingIsClaimed() {
        Articulation wrong =
                new Articulation(List.of(Cell.amount(3), Cell.amount(1), Cell.amount(1)), List.of(Row.sum(0, 1, 2)));

        assertThat(Solver.solve(wrong, new Budget(0, 100_000, 8)))
                .isInstanceOfAny(Result.Bounded.class, Result.Solved.class);
    }

    @Test
    void alternativesBeyondTheLimitAreNotSilentlyDropped() {
        int size = 40;
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.amount(1_000));
        IntStream.range(0, size).forEach(i -> cells.add(Cell.amount(7)));
        Articulation sum = new Articulation(
                cells, List.of(Row.sum(0, IntStream.rangeClosed(1, size).toArray())));

        Result.Solved some = (Result.Solved) Solver.solve(sum, new Budget(5_000, 1_000_000, 10));
        Result.Solved all = (Result.Solved) Solver.solve(sum, new Budget(5_000, 1_000_000, 100));

        assertThat(some.repairs()).hasSize(10);
        assertThat(some.allListed()).isFalse();
        assertThat(some.weight()).isEqualTo(all.weight()).isEqualTo(1);
        assertThat(all.repairs()).hasSize(size + 1);
        assertThat(all.allListed()).isTrue();
    }

    /** Whether nothing has to change any more if these cells may have any value. */
    private static boolean repairs(Articulation problem, Result.Repair repair) {
        Articulation rest = problem;
        for (Change change : repair.changes()) {
            rest = Tables.with(rest, change.cell(), new Cell(0, Articulation.MOST, 1, 0, Articulation.NO_HIGH));
        }
        return Solver.solve(rest, Budget.USUAL) instanceof Result.Solved solved && solved.weight() == 0;
    }
}
