package duzhi.reader.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines drawn in pieces, twice or as thin shapes, put together to the lines that are seen. */
final class Rulings {

    private static final double SAME = 1.6;
    private static final double GAP = 2.5;
    private static final double SHORTEST = 3;

    private Rulings() {}

    /** The lines of one direction, by position. */
    static List<Ruling> seen(List<Ruling> drawn, boolean level) {
        List<Ruling> sorted = drawn.stream()
                .filter(ruling -> ruling.level() == level)
                .sorted(Comparator.comparingDouble(Ruling::at))
                .toList();
        List<Ruling> seen = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(first).at() > SAME) {
                join(sorted.subList(first, i), seen);
                first = i;
            }
        }
        return seen;
    }

    private static void join(List<Ruling> beside, List<Ruling> seen) {
        if (beside.size() == 1) {
            add(beside.getFirst(), seen);
            return;
        }
        double at = beside.stream().mapToDouble(Ruling::at).average().orElseThrow();
        List<Ruling> along =
                beside.stream().sorted(Comparator.comparingDouble(Ruling::from)).toList();
        double from = along.getFirst().from();
        double to = along.getFirst().to();
        for (Ruling next : along) {
            if (next.from() > to + GAP) {
                add(new Ruling(next.level(), at, from, to), seen);
                from = next.from();
                to = next.to();
            }
            to = Math.max(to, next.to());
        }
        add(new Ruling(along.getFirst().level(), at, from, to), seen);
    }

    private static void add(Ruling ruling, List<Ruling> seen) {
        if (ruling.length() >= SHORTEST) {
            seen.add(ruling);
        }
    }
}
