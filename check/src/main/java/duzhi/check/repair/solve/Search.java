package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Certificate.Combination;
import duzhi.check.repair.solve.Meter.Exhausted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The smallest repair of one piece. The lightest set that meets all clashes known is tried; if the rows cannot hold with it,
 * elimination yields clashes it does not meet, and so on until they can: then no lighter set repairs.
 */
final class Search {

    private final Base base;
    private final Meter meter;
    private final List<Clash> clashes = new ArrayList<>();
    private final List<Clash> pending = new ArrayList<>();
    private Map<List<Clash>, Cover> known = Map.of();
    private List<Group> groups = List.of();
    private long lower;
    private int @Nullable [] best;
    private long bestWeight = Long.MAX_VALUE;
    private boolean impossible;
    private long held;

    /** Clashes that share cells, and the lightest set that meets them, or what is known of its weight. */
    record Group(List<Clash> clashes, Cover cover) {}

    Search(Base base, Meter meter) {
        this.base = base;
        this.meter = meter;
        for (int cell = 0; cell < base.cells; cell++) {
            if (base.forced[cell]) {
                clashes.add(new Clash(new int[] {cell}, new Combination(List.of())));
            }
        }
    }

    /** Clashes known to hold from elsewhere. */
    void learn(List<Clash> more) throws Exhausted {
        for (Clash clash : more) {
            add(clash);
        }
    }

    /** A first bound and a first repair. */
    void begin() throws Exhausted {
        step();
    }

    /** Goes on until the smallest weight is known or no repair is possible. */
    void run() throws Exhausted {
        while (step()) {
            meter.work(clashes.size());
        }
    }

    private boolean step() throws Exhausted {
        if (impossible || bestWeight == lower && best != null) {
            return false;
        }
        List<Clash> found = probe(cover());
        if (found.isEmpty() || impossible) {
            return false;
        }
        learn(found);
        cover();
        return true;
    }

    private int[] cover() throws Exhausted {
        List<int[]> sets = clashes.stream().map(clash -> clash.cells).toList();
        List<Group> next = new ArrayList<>();
        Map<List<Clash>, Cover> current = new HashMap<>();
        for (int[] members : Cover.groups(sets, base.cells)) {
            List<Clash> group = Arrays.stream(members).mapToObj(clashes::get).toList();
            Cover cover = known.get(group);
            if (cover == null) {
                cover = Cover.of(group.stream().map(clash -> clash.cells).toList(), base.weight, meter);
            }
            current.put(group, cover);
            next.add(new Group(group, cover));
        }
        known = current;
        groups = next;
        lower = groups.stream().mapToLong(group -> group.cover().weight).sum();
        return groups.stream()
                .flatMapToInt(group -> Arrays.stream(group.cover().cells))
                .sorted()
                .toArray();
    }

    /**
     * Clashes that these cells do not meet; none if they repair. Whenever the rows cannot hold, the cells of a clash are set
     * free as well, so that the next clash shares none of them; in the end the rows hold, which is a repair of some weight.
     */
    List<Clash> probe(int[] free) throws Exhausted {
        Simplex simplex = new Simplex(base, free, meter);
        List<Clash> found = pending;
        found.clear();
        try {
            while (true) {
                List<Clash> next = next(simplex);
                if (next.isEmpty()) {
                    keep(simplex);
                    return List.copyOf(found);
                }
                found.addAll(next);
                Clash shortest = next.getFirst();
                for (Clash clash : next) {
                    shortest = clash.cells.length < shortest.cells.length ? clash : shortest;
                }
                if (shortest.cells.length == 0) {
                    impossible = true;
                    return found;
                }
                Arrays.stream(shortest.cells).forEach(simplex::release);
            }
        } finally {
            simplex.close();
        }
    }

    private static List<Clash> next(Simplex simplex) throws Exhausted {
        if (!simplex.settle()) {
            return Arrays.stream(simplex.stuck())
                    .mapToObj(row -> Clash.ofStuck(simplex, row))
                    .toList();
        }
        Clash clash = new Fractions(simplex).settle();
        return clash == null ? List.of() : List.of(clash);
    }

    private void keep(Simplex simplex) {
        int[] changed = IntStream.range(0, base.cells)
                .filter(cell -> base.forced[cell]
                        || simplex.value(cell) < base.keptLow[cell]
                        || simplex.value(cell) > base.keptHigh[cell])
                .toArray();
        long weight =
                Arrays.stream(changed).mapToLong(cell -> base.weight[cell]).sum();
        if (weight < bestWeight) {
            best = changed;
            bestWeight = weight;
        }
    }

    private void add(Clash clash) throws Exhausted {
        if (clashes.stream().anyMatch(other -> contains(clash.cells, other.cells))) {
            return;
        }
        clashes.removeIf(other -> contains(other.cells, clash.cells));
        clashes.add(clash);
        meter.hold(size(clash));
        held += size(clash);
    }

    private static int size(Clash clash) {
        return clash.cells.length + 16;
    }

    /** After a limit was reached: what the clashes found so far come to without any more search. */
    void takeStock() {
        List<Clash> all = new ArrayList<>(clashes);
        all.addAll(pending);
        pending.clear();
        Cover bound = Cover.bound(all.stream().map(clash -> clash.cells).toList(), base.weight);
        if (bound.weight > lower) {
            lower = bound.weight;
            groups = List.of(new Group(all, bound));
        }
    }

    /** Gives back what it holds. */
    void forget() {
        meter.release(held);
        held = 0;
    }

    private static boolean contains(int[] many, int[] few) {
        int i = 0;
        for (int cell : many) {
            if (i < few.length && few[i] == cell) {
                i++;
            }
        }
        return i == few.length;
    }

    /** No repair weighs less. */
    long lower() {
        return lower;
    }

    /** The lightest repair found, or null. */
    int @Nullable [] best() {
        return best;
    }

    /** The lightest repair found, where there is one. */
    int[] bestKnown() {
        return Objects.requireNonNull(best, "no repair is known");
    }

    boolean isImpossible() {
        return impossible;
    }

    /** What proves the lower bound. */
    List<Group> groups() {
        return groups;
    }

    List<Clash> clashes() {
        return clashes;
    }

    Base base() {
        return base;
    }
}
