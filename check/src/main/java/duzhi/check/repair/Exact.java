package duzhi.check.repair;

import duzhi.check.finding.Text;
import duzhi.check.repair.solve.Articulation;
import duzhi.check.repair.solve.Budget;
import duzhi.check.repair.solve.Result;
import duzhi.check.repair.solve.Solver;
import duzhi.check.time.Patience;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Several figures wrong at once: the exact solver over the neighbourhood of what fails, the rest held as printed. */
final class Exact {

    /** Counted, so that the same input gives the same output on any machine. */
    private static final Budget BUDGET = Budget.of(200_000_000, 100_000, 16);

    /** How many relations away from what fails a figure may be changed, at first and at most. */
    private static final int NEAR = 2;

    private static final int FARTHEST = 4;

    /** A neighbourhood is widened no further than to so many cells, which bounds the time of every step. */
    private static final int MOST_CELLS = 200;

    private static final Found NOTHING = new Found(List.of(), Text.NONE);

    private final Net net;
    private final Patience patience;

    Exact(Net net, Patience patience) {
        this.net = net;
        this.patience = patience;
    }

    /**
     * Sets of changed cells that make the problem's relations true and keep those that hold.
     *
     * @param sets the smallest, or one that may not be
     * @param limit what kept it from being proved the smallest, in words; {@link Text#NONE} where it is proved
     */
    record Found(List<Map<Integer, Cell>> sets, Text limit) {}

    /**
     * The smallest sets of changed cells that make the problem's relations true and keep those that hold. As long as there
     * is none, or one changes a cell at the rim of the neighbourhood, cells one relation further may change as well.
     */
    Found of(BitSet problem) {
        BitSet inner = net.cellsOf(problem);
        Found best = NOTHING;
        for (int reach = NEAR; reach <= FARTHEST; reach++) {
            BitSet free = net.cellsOf(net.bondsOf(inner));
            BitSet rim = (BitSet) free.clone();
            rim.andNot(inner);
            if (reach > NEAR && (rim.isEmpty() || free.cardinality() > MOST_CELLS)) {
                return best;
            }
            Found found = solve(problem, free);
            best = found.sets().isEmpty() ? best : found;
            boolean inside = found.sets().stream()
                    .noneMatch(changed -> changed.keySet().stream().anyMatch(rim::get));
            if (!found.sets().isEmpty() && inside) {
                return found;
            }
            inner = free;
        }
        return best;
    }

    private Found solve(BitSet problem, BitSet free) {
        BitSet bonds = net.bondsOf(free);
        bonds.andNot(net.failing);
        bonds.or(problem);
        Map<Integer, Integer> index = new HashMap<>();
        List<Integer> cells = new ArrayList<>();
        net.cellsOf(bonds).stream().forEach(cell -> {
            index.put(cell, cells.size());
            cells.add(cell);
        });
        List<Articulation.Cell> figures = new ArrayList<>();
        for (int cell : cells) {
            figures.add(figure(net.cells.get(cell), free.get(cell) ? net.weight(cell) : Articulation.Cell.FIXED));
        }
        List<Articulation.Row> rows = new ArrayList<>();
        bonds.stream().forEach(b -> rows.add(row(net.bonds.get(b), index)));
        int heaviest =
                figures.stream().mapToInt(Articulation.Cell::weight).max().orElse(1);
        try {
            return switch (Solver.solve(new Articulation(figures, rows), budget())) {
                case Result.Solved solved ->
                    new Found(
                            solved.repairs().stream()
                                    .map(repair -> changed(repair, cells))
                                    .toList(),
                            Text.NONE);
                case Result.Bounded bounded ->
                    new Found(
                            bounded.best().stream()
                                    .map(repair -> changed(repair, cells))
                                    .toList(),
                            limit(Math.ceilDiv(bounded.lowerBound(), (long) heaviest), bounded.why()));
                case Result.Impossible none -> NOTHING;
            };
        } catch (ArithmeticException tooLarge) {
            return NOTHING;
        }
    }

    /** No more time than is left for the document. */
    private Budget budget() {
        patience.check();
        long left = Math.clamp(patience.left().toMillis(), 0, BUDGET.milliseconds());
        return new Budget(BUDGET.steps(), BUDGET.entries(), BUDGET.alternatives(), left);
    }

    /** Weights are no numbers of figures: fewer figures than the bound holds of the heaviest cannot reach it. */
    private static Text limit(long fewest, Result.Limit why) {
        Text reason = switch (why) {
            case STEPS -> new Text("限定的步数已用完", "the steps allowed were used up");
            case TIME -> new Text("本机用时过长而中止", "this machine took too long and the clock stopped it");
            case MEMORY -> new Text("限定的内存已用完", "the memory allowed was used up");
            case FRACTIONS -> new Text("整数解的查找已到限度", "the search for whole values reached its limit");
        };
        return new Text(
                "已证明至少要改 " + fewest + " 个数，此改法改 {n} 个，未证明最少：" + reason.zh(),
                "at least " + fewest
                        + " figures must change, which is proved; this changes {n}, which is not proved the"
                        + " fewest: " + reason.en());
    }

    private static Articulation.Cell figure(Cell cell, int weight) {
        return new Articulation.Cell(cell.from(), cell.to(), weight, Articulation.NO_LOW, Articulation.NO_HIGH);
    }

    private static Articulation.Row row(Bond bond, Map<Integer, Integer> index) {
        List<Articulation.Term> terms = new ArrayList<>();
        for (int i = 0; i < bond.cells().length; i++) {
            terms.add(new Articulation.Term(index.getOrDefault(bond.cells()[i], 0), bond.factors()[i]));
        }
        return new Articulation.Row(
                terms,
                bond.low() == -Bond.NONE ? Articulation.NO_LOW : bond.low(),
                bond.high() == Bond.NONE ? Articulation.NO_HIGH : bond.high());
    }

    private Map<Integer, Cell> changed(Result.Repair repair, List<Integer> cells) {
        Map<Integer, Cell> changed = new TreeMap<>();
        for (Result.Change change : repair.changes()) {
            int index = cells.get(change.cell());
            Cell cell = net.cells.get(index);
            boolean open = change.from() == Articulation.NO_LOW || change.to() == Articulation.NO_HIGH;
            if (cell.isPrinted() && !open) {
                changed.put(index, cell.with(cell.printed(change.from() + (change.to() - change.from()) / 2)));
            } else {
                changed.put(index, cell);
            }
        }
        return changed;
    }
}
