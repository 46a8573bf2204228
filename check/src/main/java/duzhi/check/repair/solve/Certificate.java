package duzhi.check.repair.solve;

import java.math.BigInteger;
import java.util.List;

/**
 * Why no lighter set of cells repairs an articulation, in steps that {@link Verifier} checks by simple sums.
 *
 * @param parts arguments about disjoint sets of cells, whose bounds add up
 */
public record Certificate(List<Part> parts) {

    /**
     * The argument about some of the cells.
     *
     * @param bound no repair changes cells of less weight among those that the conflicts name
     * @param conflicts of each, at least one cell must change
     * @param proof why every set of cells that meets all conflicts weighs at least the bound
     */
    public record Part(long bound, List<Conflict> conflicts, Proof proof) {}

    /**
     * At least one of these cells must change: with all of them kept and every other cell free, the relations cannot hold.
     *
     * @param cells in order; empty if the relations contradict themselves
     * @param refutation why they cannot hold
     */
    public record Conflict(List<Integer> cells, Refutation refutation) {}

    /** Why relations cannot hold. */
    public sealed interface Refutation permits Combination, Split {}

    /**
     * The sum of rows, each taken so many times, is a row that no whole values within the cells' ranges satisfy. Without rows:
     * some cell has no value at all.
     */
    public record Combination(List<Multiple> rows) implements Refutation {}

    /** Neither with the cell at most {@code at} nor with it above. */
    public record Split(int cell, long at, Refutation below, Refutation above) implements Refutation {}

    /** A row so many times. */
    public record Multiple(int row, BigInteger times) {}

    /** Why every set of cells that meets all conflicts is heavy enough; said of the cells chosen and ruled out so far. */
    public sealed interface Proof permits Packing, Cases {}

    /**
     * Conflicts that no cell chosen meets are given shares so that no remaining cell serves shares of more than its weight; the
     * shares' sum, divided and rounded up, is then needed in addition to what is chosen.
     *
     * @param divisor what shares are divided by
     * @param shares by conflict
     */
    public record Packing(long divisor, List<Share> shares) implements Proof {}

    /** What a conflict is given. */
    public record Share(int conflict, long amount) {}

    /**
     * One of the conflict's cells that are not ruled out must be chosen: one of those named and none of those named before it.
     *
     * @param conflict index of a conflict that no cell chosen meets
     * @param choices every cell of it that is not ruled out, each once
     */
    public record Cases(int conflict, List<Choice> choices) implements Proof {}

    /** A cell, and the proof if it is chosen. */
    public record Choice(int cell, Proof proof) {}
}
