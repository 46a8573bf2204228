package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Certificate.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Clashes with some cells chosen and some ruled out, and a lower bound on what else must be chosen: shares are given to
 * clashes that are not met, so that no cell serves shares of more than its weight. Cells are numbered anew here.
 */
final class Packing {

    /** Shares are this many parts of a unit of weight, so that common fractions come out even. */
    private static final long DIVISOR = 5_040;

    /** More than all cells together can weigh. */
    private static final long ENDLESS = 1L << 40;

    private static final int OPEN = 0;
    private static final int CHOSEN = 1;
    private static final int RULED_OUT = 2;

    private final int[] names;
    private final int[][] clashes;
    private final int[][] uses;
    private final long[] weight;
    private final int[] state;
    /** By clash, how many of its cells are chosen. */
    private final int[] met;
    /** By clash, how many of its cells are open. */
    private final int[] left;

    /** By cell, how many clashes not met it would meet. */
    private final int[] need;

    private final int[] order;
    private final long[] spare;
    private final int size;
    private long chosen;
    private long[] shares = {};

    Packing(List<int[]> given, int[] weights) {
        names = given.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
        clashes = given.stream()
                .map(clash -> Arrays.stream(clash)
                        .map(cell -> Arrays.binarySearch(names, cell))
                        .toArray())
                .toArray(int[][]::new);
        weight = Arrays.stream(names).mapToLong(cell -> weights[cell]).toArray();
        state = new int[names.length];
        spare = new long[names.length];
        met = new int[clashes.length];
        size = given.stream().mapToInt(clash -> clash.length + 1).sum();
        left = Arrays.stream(clashes).mapToInt(clash -> clash.length).toArray();
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            lists.add(new ArrayList<>());
        }
        for (int c = 0; c < clashes.length; c++) {
            for (int cell : clashes[c]) {
                lists.get(cell).add(c);
            }
        }
        uses = lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        need = Arrays.stream(uses).mapToInt(list -> list.length).toArray();
        order = new int[clashes.length];
    }

    int name(int cell) {
        return names[cell];
    }

    /** The number here of a cell, or negative. */
    int number(int name) {
        return Arrays.binarySearch(names, name);
    }

    int cells() {
        return names.length;
    }

    /** How many numbers a bound looks at. */
    int size() {
        return size;
    }

    void choose(int cell) {
        state[cell] = CHOSEN;
        chosen += weight[cell];
        for (int clash : uses[cell]) {
            left[clash]--;
            if (met[clash]++ == 0) {
                needed(clash, -1);
            }
        }
    }

    void ruleOut(int cell) {
        state[cell] = RULED_OUT;
        for (int clash : uses[cell]) {
            left[clash]--;
        }
    }

    /** Opens a cell again; one that is open stays so. */
    void undo(int cell) {
        if (state[cell] == OPEN) {
            return;
        }
        for (int clash : uses[cell]) {
            left[clash]++;
            if (state[cell] == CHOSEN && --met[clash] == 0) {
                needed(clash, 1);
            }
        }
        chosen -= state[cell] == CHOSEN ? weight[cell] : 0;
        state[cell] = OPEN;
    }

    private void needed(int clash, int more) {
        for (int cell : clashes[clash]) {
            need[cell] += more;
        }
    }

    long weight() {
        return chosen;
    }

    int[] chosen() {
        return IntStream.range(0, names.length)
                .filter(cell -> state[cell] == CHOSEN)
                .map(cell -> names[cell])
                .toArray();
    }

    /** The open cell that meets most clashes for its weight, or -1 if all are met. */
    int mostUseful() {
        int best = -1;
        long most = 0;
        for (int cell = 0; cell < names.length; cell++) {
            long uses = state[cell] == OPEN ? need[cell] : 0;
            if (uses > 0 && (best < 0 || uses * weight[best] > most * weight[cell])) {
                best = cell;
                most = uses;
            }
        }
        return best;
    }

    /** The clash not met with fewest open cells, or -1 if all are met. */
    int tightest() {
        int best = -1;
        for (int clash = 0; clash < clashes.length; clash++) {
            if (met[clash] == 0 && (best < 0 || left[clash] < left[best])) {
                best = clash;
            }
        }
        return best;
    }

    /** The open cells of a clash, most useful first. */
    int[] open(int clash) {
        return Arrays.stream(clashes[clash])
                .filter(cell -> state[cell] == OPEN)
                .boxed()
                .sorted((one, other) -> Long.compare(need[other] * weight[one], need[one] * weight[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** At least so much must be chosen in addition; more than all cells weigh if a clash can no longer be met. */
    long bound() {
        int open = sort();
        if (open == 0) {
            shares = new long[clashes.length];
            return 0;
        }
        if (left[order[0]] == 0) {
            shares = new long[clashes.length];
            shares[order[0]] = DIVISOR * ENDLESS;
            return ENDLESS;
        }
        long[] whole = packed(open, false);
        long[] even = packed(open, true);
        shares = sum(whole) >= sum(even) ? whole : even;
        return Math.ceilDiv(sum(shares), DIVISOR);
    }

    /** Puts the clashes not met into order, those of fewest open cells first; how many there are. */
    private int sort() {
        int[] from = new int[names.length + 2];
        for (int clash = 0; clash < clashes.length; clash++) {
            from[left[clash] + 1] += met[clash] == 0 ? 1 : 0;
        }
        for (int size = 1; size < from.length; size++) {
            from[size] += from[size - 1];
        }
        for (int clash = 0; clash < clashes.length; clash++) {
            if (met[clash] == 0) {
                order[from[left[clash]]++] = clash;
            }
        }
        return from[names.length];
    }

    private static long sum(long[] shares) {
        return Arrays.stream(shares).sum();
    }

    private long[] packed(int open, boolean evenly) {
        for (int cell = 0; cell < spare.length; cell++) {
            spare[cell] = state[cell] == OPEN ? weight[cell] * DIVISOR : Long.MAX_VALUE;
        }
        long[] given = new long[clashes.length];
        if (evenly) {
            for (int i = 0; i < open; i++) {
                int clash = order[i];
                long share = Long.MAX_VALUE;
                for (int cell : clashes[clash]) {
                    share = state[cell] == OPEN ? Math.min(share, weight[cell] * DIVISOR / need[cell]) : share;
                }
                give(clash, share, given);
            }
        }
        for (int i = 0; i < open; i++) {
            int clash = order[i];
            long share = Long.MAX_VALUE;
            for (int cell : clashes[clash]) {
                share = Math.min(share, spare[cell]);
            }
            give(clash, share, given);
        }
        return given;
    }

    private void give(int clash, long share, long[] given) {
        given[clash] += share;
        for (int cell : clashes[clash]) {
            spare[cell] -= state[cell] == OPEN ? share : 0;
        }
    }

    /** Why the last bound holds. */
    Certificate.Packing proof() {
        List<Share> list = new ArrayList<>();
        for (int clash = 0; clash < shares.length; clash++) {
            if (shares[clash] > 0) {
                list.add(new Share(clash, shares[clash]));
            }
        }
        return new Certificate.Packing(DIVISOR, list);
    }
}
