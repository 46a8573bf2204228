package duzhi.proof.truth;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.engine.Auditor;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.cli.Run;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Forms;
import duzhi.proof.golden.RealDocument;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.intake.DocumentReader;
import duzhi.score.policy.Policies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every finding in two published documents is a true problem, and the problems that an independent audit by hand lists
 * are found. Where the documents are not at hand there is nothing to compare and the tests are skipped.
 */
class TruthTest {

    private static final CodeSets CODES = CodeSets.load();
    private static final DocumentReader READER = new DocumentReader(Forms.load(), CODES, Limits.DEFAULT.columns());
    private static final List<Problem> TRUTH =
            rows("truth.tsv").map(Problem::of).toList();

    private static List<FilledDocument> documents = List.of();
    private static List<Finding> findings = List.of();

    @BeforeAll
    static void audit() throws Exception {
        List<FilledDocument> read = new ArrayList<>();
        for (RealDocument document : RealDocument.values()) {
            read.add(read(document));
        }
        documents = List.copyOf(read);
        findings = all(audit(documents)).toList();
    }

    @Test
    void theTruthIsAboutTheseDocuments() {
        assertThat(TRUTH)
                .extracting(Problem::document)
                .hasSameElementsAs(documents.stream().map(FilledDocument::path).toList());
        assertThat(TRUTH)
                .filteredOn(problem -> !problem.rule().equals("-"))
                .extracting(Problem::rule)
                .isSubsetOf(Run.rules(Forms.load(), CODES, Policies.load()).stream()
                        .map(rule -> rule.info().id())
                        .toList());
    }

    @Test
    void noErrorIsFalse() {
        assertThat(findings.stream().filter(finding -> finding.severity() == Severity.ERROR))
                .isNotEmpty()
                .filteredOn(finding -> !isTrue(finding))
                .extracting(TruthTest::shown)
                .isEmpty();
    }

    @Test
    void nothingFoundIsFalse() {
        assertThat(findings)
                .filteredOn(finding -> !isTrue(finding))
                .extracting(TruthTest::shown)
                .as("findings that truth.tsv does not have: add the row where the finding is right")
                .isEmpty();
    }

    @Test
    void noProblemIsToldMoreOftenThanItIsTrue() {
        var told = new TreeMap<>(findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.document() + " " + finding.rule() + " L" + finding.line(),
                        Collectors.counting())));
        TRUTH.forEach(problem ->
                told.merge(problem.document() + " " + problem.rule() + " L" + problem.line(), -1L, Long::sum));

        assertThat(told.entrySet()).filteredOn(entry -> entry.getValue() > 0).isEmpty();
    }

    @Test
    void everyErrorIsFound() {
        assertThat(TRUTH)
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .filteredOn(problem -> findings.stream().noneMatch(problem::isFoundBy))
                .isEmpty();
    }

    @Test
    void theFiguresDoNotFall() throws IOException {
        Scoreboard.hold(Scoreboard.figures(findings, TRUTH, TruthTest::isTrue));
    }

    @Test
    void whatHoldsIsLeftAlone() {
        List<String> disputed = rows("holds.tsv")
                .map(row -> row.split("\t", 4))
                .flatMap(cells -> findings.stream()
                        .filter(finding -> finding.rule().startsWith("E-"))
                        .filter(finding -> finding.document().startsWith(cells[0]))
                        .filter(finding -> Problem.linesOf(finding).stream()
                                .filter(line -> !isProblem(finding, line))
                                .anyMatch(line ->
                                        Integer.parseInt(cells[1]) <= line && line <= Integer.parseInt(cells[2])))
                        .map(finding -> cells[3] + ": " + shown(finding)))
                .toList();

        assertThat(disputed)
                .as("equations that the audit by hand found to hold")
                .isEmpty();
    }

    @Test
    void twoRunsFindTheSame() throws Exception {
        assertThat(written(audit(documents))).isEqualTo(written(audit(documents)));
        assertThat(written(audit(List.of(read(RealDocument.BUDGET), read(RealDocument.SELF_EVALUATIONS)))))
                .isEqualTo(written(audit(documents)));
    }

    @Test
    void theOrderOfTheDocumentsDoesNotMatter() {
        List<Finding> forwards = audit(documents);
        List<Finding> backwards = audit(documents.reversed());

        for (FilledDocument document : documents) {
            assertThat(written(of(document, backwards)))
                    .isNotEmpty()
                    .isEqualTo(written(of(document, forwards)))
                    .isEqualTo(written(audit(List.of(document))));
        }
    }

    /** A finding is true where every line that it puts in question is one where its rule has a true problem. */
    private static boolean isTrue(Finding finding) {
        Set<Integer> lines = Problem.linesOf(finding);
        return !lines.isEmpty() && lines.stream().allMatch(line -> isProblem(finding, line));
    }

    private static boolean isProblem(Finding finding, int line) {
        return TRUTH.stream()
                .filter(problem -> problem.isClaimedBy(finding))
                .anyMatch(problem -> problem.lines().contains(line));
    }

    /** Root causes and what they explain. */
    private static Stream<Finding> all(List<Finding> findings) {
        return findings.stream().flatMap(finding -> Stream.concat(Stream.of(finding), all(finding.symptoms())));
    }

    private static List<Finding> of(FilledDocument document, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.document().equals(document.path()))
                .toList();
    }

    private static List<Finding> audit(List<FilledDocument> documents) {
        return new Auditor(Run.rules(Forms.load(), CODES, Policies.load()))
                .audit(documents, List.of())
                .findings();
    }

    /** Under the first digits of its digest, so that findings tell which document they are about. */
    private static FilledDocument read(RealDocument document) throws Exception {
        byte[] text = document.text().getBytes(StandardCharsets.UTF_8);
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                .substring(0, Problem.DIGITS);
        return READER.read(TextFile.of(digest, text, Limits.DEFAULT));
    }

    /** Every component of every finding. */
    private static byte[] written(List<Finding> findings) {
        return findings.stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(Finding finding) {
        return "%s %s %s L%s %s"
                .formatted(
                        finding.document(),
                        Scoreboard.name(finding.severity()),
                        finding.rule(),
                        Problem.linesOf(finding),
                        finding.message().zh());
    }

    private static Stream<String> rows(String name) {
        try (InputStream in = Objects.requireNonNull(TruthTest.class.getResourceAsStream(name), name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return lines.stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
