package duzhi.check.repair.solve;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Articulation.Row;
import duzhi.check.repair.solve.Certificate.Combination;
import duzhi.check.repair.solve.Certificate.Conflict;
import duzhi.check.repair.solve.Certificate.Packing;
import duzhi.check.repair.solve.Certificate.Part;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A certificate convinces a reader who trusts nobody, and one that was tampered with does not. */
class A03_CertificateTest {

    private final Articulation problem =
            Tables.with(Tables.with(Tables.blocks(1, 6, 5, new Random(3)), 7, Cell.amount(5)), 20, Cell.amount(77));
    private final Result.Solved solved = (Result.Solved) Solver.solve(problem, Budget.USUAL);
    private final Certificate certificate = solved.certificate();

    private static boolean proves(Articulation problem, Certificate certificate, long weight) {
        return Verifier.objection(problem, certificate, weight).isEmpty();
    }

    private Certificate instead(int index, Part part) {
        List<Part> parts = new java.util.ArrayList<>(certificate.parts());
        parts.set(index, part);
        return new Certificate(parts);
    }

    @Test
    void provesTheWeightFoundAndNoMore() {
        assertThat(solved.weight()).isEqualTo(2);
        assertThat(proves(problem, certificate, 2)).isTrue();
        assertThat(Verifier.objection(problem, certificate, 3)).contains("the bounds add up to 2, not to 3");
    }

    @Test
    void aBoundCannotBeClaimed() {
        Part part = certificate.parts().getFirst();
        Certificate bold = instead(0, new Part(part.bound() + 1, part.conflicts(), part.proof()));

        assertThat(Verifier.objection(problem, bold, 3).orElse("")).contains("does not follow");
    }

    @Test
    void aConflictCannotBeInvented() {
        Part part = new Part(
                9,
                List.of(new Conflict(List.of(0), new Combination(List.of()))),
                new Packing(1, List.of(new Certificate.Share(0, 9))));

        assertThat(Verifier.objection(problem, new Certificate(List.of(part)), 1)
                        .orElse(""))
                .contains("conflict 0 is not one");
    }

    @Test
    void aConflictCannotLeaveOutACell() {
        Part part = certificate.parts().getFirst();
        Conflict first = part.conflicts().getFirst();
        Conflict shorter = new Conflict(first.cells().subList(1, first.cells().size()), first.refutation());
        List<Conflict> conflicts = new java.util.ArrayList<>(part.conflicts());
        conflicts.set(0, shorter);

        assertThat(proves(problem, instead(0, new Part(part.bound(), conflicts, part.proof())), 2))
                .isFalse();
    }

    @Test
    void theSameErrorDoesNotCountTwice() {
        Part part = certificate.parts().getFirst();

        assertThat(Verifier.objection(problem, new Certificate(List.of(part, part)), 2)
                        .orElse(""))
                .contains("a cell of another part");
    }

    @Test
    void itSpeaksOfThisArticulationOnly() {
        assertThat(proves(Tables.blocks(1, 6, 5, new Random(3)), certificate, 2))
                .isFalse();
    }

    @Test
    void evenNumbersAreAnArgumentToo() {
        Articulation odd = new Articulation(
                List.of(Cell.amount(5), Cell.amount(0)),
                List.of(new Row(List.of(new Articulation.Term(0, 1), new Articulation.Term(1, 2)), 8, 8)));
        Result.Solved one = (Result.Solved) Solver.solve(odd, Budget.USUAL);

        assertThat(one.repairs()).hasSize(1);
        assertThat(one.repairs().getFirst().changes()).containsExactly(new Result.Change(0, 8, 8));
        assertThat(proves(odd, one.certificate(), 1)).isTrue();
    }
}
