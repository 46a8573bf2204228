package duzhi.bench.serve;

import duzhi.bench.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long every kind of request took, and what went wrong. */
final class Tally {

    private static final int SHOWN = 300;

    private final Map<String, List<Double>> times = new TreeMap<>();
    private final Map<String, List<String>> errors = new TreeMap<>();

    synchronized void add(String kind, double milliseconds, Visit.Answer answer) {
        times.computeIfAbsent(kind, any -> new ArrayList<>()).add(milliseconds);
        if (!answer.isWell()) {
            String said = answer.status() + " " + answer.body().replaceAll("\\s+", " ");
            errors.computeIfAbsent(kind, any -> new ArrayList<>())
                    .add(said.substring(0, Math.min(said.length(), SHOWN)));
        }
    }

    /** Begins anew; what went wrong is kept. */
    synchronized void clear() {
        times.clear();
    }

    /** A line a kind, and one for all; milliseconds. */
    synchronized void write(double seconds) {
        Figures.line("| request | count | p50 | p95 | p99 | largest | errors |");
        Figures.line("| --- | --- | --- | --- | --- | --- | --- |");
        times.forEach((kind, all) -> line(kind, all, count(kind)));
        List<Double> all = times.values().stream().flatMap(List::stream).toList();
        line("all", all, errors.values().stream().mapToInt(List::size).sum());
        Figures.line("");
        Figures.line("Milliseconds; %.1f answers a second.", all.size() / seconds);
        errors.forEach(
                (kind, said) -> Figures.log(kind + ": " + said.size() + " errors, the first: " + said.getFirst()));
    }

    private int count(String kind) {
        return errors.getOrDefault(kind, List.of()).size();
    }

    private static void line(String kind, List<Double> all, int wrong) {
        List<Double> sorted = all.stream().sorted().toList();
        Figures.line(
                "| %s | %,d | %.0f | %.0f | %.0f | %.0f | %d |",
                kind, sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1), wrong);
    }

    /** The smallest of sorted values that a share of them does not exceed. */
    static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
