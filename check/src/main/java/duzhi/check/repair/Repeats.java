package duzhi.check.repair;

import duzhi.ledger.fact.Figure;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A figure that stands in several places. Whoever copies a wrong figure copies it everywhere, and then it agrees with
 * itself: what holds only because two figures are equal confirms neither of them.
 */
final class Repeats {

    /** The most places that are changed as one. */
    private static final int MOST = 12;

    private final Net net;

    Repeats(Net net) {
        this.net = net;
    }

    /** The cell and all that repeat it printing another figure, each with its own digits; empty where none repeats it. */
    Optional<Map<Integer, Cell>> with(int index, Figure figure) {
        Cell first = net.cells.get(index);
        if (first.value() == 0) {
            return Optional.empty();
        }
        Map<Integer, Cell> changed = new TreeMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        changed.put(index, first.with(figure));
        open.add(index);
        long value = Cell.whole(figure.exact(), Cell.scale(figure), RoundingMode.HALF_UP);
        while (!open.isEmpty()) {
            int cell = open.remove();
            for (int b : net.bondsOf(cell)) {
                int other = net.failing.get(b) ? cell : twin(net.bonds.get(b), cell);
                Cell twin = net.cells.get(other);
                if (twin.isPrinted()
                        && Cell.scale(twin.figure()) == Cell.scale(figure)
                        && !changed.containsKey(other)) {
                    changed.put(other, twin.with(twin.printed(value)));
                    open.add(other);
                }
            }
        }
        return changed.size() == 1 || changed.size() > MOST ? Optional.empty() : Optional.of(changed);
    }

    /** The one other cell that is not zero in a relation that says that both are equal; the cell itself where none is. */
    private int twin(Bond bond, int cell) {
        int twin = cell;
        if (!bond.isEquality() || bond.claim() != null) {
            return cell;
        }
        for (int i = 0; i < bond.cells().length; i++) {
            int other = bond.cells()[i];
            if (other != cell && net.cells.get(other).value() != 0) {
                if (twin != cell || bond.factors()[i] != -bond.factors()[bond.at(cell)]) {
                    return cell;
                }
                twin = other;
            }
        }
        return twin;
    }
}
