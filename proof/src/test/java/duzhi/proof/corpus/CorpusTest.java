package duzhi.proof.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.PrintedNumber.Fate;
import duzhi.proof.truth.Ratchet;
import duzhi.proof.truth.Ratchet.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Real documents of every kind that is published: their tables are recognised, their numbers placed, the problems that
 * were found by hand found again, and no error said of what is right. Where they are not at hand the tests are skipped.
 */
class CorpusTest {

    private static final List<Expected> TRUTH =
            Rows.of("truth.tsv", Expected.COLUMNS).stream().map(Expected::of).toList();
    private static final Map<Judgement.Key, Judgement> JUDGED = Rows.of("judged.tsv", Judgement.COLUMNS).stream()
            .map(Judgement::of)
            .collect(Collectors.toMap(Judgement::key, Function.identity()));

    /** What each document is; {@code none} is said of one that is no document of a budget at all. */
    private static final Map<String, String> KINDS =
            Rows.of("documents.tsv", 2).stream().collect(Collectors.toMap(List::getFirst, List::getLast));

    private static final String NONE = "none";

    private static final Ratchet SCOREBOARD =
            new Ratchet(Path.of("src/test/resources/duzhi/proof/corpus/scoreboard.tsv"), """
            # What is reached on the real documents, each and in total. tables: recognised of those present; numbers:
            # placed of those printed; high, medium, low: problems found by hand that are found again; errors: findings
            # of that level that are true. Of what is no document of a budget only the errors are counted, which it may
            # not have. -Dduzhi.accept=true writes down what rose.
            figure\treached\tof
            """);

    @SuppressWarnings("NullAway.Init")
    private static Corpus corpus;

    @BeforeAll
    static void audit() throws IOException {
        corpus = Corpus.audit();
    }

    @Test
    void everyDocumentIsTakenForWhatItIs() {
        assertThat(corpus.documents().stream().collect(Collectors.toMap(CorpusTest::name, CorpusTest::kind)))
                .containsExactlyInAnyOrderEntriesOf(KINDS);
    }

    @Test
    void theTruthIsTheListMadeByHand() throws IOException {
        List<String> listed = new ArrayList<>();
        files().forEach((document, entry) -> {
            int item = 0;
            for (Map<String, String> problem : entry) {
                listed.add("%s %d %s %s".formatted(document, ++item, problem.get("kind"), problem.get("severity")));
            }
        });

        assertThat(TRUTH)
                .extracting(each -> "%s %d %s %s".formatted(each.document(), each.item(), each.kind(), each.severity()))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void everyErrorWasJudgedByHand() {
        assertThat(errors())
                .filteredOn(finding -> !JUDGED.containsKey(Judgement.Key.of(corpus, finding)))
                .extracting(CorpusTest::shown)
                .as("errors that judged.tsv does not have: look them up in the document and say whether they are true")
                .isEmpty();
    }

    @Test
    void whatIsTrueIsStillFound() {
        assertThat(JUDGED.values().stream().filter(Judgement::isTrue).map(Judgement::key))
                .as("true findings that are gone: mend what no longer finds them")
                .isSubsetOf(corpus.findings().stream()
                        .map(finding -> Judgement.Key.of(corpus, finding))
                        .collect(Collectors.toSet()));
    }

    @Test
    void theFiguresDoNotFall() throws IOException {
        List<Share> figures = new ArrayList<>();
        corpus.documents().stream()
                .map(CorpusTest::name)
                .sorted()
                .forEach(name -> figures.addAll(figures(name, name::equals)));
        figures.addAll(figures("total", name -> true));

        SCOREBOARD.hold(
                figures,
                (recorded, now) -> now.missing() > recorded.missing()
                        || !now.figure().endsWith(" errors") && now.reached() < recorded.reached());
    }

    /** What was found by hand in each document. */
    @SuppressWarnings("unchecked")
    private static Map<String, List<Map<String, String>>> files() throws IOException {
        String text = Files.readString(corpus.folder().resolve("TRUTH.json"));
        var whole = (Map<String, Map<String, Map<String, Object>>>)
                new Load(LoadSettings.builder().build()).loadFromString(text);
        return Objects.requireNonNull(whole.get("files")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (List<Map<String, String>>)
                        Objects.requireNonNull(entry.getValue().get("findings"))));
    }

    private static List<Share> figures(String who, Predicate<String> documents) {
        List<FilledDocument> read = corpus.documents().stream()
                .filter(document -> documents.test(name(document)))
                .filter(document -> !NONE.equals(KINDS.get(name(document))))
                .toList();
        long tables = read.stream().mapToLong(each -> each.tables().size()).sum();
        long unknown =
                read.stream().mapToLong(each -> each.unrecognised().size()).sum();
        Stream<Share> reading = Stream.of(
                new Share(who + " tables", tables, tables + unknown),
                Share.of(
                        who + " numbers",
                        read.stream().flatMap(each -> each.numbers().stream()).toList(),
                        any -> true,
                        number -> number.fate() != Fate.UNPLACED));
        Stream<Share> finding = Stream.of("high", "medium", "low")
                .map(severity -> Share.of(
                        who + " " + severity,
                        TRUTH,
                        each -> each.severity().equals(severity) && documents.test(each.document()),
                        each -> each.isFound(corpus)));
        Share errors = Share.of(
                who + " errors",
                errors(),
                each -> documents.test(corpus.name(each.document())),
                each -> isTrue(Judgement.Key.of(corpus, each)));
        return Stream.of(reading, finding, Stream.of(errors))
                .flatMap(part -> part)
                .filter(share -> share.all() > 0)
                .toList();
    }

    private static boolean isTrue(Judgement.Key key) {
        Judgement judgement = JUDGED.get(key);
        return judgement != null && judgement.isTrue();
    }

    private static List<Finding> errors() {
        return corpus.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static String name(FilledDocument document) {
        return corpus.name(document.path());
    }

    private static String kind(FilledDocument document) {
        return document.set() == null ? NONE : document.kind();
    }

    private static String shown(Finding finding) {
        Judgement.Key key = Judgement.Key.of(corpus, finding);
        return String.join("\t", key.document(), key.rule(), key.where(), key.stated()) + "\t"
                + finding.message().zh();
    }
}
