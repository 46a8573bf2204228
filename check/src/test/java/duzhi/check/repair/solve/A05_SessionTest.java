package duzhi.check.repair.solve;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.repair.solve.Articulation.Cell;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One cell after the other is edited; the session always stands where a fresh start would. */
class A05_SessionTest {

    @Test
    void editsComeToTheSameAsAFreshStart() {
        Random random = new Random(5);
        Articulation now = Tables.blocks(6, 5, 4, random);
        Articulation right = now;
        Session session = new Session(now, Budget.USUAL);
        for (int edit = 0; edit < 60; edit++) {
            int index = random.nextInt(now.cells().size());
            long value = right.cells().get(index).from();
            Cell cell = switch (random.nextInt(5)) {
                case 0 -> Cell.amount(value + 1 + random.nextInt(500));
                case 1 -> new Cell(value, value, Cell.FIXED, 0, Articulation.NO_HIGH);
                case 2 -> new Cell(value - 5, value + 5, 2, 0, Articulation.NO_HIGH);
                default -> Cell.amount(value);
            };
            now = Tables.with(now, index, cell);

            assertThat(session.change(index, cell)).as("edit %d", edit).isEqualTo(Solver.solve(now, Budget.USUAL));
        }
    }

    @Test
    void anErrorComesAndGoes() {
        Articulation right = Tables.blocks(3, 4, 4, new Random(8));
        Session session = new Session(right, Budget.USUAL);
        Cell good = right.cells().get(30);

        Result wrong = session.change(30, Cell.amount(good.from() + 9));
        Result again = session.change(30, good);

        assertThat(wrong)
                .isInstanceOfSatisfying(
                        Result.Solved.class,
                        solved -> assertThat(solved.repairs())
                                .containsExactly(new Result.Repair(
                                        1, java.util.List.of(new Result.Change(30, good.from(), good.from())))));
        assertThat(again)
                .isInstanceOfSatisfying(
                        Result.Solved.class,
                        solved -> assertThat(solved.weight()).isZero());
    }
}
