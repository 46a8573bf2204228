package duzhi.proof.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Finding;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.Rule;
import duzhi.check.rule.Unjudged;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays {@code examples/findings}: a folder for each check of the national list and each rule beside it, with a
 * document that passes, one that fails, and the findings expected of the latter. A check that has no rule of its own is
 * replayed by the rules that say they cover it: what they say is held true here. {@code -Dduzhi.accept=true} writes the
 * findings down instead.
 */
class GalleryTest {
    private static final CodeSets CODES = CodeSets.load();
    private static final DocumentReader READER = new DocumentReader(Forms.load(), CODES, Limits.DEFAULT.columns());
    private static final Path GALLERY = gallery();

    /** Every catalogue whose rules the gallery shows. */
    static List<Rule> rules() {
        return Run.rules(Forms.load(), CODES, Policies.load());
    }

    /** Every check that some rule carries out. */
    static Set<String> covered() {
        return rules().stream()
                .map(Rule::info)
                .flatMap(rule -> Stream.concat(Stream.of(rule.id()), rule.covers().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<String> ids() {
        return covered().stream().filter(id -> Files.isDirectory(GALLERY.resolve(id)));
    }

    @Test
    void everyCheckHasAFolderAndEveryFolderACheck() throws IOException {
        try (Stream<Path> folders = Files.list(GALLERY)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(covered());
        }
    }

    /** The national list numbers its checks from 1 in every group. */
    @Test
    void everyCheckOfTheListIsCarriedOutOrNamedWithAReason() {
        Map<String, Integer> groups =
                Map.of("A", 16, "B", 62, "N", 22, "F", 35, "G", 12, "J", 4, "M", 4, "S", 26, "X", 4);
        List<String> list = groups.entrySet().stream()
                .flatMap(group -> IntStream.rangeClosed(1, group.getValue())
                        .mapToObj(number -> "%s-%02d".formatted(group.getKey(), number)))
                .toList();
        List<String> unjudged = Unjudged.all().stream().map(Unjudged::check).toList();

        assertThat(covered()).doesNotContainAnyElementsOf(unjudged);
        assertThat(Stream.concat(covered().stream(), unjudged.stream())).containsAll(list);
    }

    @Test
    void noTwoRulesHaveTheSameId() {
        assertThat(rules()).extracting(rule -> rule.info().id()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void passes(String id) throws Exception {
        List<Verdicts> verdicts = run(id, "pass");

        assertThat(lines(verdicts)).as(id).isEmpty();
        assertThat(verdicts)
                .as("%s: checks that held", id)
                .anyMatch(each -> each.tally().pass() > 0);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void fails(String id) throws Exception {
        Path expected = GALLERY.resolve(id).resolve("expected.txt");
        String found = lines(run(id, "fail")).stream().map(line -> line + "\n").collect(Collectors.joining());

        assertThat(found).as("%s: findings of fail.txt", id).isNotEmpty();
        if (Boolean.getBoolean("duzhi.accept")) {
            Files.writeString(expected, found);
        }
        assertThat(expected)
                .as("the expected findings; -Dduzhi.accept=true writes them down")
                .exists();
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    private static List<Verdicts> run(String id, String name) throws Exception {
        List<FilledDocument> documents = documents(GALLERY.resolve(id), name);
        return carriers(id).map(rule -> run(rule, documents)).toList();
    }

    /** The rule of that id, or else the rules that say they carry the check out. */
    private static Stream<Rule> carriers(String id) {
        List<Rule> own =
                rules().stream().filter(rule -> rule.info().id().equals(id)).toList();
        return own.isEmpty()
                ? rules().stream().filter(rule -> rule.info().covers().contains(id))
                : own.stream();
    }

    private static Verdicts run(Rule rule, List<FilledDocument> documents) {
        FilledDocument document = documents.getLast();
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

    private static List<String> lines(List<Verdicts> verdicts) {
        return verdicts.stream()
                .flatMap(each -> each.findings().stream())
                .sorted(Comparator.comparingInt(Finding::line))
                .map(finding -> "%s %s L%d %s"
                        .formatted(
                                finding.rule(),
                                finding.severity().label(),
                                finding.line(),
                                finding.message().zh()))
                .toList();
    }

    static Path gallery() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path gallery = at.resolve("examples/findings");
            if (Files.isDirectory(gallery)) {
                return gallery;
            }
        }
        throw new UncheckedIOException(new IOException("no folder examples/findings above the working directory"));
    }
}
