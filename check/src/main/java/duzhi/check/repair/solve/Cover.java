package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Certificate.Cases;
import duzhi.check.repair.solve.Certificate.Choice;
import duzhi.check.repair.solve.Certificate.Proof;
import duzhi.check.repair.solve.Meter.Exhausted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The lightest set of cells that meets every one of some clashes, and why none is lighter. */
final class Cover {

    /** In order. */
    final int[] cells;

    final long weight;
    final Proof proof;

    private Cover(int[] cells, long weight, Proof proof) {
        this.cells = cells;
        this.weight = weight;
        this.proof = proof;
    }

    /** Weights are by cell; clashes are sorted and none is empty. */
    static Cover of(List<int[]> clashes, int[] weight, Meter meter) throws Exhausted {
        Branching branching = new Branching(clashes, weight, meter);
        branching.greedy();
        Proof proof = branching.prove();
        return new Cover(branching.best, branching.bestWeight, proof);
    }

    /** What shares alone prove of some clashes, without any set that meets them. */
    static Cover bound(List<int[]> clashes, int[] weight) {
        Packing packing = new Packing(clashes, weight);
        long bound = packing.bound();
        return new Cover(new int[0], bound, packing.proof());
    }

    private static final class Branching {
        private final Packing packing;
        private final Meter meter;
        private int[] best = {};
        private long bestWeight = Long.MAX_VALUE;

        Branching(List<int[]> clashes, int[] weight, Meter meter) {
            this.packing = new Packing(clashes, weight);
            this.meter = meter;
        }

        /** Any set at all, taking the cell that meets most for its weight. */
        void greedy() {
            List<Integer> taken = new ArrayList<>();
            for (int cell = packing.mostUseful(); cell >= 0; cell = packing.mostUseful()) {
                packing.choose(cell);
                taken.add(cell);
            }
            keep();
            taken.forEach(packing::undo);
        }

        private void keep() {
            best = packing.chosen();
            bestWeight = packing.weight();
        }

        Proof prove() throws Exhausted {
            meter.work(packing.size());
            long least = packing.weight() + packing.bound();
            if (least >= bestWeight) {
                return packing.proof();
            }
            int clash = packing.tightest();
            if (clash < 0) {
                keep();
                return packing.proof();
            }
            List<Choice> choices = new ArrayList<>();
            int[] open = packing.open(clash);
            for (int cell : open) {
                packing.choose(cell);
                choices.add(new Choice(packing.name(cell), prove()));
                packing.undo(cell);
                packing.ruleOut(cell);
            }
            for (int cell : open) {
                packing.undo(cell);
            }
            return new Cases(clash, choices);
        }
    }

    /** Clashes side by side, which share no cell. */
    static List<int[]> groups(List<int[]> clashes, int cells) {
        int[] parent = IntStream.range(0, cells).toArray();
        for (int[] clash : clashes) {
            for (int cell : clash) {
                parent[root(parent, cell)] = root(parent, clash[0]);
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        int[] group = new int[cells];
        Arrays.fill(group, -1);
        for (int i = 0; i < clashes.size(); i++) {
            int root = root(parent, clashes.get(i)[0]);
            if (group[root] < 0) {
                group[root] = groups.size();
                groups.add(new ArrayList<>());
            }
            groups.get(group[root]).add(i);
        }
        return groups.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static int root(int[] parent, int cell) {
        int at = cell;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
