package duzhi.server.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines put into the places of others: what is alike keeps its place, then what is most alike, then what is free. */
final class Settling {

    /** Beyond so many lines on both sides that have no like, they are taken in their order. */
    private static final int COMPARED = 400;

    private final List<Map<String, String>> before;
    private final List<Map<String, String>> after;
    private final Map<Integer, Map<String, String>> placed = new HashMap<>();
    private final Set<Integer> done = new HashSet<>();

    private Settling(List<Map<String, String>> before, List<Map<String, String>> after) {
        this.before = before;
        this.after = after.stream()
                .map(Settling::filled)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static List<Map<String, String>> of(List<Map<String, String>> before, List<Map<String, String>> after) {
        Settling settling = new Settling(before, after);
        settling.same();
        settling.alike();
        return settling.rest();
    }

    private static Map<String, String> filled(Map<String, String> line) {
        Map<String, String> filled = new HashMap<>(line);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    private void same() {
        Map<Map<String, String>, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.computeIfAbsent(filled(before.get(i)), any -> new ArrayList<>())
                    .add(i);
        }
        for (int i = 0; i < after.size(); i++) {
            List<Integer> free = places.getOrDefault(after.get(i), List.of());
            if (!free.isEmpty()) {
                put(free.removeFirst(), i);
            }
        }
    }

    private void put(int place, int line) {
        placed.put(place, after.get(line));
        done.add(line);
    }

    private record Pair(int place, int line, int shared) {}

    /** Pairs that share at least half of their cells, the most alike first. */
    private void alike() {
        List<Integer> places = free(true);
        List<Integer> lines = left();
        if (places.size() > COMPARED || lines.size() > COMPARED) {
            return;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int place : places) {
            for (int line : lines) {
                int shared = shared(before.get(place), after.get(line));
                if (2 * shared
                        >= Math.max(
                                filled(before.get(place)).size(),
                                after.get(line).size())) {
                    pairs.add(new Pair(place, line, shared));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::shared).reversed());
        for (Pair pair : pairs) {
            if (!placed.containsKey(pair.place) && !done.contains(pair.line)) {
                put(pair.place, pair.line);
            }
        }
    }

    private static int shared(Map<String, String> one, Map<String, String> other) {
        return (int) other.entrySet().stream()
                .filter(cell -> cell.getValue().equals(one.get(cell.getKey())))
                .count();
    }

    private List<Integer> free(boolean filled) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!placed.containsKey(i) && filled(before.get(i)).isEmpty() != filled) {
                free.add(i);
            }
        }
        return free;
    }

    private List<Integer> left() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!done.contains(i)) {
                left.add(i);
            }
        }
        return left;
    }

    private List<Map<String, String>> rest() {
        List<Integer> free = free(false);
        free.addAll(free(true));
        int next = before.size();
        for (int line : left()) {
            put(free.isEmpty() ? next++ : free.removeFirst(), line);
        }
        int last = placed.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        List<Map<String, String>> lines = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            lines.add(placed.getOrDefault(i, Map.of()));
        }
        return lines;
    }
}
