package duzhi.reader.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The heading of a table without lines. What stands below a heading is narrower; what covers all rows stands in their
 * middle.
 */
final class Header {

    private static final double SAME_ROW = 0.4;

    private final double[] xs;
    private final List<Heap> heaps;
    private final List<Integer> levels = new ArrayList<>();

    private Header(List<Heap> heaps, double[] xs) {
        this.xs = xs;
        this.heaps = new ArrayList<>(heaps.stream()
                .sorted(Comparator.comparingDouble(heap -> heap.down().middle()))
                .toList());
    }

    /** The texts above the first number, each over the columns and rows that it covers; none if they are no heading. */
    static List<Placed> of(List<Heap> heaps, double[] xs) {
        Header header = new Header(heaps, xs);
        IntStream.range(0, heaps.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> header.heaps.get(i).across().from()))
                .forEachOrdered(i -> header.heaps.set(i, header.widest(header.heaps.get(i))));
        for (Heap heap : header.heaps) {
            header.levels.add(header.level(heap));
        }
        return header.isHeading() ? header.placed() : List.of();
    }

    /** Over the columns whose headings stand in one row below it; where two share such a row, in the middle of its own. */
    private Heap widest(Heap heap) {
        Heap child = heaps.stream()
                .filter(other -> heap.isAbove(other) && heap.shares(other))
                .min(Comparator.comparingDouble(other -> other.down().middle()))
                .orElse(null);
        if (child == null) {
            return heap;
        }
        double row = child.down().middle();
        int left = heap.from();
        while (left > 0 && isFree(heap, left - 1, row)) {
            left--;
        }
        int right = heap.to();
        while (right < xs.length - 1 && isFree(heap, right, row)) {
            right++;
        }
        boolean shared = right < xs.length - 1 && (isBelow(right, row) || hangs(right));
        Heap best = heap.over(left, shared ? heap.to() : right);
        for (int to = heap.to(); shared && to <= right; to++) {
            best = off(heap.over(left, to)) < off(best) ? heap.over(left, to) : best;
        }
        return best;
    }

    private double off(Heap heap) {
        return Math.abs((xs[heap.from()] + xs[heap.to()]) / 2 - heap.across().middle());
    }

    private boolean isFree(Heap own, int column, double row) {
        return (isBelow(column, row) || hangs(column))
                && heaps.stream()
                        .noneMatch(heap -> heap.covers(column) && heap.down().meets(own.down()));
    }

    private boolean isBelow(int column, double row) {
        return heaps.stream()
                .anyMatch(heap -> heap.covers(column) && Math.abs(heap.down().middle() - row) < SAME_ROW * heap.size());
    }

    /** Whether what stands highest in a column stands too low to have nothing above it. */
    private boolean hangs(int column) {
        return heaps.stream()
                .filter(heap -> heap.covers(column))
                .min(Comparator.comparingDouble(heap -> heap.down().middle()))
                .filter(this::hangs)
                .isPresent();
    }

    private boolean hangs(Heap heap) {
        double top =
                heaps.stream().mapToDouble(other -> other.down().from()).min().orElse(0);
        double bottom =
                heaps.stream().mapToDouble(other -> other.down().to()).max().orElse(0);
        return 2 * heap.down().middle() - top > bottom + heap.size();
    }

    private int level(Heap own) {
        int level = 0;
        for (int i = 0; i < levels.size(); i++) {
            if (heaps.get(i).isAbove(own) && heaps.get(i).shares(own)) {
                level = Math.max(level, levels.get(i) + 1);
            }
        }
        return level;
    }

    /** What has nothing above it reaches as far up from its middle as down, and what has something below is wider. */
    private boolean isHeading() {
        for (int i = 0; i < heaps.size(); i++) {
            Heap heap = heaps.get(i);
            boolean over = heaps.stream().anyMatch(other -> heap.isAbove(other) && heap.shares(other));
            if (levels.get(i) == 0 && hangs(heap) || over && heap.to() == heap.from() + 1) {
                return false;
            }
        }
        return true;
    }

    private List<Placed> placed() {
        int rows = levels.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < heaps.size(); i++) {
            int end = rows;
            for (int j = 0; j < heaps.size(); j++) {
                if (heaps.get(i).isAbove(heaps.get(j)) && heaps.get(i).shares(heaps.get(j))) {
                    end = Math.min(end, levels.get(j));
                }
            }
            placed.add(new Placed(heaps.get(i), levels.get(i), Math.max(end, levels.get(i) + 1)));
        }
        return placed;
    }
}
