package duzhi.reader.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Labels over several rows of a table without lines. Each stands in the middle of its rows, labels of one column leave
 * no row between them open, and none reaches over a row in which something begins further left. Only where a label
 * stands between rows is it known that a column has such labels; elsewhere an open field is an open field.
 */
final class Labels {

    /** How far from the middle of its rows a label may stand, in sizes of its type. */
    private static final double OFF = 0.6;

    /** How far from the middle of a row no text of that row stands. */
    private static final double BETWEEN = 0.4;

    private static final double OPEN = 1;
    private static final double LOOSE = 2;

    private final List<Placed> texts;
    private final double[] ys;
    private final int heading;

    private Labels(List<Placed> texts, double[] ys, int heading) {
        this.texts = texts;
        this.ys = ys;
        this.heading = heading;
    }

    /** Gives the labels of all columns but the last their rows; those of the heading stay as they are. */
    static void spread(List<Placed> texts, double[] ys, int heading, int columns) {
        Labels labels = new Labels(texts, ys, heading);
        for (int column = 0; column < columns - 1; column++) {
            labels.column(column);
        }
    }

    private void column(int column) {
        List<Integer> own = IntStream.range(0, texts.size())
                .filter(i -> texts.get(i).heap().covers(column) && texts.get(i).first() >= heading)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> texts.get(i).first())
                        .thenComparingDouble(i -> middle(texts.get(i))))
                .toList();
        if (own.stream().noneMatch(i -> isLabel(texts.get(i), column) && isBetween(texts.get(i)))) {
            return;
        }
        boolean[] begins = begins(column);
        int row = heading;
        List<Integer> together = new ArrayList<>();
        for (int i : own) {
            Placed text = texts.get(i);
            if (isLabel(text, column)) {
                together.add(i);
            } else {
                new Run(together, text.first(), begins).spread(row);
                together = new ArrayList<>();
                row = text.end();
            }
        }
        new Run(together, ys.length - 1, begins).spread(row);
    }

    private static boolean isLabel(Placed text, int column) {
        Heap heap = text.heap();
        return !heap.isNumber() && heap.from() == column && heap.to() == column + 1;
    }

    /** Whether it stands beside the middle of what else is in its row. */
    private boolean isBetween(Placed text) {
        double[] others = texts.stream()
                .filter(other ->
                        !other.equals(text) && other.first() == text.first() && other.end() == text.first() + 1)
                .mapToDouble(Labels::middle)
                .sorted()
                .toArray();
        return others.length > 0
                && Math.abs(middle(text) - others[others.length / 2])
                        > BETWEEN * text.heap().size();
    }

    private static double middle(Placed text) {
        return text.heap().down().middle();
    }

    /** The rows in which something further left begins. */
    private boolean[] begins(int column) {
        boolean[] begins = new boolean[ys.length];
        texts.stream().filter(text -> text.heap().from() < column).forEach(text -> begins[text.first()] = true);
        return begins;
    }

    /** Labels with nothing else between them, down to a row. */
    private final class Run {

        private final List<Integer> own;
        private final int bottom;
        private final boolean[] begins;
        private final Map<List<Object>, Optional<Choice>> known = new HashMap<>();

        Run(List<Integer> own, int bottom, boolean[] begins) {
            this.own = own;
            this.bottom = bottom;
            this.begins = begins;
        }

        /** The rows of one label, and what follows. */
        private record Choice(
                int from,
                int to,
                boolean spread,
                double cost,
                @Nullable Choice next) {}

        void spread(int top) {
            Choice choice = best(0, top, false).orElse(null);
            for (int i = 0; choice != null && i < own.size(); i++) {
                texts.set(own.get(i), texts.get(own.get(i)).over(choice.from(), choice.to()));
                choice = choice.next();
            }
        }

        private Optional<Choice> best(int label, int row, boolean spread) {
            List<Object> key = List.of(label, row, spread);
            Optional<Choice> best = known.get(key);
            if (best == null) {
                best = chosen(label, row, spread);
                known.put(key, best);
            }
            return best;
        }

        private Optional<Choice> chosen(int label, int row, boolean spread) {
            if (label == own.size()) {
                return row > bottom
                        ? Optional.empty()
                        : Optional.of(new Choice(bottom, bottom, false, open(row, bottom, spread, false), null));
            }
            Placed text = texts.get(own.get(label));
            List<Choice> choices = new ArrayList<>();
            for (int from = row; from <= text.first(); from++) {
                int limit =
                        label + 1 < own.size() ? texts.get(own.get(label + 1)).first() : bottom;
                for (int to = text.end(); to <= limit && isWhole(from, to); to++) {
                    boolean wide = from < text.first() || to > text.end();
                    double off = off(text, from, to);
                    if (wide && off > OFF) {
                        continue;
                    }
                    double cost = open(row, from, spread, wide) + (!wide && isBetween(text) ? LOOSE : off / 2);
                    int first = from;
                    int end = to;
                    best(label + 1, to, wide)
                            .ifPresent(next -> choices.add(new Choice(first, end, wide, cost + next.cost(), next)));
                }
            }
            return choices.stream().min(Comparator.comparingDouble(Choice::cost));
        }

        /** Nothing further left begins inside. */
        private boolean isWhole(int from, int to) {
            return IntStream.range(from + 1, to).noneMatch(row -> begins[row]);
        }

        private double off(Placed text, int from, int to) {
            return Math.abs((ys[from] + ys[to]) / 2 - middle(text))
                    / text.heap().size();
        }

        /** What rows cost that no label covers, more beside a label that was spread. */
        private double open(int from, int to, boolean above, boolean below) {
            double beside = (above && !begins[from] ? LOOSE : 0) + (below && !begins[to] ? LOOSE : 0);
            return from == to ? 0 : OPEN * (to - from) + beside;
        }
    }
}
