package duzhi.check.repair;

import duzhi.ledger.source.Source.Certainty;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells and the relations among them. Every question is asked with changes in mind; for one thread at a time. */
final class Net {

    final List<Cell> cells;
    final List<Bond> bonds;
    private final List<List<Integer>> bondsOf = new ArrayList<>();

    /** The cells once more, to try changes on. */
    private final List<Cell> now;

    /** Relations that do not hold. */
    final BitSet failing = new BitSet();

    private final Set<Bond.Claim> doubted = new HashSet<>();

    /** Equalities of printed figures other than zero that hold. */
    private final int[] confirmed;

    Net(List<Cell> cells, List<Bond> bonds) {
        this.cells = List.copyOf(cells);
        this.bonds = List.copyOf(bonds);
        this.now = new ArrayList<>(cells);
        this.confirmed = new int[cells.size()];
        cells.forEach(cell -> bondsOf.add(new ArrayList<>(4)));
        for (int b = 0; b < bonds.size(); b++) {
            Bond bond = bonds.get(b);
            boolean holds = bond.holds(cells);
            failing.set(b, !holds);
            if (!holds && bond.claim() != null) {
                doubted.add(bond.claim());
            }
            for (int cell : bond.cells()) {
                bondsOf.get(cell).add(b);
                confirmed[cell] += holds && bond.isEquality() && bond.cells().length > 1 ? 1 : 0;
            }
        }
    }

    /** Whether a rate or change does not hold as printed. Its two ends are two relations, of which only one fails. */
    boolean isDoubted(Bond.@Nullable Claim claim) {
        return claim != null && doubted.contains(claim);
    }

    List<Integer> bondsOf(int cell) {
        return bondsOf.get(cell);
    }

    /** What it costs to believe that a cell is wrong. */
    int weight(int index) {
        Cell cell = cells.get(index);
        if (cell.sort() == Cell.Sort.STATEMENT || cell.sort() == Cell.Sort.UNKNOWN) {
            return Weights.of("statement");
        }
        int plain = Weights.of(cell.sort() == Cell.Sort.CELL ? "cell" : "text");
        int mended = cell.certainty() == Certainty.PLAIN ? 0 : Weights.of("mended");
        int sure = Math.min(Weights.of("confirmed.most"), Weights.of("confirmed") * confirmed[index]);
        return plain + mended + (cell.value() == 0 ? 0 : sure);
    }

    /** The relations that do not hold once some cells print other figures, among those that the cells are in. */
    BitSet failingWith(Map<Integer, Cell> changed) {
        changed.forEach(now::set);
        BitSet after = (BitSet) failing.clone();
        for (int cell : changed.keySet()) {
            for (int bond : bondsOf.get(cell)) {
                after.set(bond, !bonds.get(bond).holds(now));
            }
        }
        changed.keySet().forEach(cell -> now.set(cell, cells.get(cell)));
        return after;
    }

    /** What the derived relations of a cell allow once others print other figures, but for those that have further open cells. */
    long[] allowedWith(Map<Integer, Cell> changed, int cell, List<Integer> open) {
        changed.forEach(now::set);
        long low = -Bond.NONE;
        long high = Bond.NONE;
        for (int b : bondsOf.get(cell)) {
            Bond bond = bonds.get(b);
            if (bond.linear() != null && open.stream().allMatch(other -> other == cell || !bond.has(other))) {
                long[] allowed = bond.allowed(cell, now);
                low = Math.max(low, allowed[0]);
                high = Math.min(high, allowed[1]);
            }
        }
        changed.keySet().forEach(index -> now.set(index, cells.get(index)));
        return new long[] {low, high};
    }

    /** The cells of some relations. */
    BitSet cellsOf(BitSet some) {
        BitSet found = new BitSet();
        some.stream().forEach(bond -> {
            for (int cell : bonds.get(bond).cells()) {
                found.set(cell);
            }
        });
        return found;
    }

    /** The relations of some cells. */
    BitSet bondsOf(BitSet some) {
        BitSet found = new BitSet();
        some.stream().forEach(cell -> bondsOf.get(cell).forEach(found::set));
        return found;
    }
}
