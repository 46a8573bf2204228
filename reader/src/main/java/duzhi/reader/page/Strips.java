package duzhi.reader.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The strips, columns or rows, in which stretches lie side by side. What stretches over several strips belongs to none.
 */
final class Strips {

    private static final double TOUCH = 0.8;

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

    private final List<Stretch> strips = new ArrayList<>();

    private Strips() {}

    /** The strips of stretches that come in groups, those of one group each in a strip of its own. */
    static List<Stretch> of(List<List<Stretch>> groups) {
        Strips found = new Strips();
        groups.stream()
                .sorted(Comparator.comparingInt((List<Stretch> group) -> -group.size()))
                .forEachOrdered(group -> group.forEach(found::add));
        found.strips.sort(Comparator.comparingDouble(Stretch::from));
        found.mend(groups);
        return found.strips;
    }

    private void add(Stretch stretch) {
        List<Stretch> met = strips.stream().filter(stretch::meets).toList();
        if (met.isEmpty()) {
            strips.add(stretch);
        } else if (met.size() == 1) {
            strips.set(strips.indexOf(met.getFirst()), met.getFirst().with(stretch));
        }
    }

    /** Two neighbours are one if more stretches lie over both than stand apart in them. */
    private void mend(List<List<Stretch>> groups) {
        for (int i = strips.size() - 1; i > 0; i--) {
            Stretch one = strips.get(i - 1);
            Stretch other = strips.get(i);
            long over = 0;
            long apart = 0;
            for (List<Stretch> group : groups) {
                boolean bridge = group.stream().anyMatch(stretch -> stretch.meets(one) && stretch.meets(other));
                boolean both = group.stream().anyMatch(stretch -> stretch.meets(one))
                        && group.stream().anyMatch(stretch -> stretch.meets(other));
                over += bridge ? 1 : 0;
                apart += both && !bridge ? 1 : 0;
            }
            if (over > apart) {
                strips.set(i - 1, one.with(other));
                strips.remove(i);
            }
        }
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
