package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Meter.Exhausted;
import duzhi.check.repair.solve.Result.Change;
import duzhi.check.repair.solve.Result.Part;
import duzhi.check.repair.solve.Result.Repair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Repairs from sets of cells. */
final class Repairs {

    private Repairs() {}

    /** What the cells of a set can become; any value they can have if a limit is reached. */
    static Repair of(Base base, int[] cells, Meter meter) {
        long weight = Arrays.stream(cells).mapToLong(cell -> base.weight[cell]).sum();
        try {
            return new Repair(weight, ranges(base, cells, meter));
        } catch (Exhausted tooMuch) {
            return new Repair(
                    weight,
                    Arrays.stream(cells)
                            .mapToObj(cell -> new Change(cell, base.freeLow[cell], base.freeHigh[cell]))
                            .toList());
        }
    }

    private static List<Change> ranges(Base base, int[] cells, Meter meter) throws Exhausted {
        Simplex simplex = new Simplex(base, cells, meter);
        try {
            simplex.settle();
            Reach reach = new Reach(simplex);
            List<Change> changes = new ArrayList<>();
            for (int cell : cells) {
                changes.add(reach.of(cell));
            }
            return changes;
        } finally {
            simplex.close();
        }
    }

    /** One repair made of repairs of parts. */
    static Repair together(List<Repair> repairs) {
        return new Repair(
                repairs.stream().mapToLong(Repair::weight).sum(),
                repairs.stream()
                        .flatMap(repair -> repair.changes().stream())
                        .sorted(Comparator.comparingInt(Change::cell))
                        .toList());
    }

    /** The first so many ways of choosing a repair from each part. */
    static List<Repair> products(List<Part> parts, int most) {
        List<Repair> products = List.of(new Repair(0, List.of()));
        for (Part part : parts) {
            products = products.stream()
                    .flatMap(begun -> part.repairs().stream().map(each -> together(List.of(begun, each))))
                    .limit(most)
                    .toList();
        }
        return products;
    }

    /** Whether there are no more ways than these. */
    static boolean areAll(List<Part> parts, int most) {
        long ways = 1;
        for (Part part : parts) {
            ways *= part.repairs().size();
            if (!part.allListed() || ways > most) {
                return false;
            }
        }
        return true;
    }
}
