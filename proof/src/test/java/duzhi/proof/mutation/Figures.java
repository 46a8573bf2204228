package duzhi.proof.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of the trials, format by format. */
final class Figures {

    private static final class Row {
        private final Map<String, Integer> outcomes = new TreeMap<>();
        private int trials;
        private long longest;
        private long largest;
        private long time;
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private final List<String> bad = new ArrayList<>();
    private final long begin = System.nanoTime();

    synchronized void add(String format, String mutation, Trial.End end) {
        Row row = rows.computeIfAbsent(format, any -> new Row());
        row.trials++;
        row.outcomes.merge(end.outcome(), 1, Integer::sum);
        row.longest = Math.max(row.longest, end.milliseconds());
        row.largest = Math.max(row.largest, end.megabytes());
        row.time += end.milliseconds();
        if (end.isBad()) {
            bad.add(mutation + ": " + end.outcome() + " " + end.detail());
        }
    }

    synchronized int trials() {
        return rows.values().stream().mapToInt(row -> row.trials).sum();
    }

    /** Trials that ended as none may. */
    synchronized List<String> bad() {
        return List.copyOf(bad);
    }

    synchronized long largest() {
        return rows.values().stream().mapToLong(row -> row.largest).max().orElse(0);
    }

    String progress(int all) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d, %d bad, %d s",
                trials(),
                all,
                bad().size(),
                (System.nanoTime() - begin) / 1_000_000_000);
    }

    /** A line for each format, words apart by tabs. */
    synchronized String table() {
        StringBuilder table = new StringBuilder(
                "format\ttrials\tread\trefused\tthrew\thung\tmean ms\tlongest ms\tlargest MB\twhy refused\n");
        rows.forEach((format, row) -> {
            int read = row.outcomes.getOrDefault("READ", 0);
            int threw = row.outcomes.getOrDefault("THREW", 0);
            int hung = row.outcomes.getOrDefault("HUNG", 0);
            String why = row.outcomes.entrySet().stream()
                    .filter(outcome -> !List.of("READ", "THREW", "HUNG").contains(outcome.getKey()))
                    .map(outcome -> outcome.getKey() + " " + outcome.getValue())
                    .collect(Collectors.joining(", "));
            table.append("%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\n"
                    .formatted(
                            format,
                            row.trials,
                            read,
                            row.trials - read - threw - hung,
                            threw,
                            hung,
                            row.time / row.trials,
                            row.longest,
                            row.largest,
                            why));
        });
        return table.toString();
    }
}
