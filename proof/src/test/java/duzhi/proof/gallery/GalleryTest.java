package duzhi.proof.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Finding;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.Rule;
import duzhi.check.rule.Verdicts;
import duzhi.cli.Run;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.document.Unreadable;
import duzhi.reader.intake.DocumentReader;
import duzhi.score.policy.Policies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays {@code examples/findings}: a folder for each rule with a document that passes, one that fails, and the
 * findings expected of the latter. {@code -Dduzhi.accept=true} writes the findings down instead.
 */
class GalleryTest {
    private static final CodeSets CODES = CodeSets.load();
    private static final DocumentReader READER = new DocumentReader(Forms.load(), CODES, Limits.DEFAULT.columns());
    private static final Path GALLERY = gallery();

    /** Every catalogue whose rules the gallery shows. */
    static List<Rule> rules() {
        return Run.rules(Forms.load(), CODES, Policies.load());
    }

    static Stream<String> ids() {
        return rules().stream().map(rule -> rule.info().id()).filter(id -> Files.isDirectory(GALLERY.resolve(id)));
    }

    @Test
    void everyRuleHasAFolderAndEveryFolderARule() throws IOException {
        Set<String> rules =
                rules().stream().map(rule -> rule.info().id()).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> folders = Files.list(GALLERY)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(rules);
        }
    }

    @Test
    void noTwoRulesHaveTheSameId() {
        assertThat(rules()).extracting(rule -> rule.info().id()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void passes(String id) throws Exception {
        Verdicts verdicts = run(id, "pass");

        assertThat(lines(verdicts)).isEmpty();
        assertThat(verdicts.tally().pass()).as("checks that held").isPositive();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void fails(String id) throws Exception {
        Path expected = GALLERY.resolve(id).resolve("expected.txt");
        String found = lines(run(id, "fail")).stream().map(line -> line + "\n").collect(Collectors.joining());

        assertThat(found).as("findings of fail.txt").isNotEmpty();
        if (Boolean.getBoolean("duzhi.accept")) {
            Files.writeString(expected, found);
        }
        assertThat(expected)
                .as("the expected findings; -Dduzhi.accept=true writes them down")
                .exists();
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    private static Verdicts run(String id, String name) throws Exception {
        List<FilledDocument> documents = documents(GALLERY.resolve(id), name);
        FilledDocument document = documents.getLast();
        Rule rule = rules().stream()
                .filter(each -> each.info().id().equals(id))
                .findFirst()
                .orElseThrow();
        Verdicts verdicts = new Verdicts(rule.info(), document);
        if (rule instanceof AcrossRule across) {
            across.check(document, documents.subList(0, documents.size() - 1), verdicts);
        } else {
            rule.check(document, verdicts);
        }
        return verdicts;
    }

    /** The one document, or those of a folder of that name: the last of them is examined beside the others. */
    private static List<FilledDocument> documents(Path folder, String name) throws Exception {
        if (Files.exists(folder.resolve(name + ".txt"))) {
            return List.of(read(folder.resolve(name + ".txt")));
        }
        List<FilledDocument> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : files.sorted().toList()) {
                documents.add(read(file));
            }
        }
        return documents;
    }

    private static FilledDocument read(Path file) throws Unreadable {
        return READER.read(TextFile.open(file, Limits.DEFAULT));
    }

    private static List<String> lines(Verdicts verdicts) {
        return verdicts.findings().stream()
                .sorted(Comparator.comparingInt(Finding::line))
                .map(finding -> "%s %s L%d %s"
                        .formatted(
                                finding.rule(),
                                finding.severity().label(),
                                finding.line(),
                                finding.message().zh()))
                .toList();
    }

    private static Path gallery() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path gallery = at.resolve("examples/findings");
            if (Files.isDirectory(gallery)) {
                return gallery;
            }
        }
        throw new UncheckedIOException(new IOException("no folder examples/findings above the working directory"));
    }
}
