package duzhi.reader.page;

import duzhi.reader.page.Strips.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a table without lines: texts that fill a block of columns without gaps, each in the middle of the
 * columns it covers and above what it is divided into. Of all ways to divide the block, that with the texts nearest to
 * their middles.
 */
final class Header {

    private static final double TOUCH = 1;

    /** How far from its middle a text may stand, in sizes of its type. */
    private static final double FARTHEST = 1.6;

    /** What a column without a heading costs, and one that shares the heading of its neighbour. */
    private static final double BARE = 2;

    private static final double SHARED = 0.7;

    /** The room above a text, in sizes of its type. */
    private static final double ROOM = 0.25;

    private final List<Stretch> columns;
    private final double[] xs;
    private final List<Heap> heaps;
    private final double top;
    private final double bottom;
    private final Map<Region, Optional<Part>> known = new HashMap<>();

    /** Columns, and how far down what lies above them reaches. */
    private record Region(int from, int to, double top) {}

    /**
     * How a region is divided.
     *
     * @param heap its one text or the text over all its parts; none if it is bare or its parts stand beside each other
     * @param height how many texts stand above each other in it
     */
    private record Part(Region region, @Nullable Heap heap, List<Part> parts, double cost, int height) {}

    private Header(List<Heap> heaps, List<Stretch> columns) {
        this.columns = columns;
        this.xs = Strips.edges(columns);
        this.heaps = heaps;
        this.top = heaps.stream().mapToDouble(heap -> heap.down().from()).min().orElse(0);
        this.bottom = heaps.stream().mapToDouble(heap -> heap.down().to()).max().orElse(0);
    }

    /** The texts above the first number, each over the columns and rows that it covers; none if they are no heading. */
    static List<Placed> of(List<Heap> heaps, List<Stretch> columns) {
        if (heaps.isEmpty()) {
            return List.of();
        }
        Header header = new Header(heaps, columns);
        return header.best(new Region(0, columns.size(), header.top))
                .map(header::placed)
                .orElse(List.of());
    }

    private Optional<Part> best(Region region) {
        Optional<Part> best = known.get(region);
        if (best == null) {
            best = divided(region);
            known.put(region, best);
        }
        return best;
    }

    private Optional<Part> divided(Region region) {
        List<Heap> own = heaps.stream().filter(heap -> isIn(heap, region)).toList();
        int width = region.to() - region.from();
        if (own.stream().anyMatch(heap -> heap.from() < region.from() || heap.to() > region.to())) {
            return Optional.empty();
        }
        if (own.isEmpty()) {
            return Optional.of(new Part(region, null, List.of(), BARE * width, 0));
        }
        @Nullable Part best = own.size() == 1 ? single(region, own.getFirst()) : under(region, own);
        for (int cut = region.from() + 1; cut < region.to(); cut++) {
            best = better(
                    best,
                    beside(
                            region,
                            new Region(region.from(), cut, region.top()),
                            new Region(cut, region.to(), region.top())));
        }
        return Optional.ofNullable(best);
    }

    private static boolean isIn(Heap heap, Region region) {
        return heap.from() < region.to()
                && region.from() < heap.to()
                && heap.down().from() >= region.top() - TOUCH;
    }

    private static @Nullable Part better(@Nullable Part one, @Nullable Part other) {
        return one == null || other != null && other.cost() < one.cost() ? other : one;
    }

    private @Nullable Part single(Region region, Heap heap) {
        int width = region.to() - region.from();
        double off = width == 1 ? 0 : off(heap, region);
        return off > FARTHEST
                ? null
                : new Part(region, heap, List.of(), off + low(heap, region) + SHARED * (width - 1), 1);
    }

    /** How far a text stands from the middle between what is above it and the end of the heading. */
    private double low(Heap heap, Region region) {
        double room = region.top() > top ? ROOM * heap.size() : 0;
        return Math.abs(heap.down().middle() - (region.top() + bottom) / 2 - room) / heap.size();
    }

    /** One text above all others. */
    private @Nullable Part under(Region region, List<Heap> own) {
        Heap text = own.stream()
                .filter(heap -> own.stream().allMatch(other -> other.equals(heap) || heap.isAbove(other)))
                .findFirst()
                .orElse(null);
        if (text == null || region.to() - region.from() == 1 || off(text, region) > FARTHEST) {
            return null;
        }
        return best(new Region(region.from(), region.to(), text.down().to()))
                .map(below -> new Part(
                        region,
                        text,
                        List.of(below),
                        below.cost() + off(text, region) + deep(text, region),
                        below.height() + 1))
                .orElse(null);
    }

    /** How far below the top of its region a text stands, which others stand below. */
    private double deep(Heap heap, Region region) {
        return Math.max(0, heap.down().from() - region.top()) / heap.size() / 2;
    }

    private @Nullable Part beside(Region region, Region left, Region right) {
        Part one = best(left).orElse(null);
        Part other = one == null ? null : best(right).orElse(null);
        return one == null || other == null
                ? null
                : new Part(
                        region,
                        null,
                        List.of(one, other),
                        one.cost() + other.cost(),
                        Math.max(one.height(), other.height()));
    }

    /** How far a text stands from the middle of its columns, or of what is in them: edges between columns are a guess. */
    private double off(Heap heap, Region region) {
        double middle = heap.across().middle();
        double edges = (xs[region.from()] + xs[region.to()]) / 2;
        double texts =
                columns.get(region.from()).with(columns.get(region.to() - 1)).middle();
        return Math.min(Math.abs(edges - middle), Math.abs(texts - middle)) / heap.size();
    }

    private List<Placed> placed(Part whole) {
        double[] bottoms = new double[whole.height()];
        Arrays.fill(bottoms, Double.NaN);
        deepest(whole, 0, bottoms);
        List<Placed> placed = new ArrayList<>();
        place(whole, 0, bottoms, placed);
        return placed;
    }

    /** Where the rows end, told from texts above as many others as there are rows below them. */
    private static void deepest(Part part, int row, double[] bottoms) {
        if (part.heap() != null
                && row + part.height() == bottoms.length
                && !part.parts().isEmpty()) {
            bottoms[row] = bottom(part);
        }
        part.parts().forEach(below -> deepest(below, row + (part.heap() == null ? 0 : 1), bottoms));
    }

    /** Half-way between a text and the highest of those below it. */
    private static double bottom(Part part) {
        Heap heap = java.util.Objects.requireNonNull(part.heap());
        return (heap.down().to() + top(part.parts().getFirst())) / 2;
    }

    private static double top(Part part) {
        double top = part.heap() == null
                ? Double.POSITIVE_INFINITY
                : part.heap().down().from();
        for (Part below : part.parts()) {
            top = Math.min(top, top(below));
        }
        return top;
    }

    private void place(Part part, int row, double[] bottoms, List<Placed> placed) {
        Heap heap = part.heap();
        if (heap == null) {
            part.parts().forEach(below -> place(below, row, bottoms, placed));
            return;
        }
        int end = bottoms.length;
        if (!part.parts().isEmpty()) {
            end = end(part, row, bottoms);
            for (Part below : part.parts()) {
                place(below, end, bottoms, placed);
            }
        }
        placed.add(new Placed(heap.over(part.region().from(), part.region().to()), row, end));
    }

    /** After the rows in the middle of which a text stands, with room for those below it. */
    private int end(Part part, int row, double[] bottoms) {
        double from = row == 0 ? top : bottoms[row - 1];
        double middle = java.util.Objects.requireNonNull(part.heap()).down().middle();
        int end = row + 1;
        for (int next = row + 2; next <= bottoms.length - part.height() + 1; next++) {
            if (Math.abs((from + bottoms[next - 1]) / 2 - middle) < Math.abs((from + bottoms[end - 1]) / 2 - middle)) {
                end = next;
            }
        }
        return end;
    }
}
