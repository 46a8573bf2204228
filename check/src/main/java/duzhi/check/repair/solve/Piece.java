package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Certificate.Combination;
import duzhi.check.repair.solve.Certificate.Conflict;
import duzhi.check.repair.solve.Certificate.Multiple;
import duzhi.check.repair.solve.Certificate.Refutation;
import duzhi.check.repair.solve.Certificate.Split;
import java.util.Arrays;
import java.util.List;

/** A piece of an articulation with its own numbering. */
final class Piece {

    final Articulation articulation;
    /** By number here, the number in the whole; ascending. */
    final int[] cells;

    private final int[] rows;

    Piece(Articulation articulation, int[] cells, int[] rows) {
        this.articulation = articulation;
        this.cells = cells;
        this.rows = rows;
    }

    /** In numbers of the whole. */
    Result.Repair outside(Result.Repair repair) {
        return new Result.Repair(
                repair.weight(),
                repair.changes().stream()
                        .map(change -> new Result.Change(cells[change.cell()], change.from(), change.to()))
                        .toList());
    }

    /** In numbers of the whole. */
    Result.Part outside(Result.Part part) {
        return new Result.Part(
                part.weight(), part.repairs().stream().map(this::outside).toList(), part.allListed());
    }

    /** The argument about a group of clashes, in numbers of the whole. */
    Certificate.Part outside(Search.Group group) {
        return new Certificate.Part(
                group.cover().weight,
                group.clashes().stream()
                        .map(clash -> new Conflict(
                                Arrays.stream(clash.cells)
                                        .mapToObj(cell -> cells[cell])
                                        .toList(),
                                outside(clash.refutation)))
                        .toList(),
                outside(group.cover().proof));
    }

    private Refutation outside(Refutation refutation) {
        return switch (refutation) {
            case Combination(var multiples) ->
                new Combination(multiples.stream()
                        .map(multiple -> new Multiple(rows[multiple.row()], multiple.times()))
                        .toList());
            case Split(int cell, long at, var below, var above) ->
                new Split(cells[cell], at, outside(below), outside(above));
        };
    }

    private Certificate.Proof outside(Certificate.Proof proof) {
        return switch (proof) {
            case Certificate.Packing packing -> packing;
            case Certificate.Cases(int conflict, var choices) ->
                new Certificate.Cases(
                        conflict,
                        choices.stream()
                                .map(choice -> new Certificate.Choice(cells[choice.cell()], outside(choice.proof())))
                                .toList());
        };
    }

    /** A piece of this piece, in numbers of the whole. */
    Piece outside(Piece inner) {
        return new Piece(
                inner.articulation,
                Arrays.stream(inner.cells).map(cell -> cells[cell]).toArray(),
                Arrays.stream(inner.rows).map(row -> rows[row]).toArray());
    }

    List<Articulation.Cell> list() {
        return articulation.cells();
    }
}
