package duzhi.proof.truth;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures that were reached: they may rise, and then are written down, but never fall. */
final class Scoreboard {

    private static final Path FILE = Path.of("src/test/resources/duzhi/proof/truth/scoreboard.tsv");
    private static final String HEAD = """
            # What the audit reaches on the published documents, beside the audit by hand in truth.tsv.
            # precision: how many findings of a level are true; recall: how many problems of a level are found;
            # claimed: how many rows that some rule claims are found. -Dduzhi.accept=true writes down what rose.
            figure\treached\tof
            """;

    /** A share as two counts. */
    record Share(String figure, long reached, long all) {

        static Share of(String line) {
            String[] cells = line.split("\t", 3);
            return new Share(cells[0], Long.parseLong(cells[1]), Long.parseLong(cells[2]));
        }

        String line() {
            return figure + "\t" + reached + "\t" + all;
        }
    }

    private Scoreboard() {}

    static List<Share> figures(List<Finding> findings, List<Problem> truth, Predicate<Finding> isTrue) {
        Predicate<Problem> isFound = problem -> findings.stream().anyMatch(problem::isFoundBy);
        Stream<Share> precision = Arrays.stream(Severity.values())
                .map(level ->
                        share("precision " + name(level), findings, finding -> finding.severity() == level, isTrue));
        Stream<Share> recall = Arrays.stream(Severity.values())
                .map(level -> share(
                        "recall " + name(level),
                        truth,
                        problem -> problem.severity() == level && problem.origin() == Problem.Origin.AUDIT,
                        isFound));
        Share claimed = share("claimed", truth, problem -> !problem.rule().equals("-"), isFound);
        return Stream.of(precision, recall, Stream.of(claimed))
                .flatMap(part -> part)
                .toList();
    }

    private static <T> Share share(String figure, List<T> all, Predicate<T> counts, Predicate<T> reached) {
        List<T> counted = all.stream().filter(counts).toList();
        return new Share(figure, counted.stream().filter(reached).count(), counted.size());
    }

    static String name(Severity level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** Refuses what fell, also when asked to accept; what rose has to be written down. */
    static void hold(List<Share> now) throws IOException {
        Map<String, Long> recorded = Files.isRegularFile(FILE)
                ? read().stream().collect(Collectors.toMap(Share::figure, Share::reached))
                : Map.of();
        assertThat(now)
                .filteredOn(share -> !share.figure().startsWith("precision"))
                .filteredOn(share -> share.reached() < recorded.getOrDefault(share.figure(), 0L))
                .as("figures that fell below %s", FILE)
                .isEmpty();
        if (Boolean.getBoolean("duzhi.accept")) {
            Files.writeString(FILE, now.stream().map(Share::line).collect(Collectors.joining("\n", HEAD, "\n")));
        }
        assertThat(now)
                .as("the figures have changed for the better: write them down with -Dduzhi.accept=true")
                .containsExactlyElementsOf(read());
    }

    private static List<Share> read() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("figure\t"))
                .map(Share::of)
                .toList();
    }
}
