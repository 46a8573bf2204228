package duzhi.check.repair.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Articulation.Row;
import duzhi.check.repair.solve.Articulation.Term;
import duzhi.check.repair.solve.Result.Change;
import duzhi.check.repair.solve.Result.Repair;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the smallest repair is, from one sum upwards. */
class A01_SmallestRepairTest {

    private static List<Cell> amounts(long... values) {
        return Arrays.stream(values).mapToObj(Cell::amount).toList();
    }

    private static Result.Solved solve(List<Cell> cells, Row... rows) {
        Articulation articulation = new Articulation(cells, List.of(rows));
        Result.Solved solved = (Result.Solved) Solver.solve(articulation, Budget.USUAL);
        assertThat(Verifier.objection(articulation, solved.certificate(), solved.weight()))
                .isEmpty();
        return solved;
    }

    private static List<List<Integer>> sets(Result.Solved solved) {
        return solved.repairs().stream()
                .map(repair -> repair.changes().stream().map(Change::cell).toList())
                .toList();
    }

    @Test
    void whatHoldsNeedsNoRepair() {
        Result.Solved solved = solve(amounts(30, 10, 20), Row.sum(0, 1, 2));

        assertThat(solved.weight()).isZero();
        assertThat(solved.repairs()).containsExactly(new Repair(0, List.of()));
        assertThat(solved.allListed()).isTrue();
    }

    @Test
    void aSumAloneCannotTellWhichFigureIsWrong() {
        Result.Solved solved = solve(amounts(35, 10, 20), Row.sum(0, 1, 2));

        assertThat(solved.weight()).isEqualTo(1);
        assertThat(solved.repairs())
                .containsExactly(
                        new Repair(1, List.of(new Change(0, 30, 30))),
                        new Repair(1, List.of(new Change(1, 15, 15))),
                        new Repair(1, List.of(new Change(2, 25, 25))));
    }

    @Test
    void twoSumsThatCrossCan() {
        // 10 + 20 = 30 beside 14 + 15 = 25, of which the columns say 20 and 35.
        Result.Solved solved = solve(
                amounts(30, 10, 20, 25, 14, 15, 20, 35),
                Row.sum(0, 1, 2),
                Row.sum(3, 4, 5),
                Row.sum(6, 1, 4),
                Row.sum(7, 2, 5));

        assertThat(solved.repairs()).containsExactly(new Repair(1, List.of(new Change(4, 10, 10))));
    }

    @Test
    void noAmountIsNegative() {
        // The total is too small by more than the first part: that part cannot make up for it.
        Result.Solved solved = solve(amounts(10, 5, 40), Row.sum(0, 1, 2));

        assertThat(sets(solved)).containsExactly(List.of(0), List.of(2));
    }

    @Test
    void aNegativeAmountMustChangeWhateverTheSumsSay() {
        Result.Solved solved = solve(amounts(15, -5, 20), Row.sum(0, 1, 2));

        assertThat(solved.weight()).isEqualTo(2);
        assertThat(sets(solved)).containsExactly(List.of(0, 1), List.of(1, 2));
    }

    @Test
    void roundingIsNoError() {
        List<Cell> printed = List.of(
                new Cell(250, 349, 1, 0, Articulation.NO_HIGH),
                new Cell(50, 149, 1, 0, Articulation.NO_HIGH),
                new Cell(150, 249, 1, 0, Articulation.NO_HIGH));

        assertThat(solve(printed, Row.sum(0, 1, 2)).weight()).isZero();
    }

    @Test
    void beyondRoundingTheNewFigureIsAnInterval() {
        List<Cell> printed = List.of(
                new Cell(950, 1_049, 1, 0, Articulation.NO_HIGH),
                new Cell(50, 149, Cell.FIXED, 0, Articulation.NO_HIGH),
                new Cell(150, 249, Cell.FIXED, 0, Articulation.NO_HIGH));

        assertThat(solve(printed, Row.sum(0, 1, 2)).repairs())
                .containsExactly(new Repair(1, List.of(new Change(0, 200, 398))));
    }

    @Test
    void partsNamedMayNotExceedTheWhole() {
        Result.Solved solved = solve(amounts(10, 8, 7), Row.within(0, 1, 2));

        assertThat(solved.repairs())
                .containsExactly(
                        new Repair(1, List.of(new Change(0, 15, Articulation.NO_HIGH))),
                        new Repair(1, List.of(new Change(1, 0, 3))),
                        new Repair(1, List.of(new Change(2, 0, 2))));
    }

    @Test
    void aFigureLessTrustedChangesFirst() {
        List<Cell> cells = List.of(
                new Cell(35, 35, 3, 0, Articulation.NO_HIGH),
                new Cell(10, 10, 2, 0, Articulation.NO_HIGH),
                new Cell(20, 20, 1, 0, Articulation.NO_HIGH));

        assertThat(solve(cells, Row.sum(0, 1, 2)).repairs())
                .containsExactly(new Repair(1, List.of(new Change(2, 25, 25))));
    }

    @Test
    void errorsApartAreListedApart() {
        Result.Solved solved = solve(amounts(35, 10, 20, 7, 3, 3), Row.sum(0, 1, 2), Row.sum(3, 4, 5));

        assertThat(solved.weight()).isEqualTo(2);
        assertThat(solved.parts()).hasSize(2);
        assertThat(solved.repairs()).hasSize(9);
    }

    @Test
    void errorsApartAreListedApartThoughATotalJoinsThem() {
        // Two blocks under one total that is fixed by their own totals being right.
        Result.Solved solved = solve(
                amounts(42, 35, 7, 10, 20, 4, 4, 35, 7),
                Row.sum(0, 1, 2),
                Row.sum(1, 3, 4),
                Row.sum(2, 5, 6),
                Row.sum(1, 7),
                Row.sum(2, 8));

        assertThat(solved.parts()).hasSize(2);
        assertThat(sets(solved)).containsExactly(List.of(3, 5), List.of(3, 6), List.of(4, 5), List.of(4, 6));
    }

    @Test
    void unknownsThatHangTogetherAreEliminatedTogether() {
        // x+y=10, y+z=20, x+z=14 with all three misprinted and the sums printed twice: none follows from one sum alone.
        Result.Solved solved = solve(
                amounts(9, 9, 9, 10, 20, 14, 10, 20, 14),
                Row.sum(3, 0, 1),
                Row.sum(4, 1, 2),
                Row.sum(5, 0, 2),
                Row.sum(3, 6),
                Row.sum(4, 7),
                Row.sum(5, 8));

        assertThat(solved.repairs())
                .containsExactly(
                        new Repair(3, List.of(new Change(0, 2, 2), new Change(1, 8, 8), new Change(2, 12, 12))));
    }

    @Test
    void fractionsAreNoRepair() {
        // Half of an odd sum is no whole number, so one change is not enough.
        List<Cell> cells = amounts(5, 7);
        Row twice = new Row(List.of(new Term(0, 1), new Term(1, -2)), 0, 0);
        Row same = new Row(List.of(new Term(0, 1)), 5, 5);

        assertThat(Solver.solve(new Articulation(cells, List.of(twice, same)), Budget.USUAL))
                .isEqualTo(new Result.Impossible());
        assertThat(sets(solve(cells, twice))).containsExactly(List.of(0));
    }

    @Test
    void whatStandsFastCanContradictItself() {
        Cell fixed = new Cell(1, 1, Cell.FIXED, 0, Articulation.NO_HIGH);

        assertThat(Solver.solve(
                        new Articulation(List.of(fixed, fixed, fixed), List.of(Row.sum(0, 1, 2))), Budget.USUAL))
                .isEqualTo(new Result.Impossible());
    }

    @Test
    void sumsBeyondSixtyFourBitsAreStillExact() {
        long most = Articulation.MOST;
        List<Cell> cells = List.of(
                new Cell(most, most, 1, -most, most),
                new Cell(most, most, 1, -most, most),
                new Cell(most, most, 1, -most, most),
                new Cell(5, 5, Cell.FIXED, 0, 5));
        Row row = new Row(List.of(new Term(0, 3), new Term(1, 3), new Term(2, -3), new Term(3, 1)), 2, 2);

        Result.Solved solved = solve(cells, row);

        assertThat(solved.repairs().getFirst()).isEqualTo(new Repair(1, List.of(new Change(0, -1, -1))));
    }

    @Test
    void saysWhatIsNoProblem() {
        assertThatThrownBy(() -> new Cell(2, 1, 1, 0, 5)).hasMessageContaining("2..1");
        assertThatThrownBy(() -> new Cell(0, Articulation.MOST + 1, 1, 0, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Articulation(amounts(1), List.of(Row.sum(0, 1))))
                .hasMessageContaining("cell 1 of 1");
    }
}
