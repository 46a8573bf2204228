package duzhi.bench.repair;

import duzhi.check.repair.solve.Articulation;
import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Articulation.Row;
import duzhi.check.repair.solve.Articulation.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a careful user of a general solver does first: takes a problem apart and leaves out what holds. Parts share no cell,
 * so the optimum of the whole is the sum of theirs; where values that are printed make all rows of a part true, it is zero.
 */
final class Parts {

    private Parts() {}

    /** A part with its own numbering; by number here, the number in the whole. */
    record Part(Articulation articulation, List<Integer> cells) {

        /** Those of some cells of the whole that are here, by their numbers here. */
        BitSet inside(BitSet whole) {
            BitSet inside = new BitSet();
            IntStream.range(0, cells.size())
                    .filter(i -> whole.get(cells.get(i)))
                    .forEach(inside::set);
            return inside;
        }

        /** What those of some cells of the whole that are here weigh. */
        long weight(BitSet whole) {
            return inside(whole).stream()
                    .mapToLong(cell -> articulation.cells().get(cell).weight())
                    .sum();
        }
    }

    /** All in one. */
    static Part whole(Articulation whole) {
        return new Part(whole, IntStream.range(0, whole.cells().size()).boxed().toList());
    }

    /** The parts in which some row may fail or some cell is out of its bounds. */
    static List<Part> failing(Articulation whole) {
        int[] parent = IntStream.range(0, whole.cells().size()).toArray();
        for (Row row : whole.rows()) {
            int first = row.terms().getFirst().cell();
            row.terms().forEach(term -> parent[root(parent, term.cell())] = root(parent, first));
        }
        Map<Integer, List<Row>> rows = new TreeMap<>();
        IntStream.range(0, parent.length).forEach(cell -> rows.put(root(parent, cell), new ArrayList<>()));
        whole.rows()
                .forEach(row -> rows.getOrDefault(
                                root(parent, row.terms().getFirst().cell()), List.of())
                        .add(row));
        Map<Integer, List<Integer>> cells = new TreeMap<>();
        IntStream.range(0, parent.length)
                .forEach(cell -> cells.computeIfAbsent(root(parent, cell), root -> new ArrayList<>())
                        .add(cell));
        return rows.entrySet().stream()
                .map(each -> part(whole, cells.getOrDefault(each.getKey(), List.of()), each.getValue()))
                .filter(part -> fails(part.articulation()))
                .toList();
    }

    private static int root(int[] parent, int cell) {
        int at = cell;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    private static Part part(Articulation whole, List<Integer> members, List<Row> rows) {
        Map<Integer, Integer> number = new TreeMap<>();
        IntStream.range(0, members.size()).forEach(i -> number.put(members.get(i), i));
        Articulation articulation = new Articulation(
                members.stream().map(cell -> whole.cells().get(cell)).toList(),
                rows.stream()
                        .map(row -> new Row(
                                row.terms().stream()
                                        .map(term -> new Term(number.get(term.cell()), term.coefficient()))
                                        .toList(),
                                row.low(),
                                row.high()))
                        .toList());
        return new Part(articulation, members);
    }

    private static boolean fails(Articulation part) {
        return part.cells().stream().anyMatch(Parts::isOut)
                || part.rows().stream().anyMatch(row -> !holds(part, row));
    }

    private static boolean isOut(Cell cell) {
        return !cell.isFixed() && (cell.from() > cell.highest() || cell.to() < cell.lowest());
    }

    private static boolean holds(Articulation part, Row row) {
        long sum = row.terms().stream()
                .mapToLong(term -> term.coefficient() * printed(part.cells().get(term.cell())))
                .sum();
        return sum >= row.low() && sum <= row.high();
    }

    /** One of the values that what is printed allows. */
    private static long printed(Cell cell) {
        long middle = cell.from() + (cell.to() - cell.from()) / 2;
        return cell.isFixed() ? middle : Math.clamp(middle, cell.lowest(), cell.highest());
    }
}
