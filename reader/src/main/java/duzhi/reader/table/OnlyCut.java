package duzhi.reader.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts rows into consecutive groups, one for each level in order, so that each group has the points expected of it;
 * only where there is exactly one such cut.
 */
final class OnlyCut {

    /** Whether a row may belong to a level. */
    interface Allowed {
        boolean allows(int row, int level);
    }

    private final int rows;
    private final BigDecimal[] sums;
    private final List<BigDecimal> expected;
    private final Allowed allowed;

    OnlyCut(List<BigDecimal> weights, List<BigDecimal> expected, Allowed allowed) {
        this.rows = weights.size();
        this.expected = expected;
        this.allowed = allowed;
        this.sums = new BigDecimal[rows + 1];
        Arrays.setAll(sums, i -> BigDecimal.ZERO);
        for (int i = 0; i < rows; i++) {
            sums[i + 1] = sums[i].add(weights.get(i));
        }
    }

    /** The level of each row, empty where no cut or more than one fits. */
    Optional<List<Integer>> find() {
        int[] ways = new int[rows + 1];
        ways[0] = 1;
        List<int[]> begins = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int level = 0; level < expected.size(); level++) {
            sum = sum.add(expected.get(level));
            int[] begin = new int[rows + 1];
            ways = ends(level, ways, sum, begin);
            begins.add(begin);
        }
        return ways[rows] == 1 ? Optional.of(trace(begins)) : Optional.empty();
    }

    /** In how many ways (0, 1 or more) the level's group can end before each row, given those in which it can begin. */
    private int[] ends(int level, int[] starts, BigDecimal sum, int[] begin) {
        int[] ends = new int[rows + 1];
        int open = 0;
        int last = 0;
        for (int end = 0; end <= rows; end++) {
            if (end > 0 && !allowed.allows(end - 1, level)) {
                open = 0;
            }
            if (starts[end] > 0) {
                open += starts[end];
                last = end;
            }
            open = Math.min(open, 2);
            ends[end] = sums[end].compareTo(sum) == 0 ? open : 0;
            begin[end] = last;
        }
        return ends;
    }

    private List<Integer> trace(List<int[]> begins) {
        Integer[] levels = new Integer[rows];
        int end = rows;
        for (int level = begins.size() - 1; level >= 0; level--) {
            int begin = begins.get(level)[end];
            Arrays.fill(levels, begin, end, level);
            end = begin;
        }
        return List.of(levels);
    }
}
