package duzhi.bench.repair;

import duzhi.check.repair.solve.Articulation;
import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Articulation.Row;
import duzhi.check.repair.solve.Articulation.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What a careful user of a general solver does first: takes a problem apart and leaves out what holds. */
final class Parts {

    private Parts() {}

    /** The components in which some row fails or some cell is out of its bounds. */
    static List<Articulation> failing(Articulation whole) {
        int[] parent = IntStream.range(0, whole.cells().size()).toArray();
        for (Row row : whole.rows()) {
            row.terms()
                    .forEach(term -> parent[root(parent, term.cell())] =
                            root(parent, row.terms().getFirst().cell()));
        }
        Map<Integer, List<Row>> rows = new TreeMap<>();
        whole.rows()
                .forEach(row -> rows.computeIfAbsent(
                                root(parent, row.terms().getFirst().cell()), root -> new ArrayList<>())
                        .add(row));
        return rows.values().stream()
                .map(each -> part(whole, each))
                .filter(Parts::fails)
                .toList();
    }

    private static int root(int[] parent, int cell) {
        int at = cell;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    private static Articulation part(Articulation whole, List<Row> rows) {
        TreeSet<Integer> members = new TreeSet<>();
        rows.forEach(row -> row.terms().forEach(term -> members.add(term.cell())));
        List<Integer> order = List.copyOf(members);
        Map<Integer, Integer> number = new TreeMap<>();
        IntStream.range(0, order.size()).forEach(i -> number.put(order.get(i), i));
        return new Articulation(
                order.stream().map(cell -> whole.cells().get(cell)).toList(),
                rows.stream()
                        .map(row -> new Row(
                                row.terms().stream()
                                        .map(term -> new Term(number.get(term.cell()), term.coefficient()))
                                        .toList(),
                                row.low(),
                                row.high()))
                        .toList());
    }

    private static boolean fails(Articulation part) {
        return part.rows().stream().anyMatch(row -> !holds(part, row))
                || part.cells().stream().anyMatch(cell -> cell.from() < cell.lowest() || cell.to() > cell.highest());
    }

    private static boolean holds(Articulation part, Row row) {
        long sum = 0;
        for (Term term : row.terms()) {
            Cell cell = part.cells().get(term.cell());
            if (cell.from() != cell.to()) {
                return false;
            }
            sum += term.coefficient() * cell.from();
        }
        return sum >= row.low() && sum <= row.high();
    }
}
