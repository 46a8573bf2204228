package duzhi.reader.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The strips, columns or rows, in which stretches lie side by side. What stretches over several strips belongs to none.
 */
final class Strips {

    private static final double TOUCH = 0.8;
    private static final double HALF_WAY = 0.15;

    /** From where to where along one direction. */
    record Stretch(double from, double to) {

        boolean meets(Stretch other) {
            return Math.min(to, other.to) - Math.max(from, other.from) > TOUCH;
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
     */
    record Thing(Stretch along, Stretch beside) {}

    private final List<Stretch> strips = new ArrayList<>();

    private Strips() {}

    /** The rows of things that come in groups, those of one group each in a row of its own. */
    static List<Stretch> rows(List<List<Thing>> groups) {
        Strips found = of(groups);
        List<Thing> things = groups.stream().flatMap(List::stream).toList();
        for (int i = found.strips.size() - 2; i > 0; i--) {
            if (found.isBetween(i, things)) {
                found.strips.remove(i);
            }
        }
        return found.strips;
    }

    /** What stands half-way between two rows, and nothing above or below it there, is a label of both. */
    private boolean isBetween(int strip, List<Thing> things) {
        Stretch above = strips.get(strip - 1);
        Stretch below = strips.get(strip + 1);
        List<Thing> own = of(strips.get(strip), things);
        List<Thing> others = Stream.concat(of(above, things).stream(), of(below, things).stream())
                .toList();
        double off = strips.get(strip).middle() - (above.middle() + below.middle()) / 2;
        return 2 * own.size() < others.size()
                && Math.abs(off) < HALF_WAY * (below.middle() - above.middle())
                && own.stream()
                        .noneMatch(thing ->
                                others.stream().anyMatch(other -> thing.beside().meets(other.beside())));
    }

    private static List<Thing> of(Stretch strip, List<Thing> things) {
        return things.stream().filter(thing -> strip.meets(thing.along())).toList();
    }

    /**
     * The columns. A heading in the middle and what stands flush left or right below it may lie beside each other; what
     * lies above {@code head} is heading.
     */
    static List<Stretch> columns(List<List<Thing>> groups, double head) {
        Strips found = of(groups);
        List<Thing> things = groups.stream().flatMap(List::stream).toList();
        while (found.complete(things, head)) {}
        return found.strips;
    }

    private static Strips of(List<List<Thing>> groups) {
        Strips found = new Strips();
        groups.stream()
                .sorted(Comparator.comparingInt((List<Thing> group) -> -group.size()))
                .forEachOrdered(group -> group.forEach(thing -> found.add(thing.along())));
        found.strips.sort(Comparator.comparingDouble(Stretch::from));
        found.mend(groups);
        return found;
    }

    private void add(Stretch stretch) {
        List<Stretch> met = strips.stream().filter(stretch::meets).toList();
        if (met.isEmpty()) {
            strips.add(stretch);
        } else if (met.size() == 1) {
            strips.set(strips.indexOf(met.getFirst()), met.getFirst().with(stretch));
        }
    }

    /** Two neighbours are one if more texts, of however many lines, lie over both than stand apart in them. */
    private void mend(List<List<Thing>> groups) {
        List<Thing> things = groups.stream().flatMap(List::stream).toList();
        for (int i = strips.size() - 1; i > 0; i--) {
            Stretch one = strips.get(i - 1);
            Stretch other = strips.get(i);
            long over = 0;
            boolean going = false;
            for (List<Thing> group : groups) {
                boolean bridge = group.stream()
                        .anyMatch(thing ->
                                thing.along().meets(one) && thing.along().meets(other));
                over += bridge && !going ? 1 : 0;
                going = bridge;
            }
            List<Thing> second = only(other, one, things);
            long apart = only(one, other, things).stream()
                    .filter(thing ->
                            second.stream().anyMatch(next -> thing.beside().meets(next.beside())))
                    .count();
            if (over > apart) {
                strips.set(i - 1, one.with(other));
                strips.remove(i);
            }
        }
    }

    /** Joins the two nearest strips of which one is heading only, and nothing of the other stands beside it. */
    private boolean complete(List<Thing> things, double head) {
        int nearest = -1;
        for (int i = 1; i < strips.size(); i++) {
            if ((nearest < 0 || gap(i) < gap(nearest)) && complement(strips.get(i - 1), strips.get(i), things, head)) {
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

    private static boolean complement(Stretch one, Stretch other, List<Thing> things, double head) {
        List<Thing> first = only(one, other, things);
        List<Thing> second = only(other, one, things);
        boolean heading = isAbove(first, head) || isAbove(second, head);
        return heading
                && first.stream()
                        .noneMatch(thing ->
                                second.stream().anyMatch(next -> thing.beside().meets(next.beside())));
    }

    private static boolean isAbove(List<Thing> things, double head) {
        return things.stream().allMatch(thing -> thing.beside().to() <= head);
    }

    private static List<Thing> only(Stretch one, Stretch other, List<Thing> things) {
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
