package duzhi.reader.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The strips, columns or rows, in which stretches lie side by side. What stretches over several strips belongs to none.
 */
final class Strips {

    private static final double TOUCH = 0.8;
    private static final double HALF_WAY = 0.15;

    /** What share of its height must lie beside a row to stand in it: boxes of type reach a little over each other. */
    private static final double BESIDE = 0.3;

    private static final double CENTRED = 0.15;

    /** What lies over more strips than these is a merged cell and says nothing about any two of them. */
    private static final int MOST_BRIDGED = 3;

    /** From where to where along one direction. */
    record Stretch(double from, double to) {

        boolean meets(Stretch other) {
            return shared(other) > TOUCH;
        }

        boolean overlaps(Stretch other) {
            return shared(other) > 0;
        }

        /** Whether it meets another by more than a part of the lesser of both. */
        boolean meets(Stretch other, double part) {
            return shared(other) > Math.max(TOUCH, part * Math.min(to - from, other.to - other.from));
        }

        private double shared(Stretch other) {
            return Math.min(to, other.to) - Math.max(from, other.from);
        }

        Stretch with(Stretch other) {
            return new Stretch(Math.min(from, other.from), Math.max(to, other.to));
        }

        double middle() {
            return (from + to) / 2;
        }
    }

    /**
     * What lies in strips.
     *
     * @param along where it lies in the direction in which strips follow each other
     * @param beside where it lies in the other direction
     * @param number whether it is a number
     */
    record Thing(Stretch along, Stretch beside, boolean number) {}

    private final List<Stretch> strips = new ArrayList<>();
    private final List<List<Thing>> groups;
    private final List<Thing> things;
    private final double part;

    private Strips(List<List<Thing>> groups, double part) {
        this.groups = groups;
        this.things = groups.stream().flatMap(List::stream).toList();
        this.part = part;
        groups.stream()
                .sorted(Comparator.comparingInt((List<Thing> group) -> -group.size()))
                .forEachOrdered(group -> group.forEach(thing -> add(thing.along())));
        strips.sort(Comparator.comparingDouble(Stretch::from));
        mend();
    }

    /** The rows of things that come in groups, those of one group each in a row of its own. */
    static List<Stretch> rows(List<List<Thing>> groups) {
        Strips found = new Strips(groups, BESIDE);
        for (int i = found.strips.size() - 2; i > 0; i--) {
            if (found.isBetween(i)) {
                found.strips.remove(i);
            }
        }
        found.things.stream().filter(found::isCentred).forEach(thing -> found.widen(thing.along()));
        return found.strips;
    }

    /** What stands in the middle of a row is of this row, however high it is. */
    private boolean isCentred(Thing thing) {
        return strips.stream()
                .anyMatch(strip -> strip.meets(thing.along(), part)
                        && Math.abs(strip.middle() - thing.along().middle()) < CENTRED * (strip.to() - strip.from()));
    }

    /** What stands half-way between two rows, and nothing above or below it there, is a label of both. */
    private boolean isBetween(int strip) {
        Stretch above = strips.get(strip - 1);
        Stretch below = strips.get(strip + 1);
        List<Thing> own = in(strips.get(strip));
        List<Thing> others =
                Stream.concat(in(above).stream(), in(below).stream()).toList();
        double off = strips.get(strip).middle() - (above.middle() + below.middle()) / 2;
        return 2 * own.size() <= others.size()
                && Math.abs(off) < HALF_WAY * (below.middle() - above.middle())
                && own.stream()
                        .noneMatch(thing ->
                                others.stream().anyMatch(other -> thing.beside().meets(other.beside())));
    }

    private List<Thing> in(Stretch strip) {
        return things.stream().filter(thing -> strip.meets(thing.along(), part)).toList();
    }

    /**
     * The columns. A heading in the middle and what stands flush left or right below it may lie beside each other; what
     * lies above {@code head} is heading.
     */
    static List<Stretch> columns(List<List<Thing>> groups, double head) {
        Strips found = new Strips(groups, 0);
        while (found.complete(head)) {}
        return found.strips;
    }

    private void add(Stretch stretch) {
        if (!widen(stretch)) {
            strips.add(stretch);
        }
    }

    /** Widens the only strip that a stretch meets; false where it meets none. */
    private boolean widen(Stretch stretch) {
        List<Stretch> met =
                strips.stream().filter(strip -> strip.meets(stretch, part)).toList();
        if (met.size() == 1) {
            strips.set(strips.indexOf(met.getFirst()), met.getFirst().with(stretch));
        }
        return !met.isEmpty();
    }

    /** Two neighbours are one if more texts, of however many lines, lie over both than stand apart in them. */
    private void mend() {
        List<Long> over = new ArrayList<>();
        for (int i = 1; i < strips.size(); i++) {
            over.add(over(i));
        }
        while (!over.isEmpty() && Collections.max(over) > 0) {
            int most = over.indexOf(Collections.max(over));
            strips.set(most, strips.get(most).with(strips.remove(most + 1)));
            over.remove(most);
            for (int i = Math.max(0, most - 1); i <= most && i < over.size(); i++) {
                over.set(i, over(i + 1));
            }
        }
    }

    /** By how many the texts over a strip and the one before it are more than those that stand apart in them. */
    private long over(int strip) {
        Stretch one = strips.get(strip - 1);
        Stretch other = strips.get(strip);
        long over = 0;
        boolean going = false;
        for (List<Thing> group : groups) {
            boolean bridge = group.stream().anyMatch(thing -> bridges(thing.along(), one, other));
            over += bridge && !going ? 1 : 0;
            going = bridge;
        }
        List<Thing> second = only(other, one);
        long apart = only(one, other).stream()
                .filter(thing -> second.stream().anyMatch(next -> thing.beside().meets(next.beside())))
                .count();
        return over - apart;
    }

    private boolean bridges(Stretch thing, Stretch one, Stretch other) {
        return thing.meets(one)
                && thing.meets(other)
                && strips.stream().filter(thing::meets).count() <= MOST_BRIDGED;
    }

    /** Joins the two nearest strips of which one is heading only, and nothing of the other stands beside it. */
    private boolean complete(double head) {
        int nearest = -1;
        for (int i = 1; i < strips.size(); i++) {
            if ((nearest < 0 || gap(i) < gap(nearest)) && complement(strips.get(i - 1), strips.get(i), head)) {
                nearest = i;
            }
        }
        if (nearest > 0) {
            strips.set(nearest - 1, strips.get(nearest - 1).with(strips.remove(nearest)));
        }
        return nearest > 0;
    }

    private double gap(int strip) {
        return strips.get(strip).from() - strips.get(strip - 1).to();
    }

    private boolean complement(Stretch one, Stretch other, double head) {
        List<Thing> first = only(one, other);
        List<Thing> second = only(other, one);
        boolean heading = isAbove(first, head) || isAbove(second, head);
        return (heading || isNamed(one, first, other, second) || isNamed(other, second, one, first))
                && first.stream()
                        .noneMatch(thing ->
                                second.stream().anyMatch(next -> thing.beside().overlaps(next.beside())));
    }

    /** Words close beside numbers, as a heading inside a table is beside what stands flush right below it. */
    private static boolean isNamed(Stretch words, List<Thing> named, Stretch numbers, List<Thing> counted) {
        double gap = Math.max(words.from(), numbers.from()) - Math.min(words.to(), numbers.to());
        return named.stream().noneMatch(Thing::number)
                && counted.stream().anyMatch(Thing::number)
                && named.stream()
                        .allMatch(thing ->
                                gap < thing.beside().to() - thing.beside().from());
    }

    private static boolean isAbove(List<Thing> things, double head) {
        return things.stream().allMatch(thing -> thing.beside().to() <= head);
    }

    private List<Thing> only(Stretch one, Stretch other) {
        return things.stream()
                .filter(thing -> thing.along().meets(one) && !thing.along().meets(other))
                .toList();
    }

    /** The edges between strips, half-way, and those of the first and last. */
    static double[] edges(List<Stretch> strips) {
        double[] edges = new double[strips.size() + 1];
        edges[0] = strips.getFirst().from();
        for (int i = 1; i < strips.size(); i++) {
            edges[i] = (strips.get(i - 1).to() + strips.get(i).from()) / 2;
        }
        edges[strips.size()] = strips.getLast().to();
        return edges;
    }
}
