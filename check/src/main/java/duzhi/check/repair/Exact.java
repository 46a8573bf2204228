package duzhi.check.repair;

import duzhi.check.repair.solve.Articulation;
import duzhi.check.repair.solve.Budget;
import duzhi.check.repair.solve.Result;
import duzhi.check.repair.solve.Solver;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Several figures wrong at once: the exact solver over the neighbourhood of what fails, the rest held as printed. */
final class Exact {

    /** Memory, not time, is what ends a search, so that the same input gives the same output on any machine. */
    private static final Budget BUDGET = Budget.of(200_000_000, 100_000, 16);

    /** How many relations away from what fails a figure may be changed. */
    private static final int REACH = 2;

    private final Net net;

    Exact(Net net) {
        this.net = net;
    }

    /** The smallest sets of changed cells that make the problem's relations true and keep those that hold. */
    List<Map<Integer, Cell>> of(BitSet problem) {
        BitSet free = net.cellsOf(problem);
        BitSet bonds = net.bondsOf(free);
        for (int i = 1; i < REACH; i++) {
            free = net.cellsOf(bonds);
            bonds = net.bondsOf(free);
        }
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
        try {
            Result result = Solver.solve(new Articulation(figures, rows), BUDGET);
            return result instanceof Result.Solved solved
                    ? solved.repairs().stream()
                            .map(repair -> changed(repair, cells))
                            .toList()
                    : List.of();
        } catch (ArithmeticException tooLarge) {
            return List.of();
        }
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
