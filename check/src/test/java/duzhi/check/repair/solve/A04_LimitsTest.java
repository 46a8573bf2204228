package duzhi.check.repair.solve;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Articulation.Row;
import duzhi.check.repair.solve.Result.Change;
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
    void whatIsKnownIsProvedAllTheSame() {
        Result.Bounded bounded = (Result.Bounded) Solver.solve(HOPELESS, Budget.of(5_000_000, 50_000_000, 8));

        assertThat(bounded.why()).isEqualTo(Result.Limit.STEPS);
        assertThat(bounded.lowerBound()).isPositive();
        assertThat(Verifier.objection(HOPELESS, bounded.certificate(), bounded.lowerBound()))
                .isEmpty();
        assertThat(Verifier.objection(HOPELESS, bounded.certificate(), bounded.lowerBound() + 1))
                .isPresent();
        bounded.best().ifPresent(best -> {
            assertThat(best.weight()).isGreaterThanOrEqualTo(bounded.lowerBound());
            assertThat(repairs(HOPELESS, best)).as("the repair given repairs").isTrue();
        });
    }

    @Test
    void theSameWorkComesToTheSame() {
        Budget budget = Budget.of(3_000_000, 50_000_000, 8);

        assertThat(Solver.solve(HOPELESS, budget)).isEqualTo(Solver.solve(HOPELESS, budget));
    }

    @Test
    @Timeout(60)
    void theClockIsForEmergencies() {
        Result.Bounded bounded = (Result.Bounded)
                Solver.solve(HOPELESS, new Budget(Long.MAX_VALUE, 50_000_000, 8, /* milliseconds */ 200));

        assertThat(bounded.why()).isEqualTo(Result.Limit.TIME);
        assertThat(Verifier.objection(HOPELESS, bounded.certificate(), bounded.lowerBound()))
                .isEmpty();
    }

    @Test
    void memoryRunsOut() {
        Result.Bounded bounded = (Result.Bounded) Solver.solve(HOPELESS, Budget.of(1_000_000_000, 20_000, 8));

        assertThat(bounded.why()).isEqualTo(Result.Limit.MEMORY);
        assertThat(Verifier.objection(HOPELESS, bounded.certificate(), bounded.lowerBound()))
                .isEmpty();
    }

    @Test
    void withoutWorkNothingIsClaimed() {
        Articulation wrong =
                new Articulation(List.of(Cell.amount(3), Cell.amount(1), Cell.amount(1)), List.of(Row.sum(0, 1, 2)));
        Result.Bounded bounded = (Result.Bounded) Solver.solve(wrong, Budget.of(0, 100_000, 8));

        assertThat(bounded.lowerBound()).isZero();
        assertThat(bounded.best()).isEmpty();
        assertThat(Verifier.objection(wrong, bounded.certificate(), 0)).isEmpty();
    }

    @Test
    void alternativesBeyondTheLimitAreNotSilentlyDropped() {
        int size = 40;
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.amount(1_000));
        IntStream.range(0, size).forEach(i -> cells.add(Cell.amount(7)));
        Articulation sum = new Articulation(
                cells, List.of(Row.sum(0, IntStream.rangeClosed(1, size).toArray())));

        Result.Solved some = (Result.Solved) Solver.solve(sum, Budget.of(100_000_000, 1_000_000, 10));
        Result.Solved all = (Result.Solved) Solver.solve(sum, Budget.of(100_000_000, 1_000_000, 100));

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
