package duzhi.check.repair.solve;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Articulation.Row;
import duzhi.check.repair.solve.Articulation.Term;
import duzhi.check.repair.solve.Result.Change;
import duzhi.check.repair.solve.Result.Repair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small problems of every shape, against trying all values of all cells. */
class A02_EveryPossibilityTest {

    private static final int PROBLEMS = 800;
    private static final int TOP = 4;

    @Test
    void sameWeightSameRepairsSameEnds() {
        Random random = new Random(20);
        int impossible = 0;
        int several = 0;
        for (int i = 0; i < PROBLEMS; i++) {
            Articulation problem = problem(random);
            Map<List<Integer>, List<int[]>> all = all(problem);
            Result result = Solver.solve(problem, Budget.of(2_000_000_000, 1_000_000, 1_000));
            if (all.isEmpty()) {
                assertThat(result).as("problem %d: %s", i, problem).isEqualTo(new Result.Impossible());
                impossible++;
                continue;
            }
            assertThat(result).as("problem %d: %s", i, problem).isInstanceOf(Result.Solved.class);
            Result.Solved solved = (Result.Solved) result;
            agree(problem, all, solved);
            several += solved.repairs().size() > 1 ? 1 : 0;
        }
        assertThat(impossible).as("problems without any repair").isBetween(PROBLEMS / 50, 2 * PROBLEMS / 3);
        assertThat(several).as("problems with several repairs").isGreaterThan(PROBLEMS / 30);
    }

    private static void agree(Articulation problem, Map<List<Integer>, List<int[]>> all, Result.Solved solved) {
        long least = all.keySet().stream()
                .mapToLong(set -> weight(problem, set))
                .min()
                .orElseThrow();
        List<List<Integer>> smallest = all.keySet().stream()
                .filter(set -> weight(problem, set) == least)
                .toList();
        assertThat(solved.weight()).as("%s", problem).isEqualTo(least);
        assertThat(Verifier.objection(problem, solved.certificate(), least))
                .as("%s", problem)
                .isEmpty();
        assertThat(solved.allListed()).isTrue();
        assertThat(solved.repairs())
                .extracting(
                        repair -> repair.changes().stream().map(Change::cell).toList())
                .as("%s", problem)
                .containsExactlyInAnyOrderElementsOf(smallest);
        solved.repairs().forEach(repair -> reaches(repair, all, problem));
    }

    /** Every value that a repair allows lies between its ends; with factors of one the ends are themselves values. */
    private static void reaches(Repair repair, Map<List<Integer>, List<int[]>> all, Articulation problem) {
        List<Integer> set = repair.changes().stream().map(Change::cell).toList();
        for (Change change : repair.changes()) {
            List<Integer> values = all.entrySet().stream()
                    .filter(each -> set.containsAll(each.getKey()))
                    .flatMap(each -> each.getValue().stream())
                    .map(vector -> vector[change.cell()])
                    .toList();
            assertThat(values).as("%s of %s", change, problem).allMatch(v -> v >= change.from() && v <= change.to());
            if (change.isDetermined()) {
                assertThat(values).contains((int) change.from());
            }
        }
    }

    private static long weight(Articulation problem, List<Integer> set) {
        return set.stream()
                .mapToLong(cell -> problem.cells().get(cell).weight())
                .sum();
    }

    /** By set of cells that change, all values that make the rows true. */
    private static Map<List<Integer>, List<int[]>> all(Articulation problem) {
        Map<List<Integer>, List<int[]>> found = new HashMap<>();
        int size = problem.cells().size();
        int[] values = new int[size];
        for (int code = 0; code < Math.pow(TOP + 1, size); code++) {
            int rest = code;
            for (int i = 0; i < size; i++) {
                values[i] = rest % (TOP + 1);
                rest /= TOP + 1;
            }
            if (problem.rows().stream().allMatch(row -> holds(row, values))) {
                List<Integer> changed = IntStream.range(0, size)
                        .filter(i -> values[i] < problem.cells().get(i).from()
                                || values[i] > problem.cells().get(i).to())
                        .boxed()
                        .toList();
                if (changed.stream().noneMatch(i -> problem.cells().get(i).isFixed())) {
                    found.computeIfAbsent(changed, set -> new ArrayList<>()).add(values.clone());
                }
            }
        }
        return found;
    }

    private static boolean holds(Row row, int[] values) {
        long sum = row.terms().stream()
                .mapToLong(term -> term.coefficient() * values[term.cell()])
                .sum();
        return sum >= row.low() && sum <= row.high();
    }

    private static Articulation problem(Random random) {
        int size = 2 + random.nextInt(4);
        boolean plain = random.nextBoolean();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean fixed = random.nextInt(8) == 0;
            int from = fixed ? random.nextInt(TOP) : random.nextInt(TOP + 3) - 1;
            int to = from + (random.nextInt(3) == 0 ? 1 : 0);
            cells.add(new Cell(from, to, fixed ? Cell.FIXED : 1 + random.nextInt(2), 0, TOP));
        }
        List<Row> rows = new ArrayList<>();
        for (int r = 1 + random.nextInt(4); r > 0; r--) {
            List<Term> terms = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int factor = plain ? random.nextInt(3) - 1 : random.nextInt(7) - 3;
                terms.add(new Term(i, factor));
            }
            int low = random.nextInt(5) - 2;
            rows.add(new Row(terms, low, random.nextInt(3) == 0 ? Articulation.NO_HIGH : low + random.nextInt(2)));
        }
        return new Articulation(cells, rows);
    }
}
