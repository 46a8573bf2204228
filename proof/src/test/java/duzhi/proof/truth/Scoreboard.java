package duzhi.proof.truth;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.proof.truth.Ratchet.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is reached on the published documents, as figures. */
final class Scoreboard {

    private static final Ratchet RATCHET =
            new Ratchet(Path.of("src/test/resources/duzhi/proof/truth/scoreboard.tsv"), """
            # What the audit reaches on the published documents, beside the audit by hand in truth.tsv.
            # precision: how many findings of a level are true; recall: how many problems of a level are found;
            # claimed: how many rows that some rule claims are found. -Dduzhi.accept=true writes down what rose.
            figure\treached\tof
            """);

    private Scoreboard() {}

    static List<Share> figures(List<Finding> findings, List<Problem> truth, Predicate<Finding> isTrue) {
        Predicate<Problem> isFound = problem -> findings.stream().anyMatch(problem::isFoundBy);
        Stream<Share> precision = Arrays.stream(Severity.values())
                .map(level ->
                        Share.of("precision " + name(level), findings, finding -> finding.severity() == level, isTrue));
        Stream<Share> recall = Arrays.stream(Severity.values())
                .map(level -> Share.of(
                        "recall " + name(level),
                        truth,
                        problem -> problem.severity() == level && problem.origin() == Problem.Origin.AUDIT,
                        isFound));
        Share claimed = Share.of("claimed", truth, problem -> !problem.rule().equals("-"), isFound);
        return Stream.of(precision, recall, Stream.of(claimed))
                .flatMap(part -> part)
                .toList();
    }

    static String name(Severity level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** That every finding is true is held by a test of its own; more or fewer of them are no fall. */
    static void hold(List<Share> now) throws IOException {
        RATCHET.hold(
                now,
                (recorded, share) -> !share.figure().startsWith("precision") && share.reached() < recorded.reached());
    }
}
