package duzhi.ledger.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** For the lines that a document was written out as, where in the original each stretch of them stands. Immutable. */
public final class Spots {

    /** Of a document whose lines are the original. */
    public static final Spots NONE = new Spots(Map.of());

    private record Stretch(int from, int to, Spot spot) {

        boolean meets(int start, int end) {
            return from < end && start < to || from == start;
        }

        /** The spot of the part of the stretch from one column to another. */
        Spot part(int start, int end) {
            int first = Math.max(start, from) - from;
            int last = Math.min(end, to) - from;
            int length = to - from;
            if (length == 0 || first == 0 && last >= length) {
                return spot;
            }
            return switch (spot) {
                case Spot.Box box -> box.between((double) first / length, (double) last / length);
                case Spot.Passage passage ->
                    new Spot.Passage(passage.block(), passage.from() + first, passage.from() + last);
                case Spot.Cell cell -> cell;
            };
        }
    }

    private final Map<Integer, List<Stretch>> lines;

    private Spots(Map<Integer, List<Stretch>> lines) {
        this.lines = lines;
    }

    /** Where columns {@code from} to {@code to} of a line (from 1) stand; several boxes of a page become one around. */
    public Optional<Spot> find(int line, int from, int to) {
        Spot found = null;
        for (Stretch stretch : lines.getOrDefault(line, List.of())) {
            if (stretch.meets(from, to)) {
                Spot part = stretch.part(from, to);
                found = found == null ? part : join(found, part);
            }
        }
        return Optional.ofNullable(found);
    }

    private static Spot join(Spot one, Spot other) {
        if (one instanceof Spot.Box first && other instanceof Spot.Box second && first.page() == second.page()) {
            return first.with(second);
        }
        if (one instanceof Spot.Passage first
                && other instanceof Spot.Passage second
                && first.block() == second.block()) {
            return new Spot.Passage(
                    first.block(), Math.min(first.from(), second.from()), Math.max(first.to(), second.to()));
        }
        return one;
    }

    /** The page or sheet that a line (from 1) stands on, empty where the document has none. */
    public String leaf(int line) {
        List<Stretch> stretches = lines.getOrDefault(line, List.of());
        return stretches.isEmpty() ? "" : stretches.getFirst().spot().leaf();
    }

    /** Whether nothing is known beyond the lines themselves. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Takes every stretch and its spot. */
    @FunctionalInterface
    public interface Taker<E extends Exception> {
        /** Columns {@code from} to {@code to} of a line (from 1) stand there. */
        void take(int line, int from, int to, Spot spot) throws E;
    }

    /** Gives every stretch, line by line, as it was added. */
    public <E extends Exception> void each(Taker<E> taker) throws E {
        for (Map.Entry<Integer, List<Stretch>> line : new TreeMap<>(lines).entrySet()) {
            for (Stretch stretch : line.getValue()) {
                taker.take(line.getKey(), stretch.from(), stretch.to(), stretch.spot());
            }
        }
    }

    /** Gathers spots while a document is written out. */
    public static final class Builder {

        private final Map<Integer, List<Stretch>> lines = new HashMap<>();

        /** Columns {@code from} to {@code to} of a line (from 1) stand there. */
        public void add(int line, int from, int to, Spot spot) {
            lines.computeIfAbsent(line, any -> new ArrayList<>(2)).add(new Stretch(from, to, spot));
        }

        /** What was gathered. */
        public Spots build() {
            return new Spots(lines);
        }
    }
}
