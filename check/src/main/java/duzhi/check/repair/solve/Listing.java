package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Meter.Exhausted;
import duzhi.check.repair.solve.Result.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All smallest repairs of a piece whose smallest weight is known. Cells that no set of that weight can contain are fixed;
 * what is left falls apart into independent errors, and each is listed by itself.
 */
final class Listing {

    private final Search solved;
    private final Articulation articulation;
    private final Meter meter;
    private final int most;

    /** By cell, whether a smallest repair may contain it. */
    private final boolean[] candidate;

    Listing(Search solved, Articulation articulation, Meter meter, int most) {
        this.solved = solved;
        this.articulation = articulation;
        this.meter = meter;
        this.most = most;
        this.candidate = new boolean[solved.base().cells];
    }

    /** The independent errors; all in one part with the repair known if a limit is reached before they are told apart. */
    List<Part> parts() {
        try {
            findCandidates();
            dropImpostors();
            Articulation rest = othersFixed();
            Layout layout = new Layout(rest);
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < layout.pieces(); i++) {
                if (layout.fails(rest, i)) {
                    part(layout.piece(rest, i), parts);
                }
            }
            parts.sort(Comparator.comparingInt(
                    part -> part.repairs().getFirst().changes().getFirst().cell()));
            return parts;
        } catch (Exhausted tooMuch) {
            return List.of(
                    new Part(solved.lower(), List.of(Repairs.of(solved.base(), solved.bestKnown(), meter)), false));
        }
    }

    private void findCandidates() throws Exhausted {
        for (Search.Group group : solved.groups()) {
            Packing packing = new Packing(
                    group.clashes().stream().map(clash -> clash.cells).toList(), solved.base().weight);
            for (int cell = 0; cell < packing.cells(); cell++) {
                meter.work(packing.size());
                packing.choose(cell);
                candidate[packing.name(cell)] = packing.weight() + packing.bound() <= group.cover().weight;
                packing.undo(cell);
            }
        }
    }

    /** A bound lets cells pass that are in no smallest repair after all; each that stays has been seen in one. */
    private void dropImpostors() throws Exhausted {
        boolean[] seen = new boolean[candidate.length];
        Walk walk = new Walk(solved, 1);
        for (int cell = 0; cell < candidate.length; cell++) {
            if (candidate[cell] && !seen[cell]) {
                List<int[]> sets = walk.with(cell);
                candidate[cell] = !sets.isEmpty();
                sets.stream().flatMapToInt(Arrays::stream).forEach(each -> seen[each] = true);
            }
        }
    }

    private Articulation othersFixed() {
        Base base = solved.base();
        return new Articulation(
                IntStream.range(0, base.cells)
                        .mapToObj(i -> candidate[i]
                                ? articulation.cells().get(i)
                                : new Cell(
                                        base.keptLow[i],
                                        base.keptHigh[i],
                                        Cell.FIXED,
                                        Articulation.NO_LOW,
                                        Articulation.NO_HIGH))
                        .toList(),
                articulation.rows());
    }

    private void part(Piece piece, List<Part> parts) throws Exhausted {
        Base base = new Base(piece.articulation);
        Search search = new Search(base, meter);
        search.learn(inherited(piece));
        search.run();
        if (search.lower() == 0) {
            return;
        }
        List<int[]> sets = new ArrayList<>();
        boolean all = listed(search, sets);
        if (sets.isEmpty()) {
            sets.add(search.bestKnown());
        }
        sets.sort(Arrays::compare);
        parts.add(piece.outside(new Part(
                search.lower(),
                sets.stream().map(set -> Repairs.of(base, set, meter)).toList(),
                all)));
    }

    private boolean listed(Search search, List<int[]> sets) {
        try {
            return new Walk(search, most).all(sets);
        } catch (Exhausted tooMuch) {
            return false;
        }
    }

    /** What is known of the whole, where it speaks of this piece alone. */
    private List<Clash> inherited(Piece piece) {
        List<Clash> list = new ArrayList<>();
        for (Clash clash : solved.clashes()) {
            int[] open = Arrays.stream(clash.cells)
                    .filter(cell -> candidate[cell])
                    .map(cell -> Arrays.binarySearch(piece.cells, cell))
                    .toArray();
            if (open.length > 0 && open[0] >= 0 && Arrays.stream(open).allMatch(cell -> cell >= 0)) {
                list.add(new Clash(open, clash.refutation));
            }
        }
        return list;
    }

    /** Visits every set of the smallest weight that meets all clashes, and starts again whenever one teaches a new clash. */
    private final class Walk {
        private final Search search;
        private final int most;
        private List<int[]> sets = List.of();
        private Packing packing;
        private boolean stopped;
        private boolean learned;

        Walk(Search search, int most) {
            this.search = search;
            this.most = most;
            this.packing = packing();
        }

        private Packing packing() {
            return new Packing(
                    search.clashes().stream().map(clash -> clash.cells).toList(), search.base().weight);
        }

        /** Lists all sets, as many as asked for; whether there are no more. */
        boolean all(List<int[]> list) throws Exhausted {
            sets = list;
            for (visit(); learned; visit()) {
                anew();
            }
            return !stopped;
        }

        /** Lists sets that contain this cell. One that no clash names any more is in none. */
        List<int[]> with(int cell) throws Exhausted {
            sets = new ArrayList<>();
            for (int at = packing.number(cell); at >= 0; at = packing.number(cell)) {
                packing.choose(at);
                visit();
                packing.undo(at);
                if (!learned) {
                    break;
                }
                anew();
            }
            return sets;
        }

        private void anew() {
            learned = false;
            packing = packing();
        }

        private void visit() throws Exhausted {
            meter.work(packing.size());
            if (packing.weight() + packing.bound() > search.lower()) {
                return;
            }
            int clash = packing.tightest();
            if (clash < 0) {
                test(packing.chosen());
                return;
            }
            int[] open = packing.open(clash);
            for (int cell : open) {
                packing.choose(cell);
                visit();
                packing.undo(cell);
                packing.ruleOut(cell);
                if (stopped || learned || most == 1 && !sets.isEmpty()) {
                    break;
                }
            }
            for (int cell : open) {
                packing.undo(cell);
            }
        }

        private void test(int[] set) throws Exhausted {
            if (sets.stream().anyMatch(known -> Arrays.equals(known, set))) {
                return;
            }
            List<Clash> found = search.probe(set);
            if (!found.isEmpty()) {
                search.learn(found);
                learned = true;
            } else if (sets.size() == most) {
                stopped = true;
            } else {
                sets.add(set);
            }
        }
    }
}
