package duzhi.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duzhi.check.finding.Finding;
import duzhi.proof.truth.Ratchet;
import duzhi.proof.truth.Ratchet.Share;
import duzhi.publish.document.Publication;
import duzhi.publish.edition.Edition;
import duzhi.publish.entry.Draft;
import duzhi.publish.generate.Defect;
import duzhi.publish.generate.Defects;
import duzhi.publish.generate.Departments;
import duzhi.publish.generate.Generator;
import duzhi.publish.generate.Planted;
import duzhi.publish.page.Fonts;
import duzhi.publish.page.Unprintable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invented departments, true in every figure, are published, read back and audited: half as they are, half with one
 * defect of each kind. The audit finds the defects, and is silent about what is true. {@code -Dduzhi.generated=N} draws
 * so many departments of each family of forms, takes every format, and prints what is reached without holding it.
 */
class GeneratedTest {

    private static final int SAMPLE = 2;
    private static final int SIZES = 3;

    /** The seed of a department whose name does not fit on one line of a heading. */
    private static final int LONGEST_NAME = 4;

    private static final int DEPARTMENTS = Integer.getInteger("duzhi.generated", SAMPLE);

    private static final Ratchet SCOREBOARD =
            new Ratchet(Path.of("src/test/resources/duzhi/proof/generated/scoreboard.tsv"), """
            # What the audit reaches on invented documents. clean: true documents of which no error and no warning is said;
            # found: planted defects that some finding touches; true: findings that touch the defect, of all that the
            # document has only since it was planted. -Dduzhi.accept=true writes down what rose.
            figure\treached\tof
            """);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Map<String, Share> figures = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();

    @Test
    void defectsAreFoundAndTruthIsLeftAlone() throws IOException, Unprintable {
        Reader reader = new Reader(folder);
        for (Map.Entry<String, Generator.Format> format : formats().entrySet()) {
            for (String set : Departments.sets()) {
                for (int seed = 1; seed <= DEPARTMENTS; seed++) {
                    measure(reader, format, Departments.draw(seed, 1 + seed % SIZES, set), seed);
                }
            }
        }
        List<Share> reached = List.copyOf(figures.values());
        if (DEPARTMENTS != SAMPLE || Boolean.getBoolean("duzhi.shown")) {
            missed.forEach(System.out::println);
            reached.forEach(System.out::println);
        }
        if (DEPARTMENTS == SAMPLE) {
            SCOREBOARD.hold(
                    reached,
                    (recorded, now) -> recorded.figure().endsWith("found")
                            ? now.reached() < recorded.reached()
                            : now.missing() > recorded.missing());
        }
    }

    @Test
    void printedPagesOfTrueDepartmentsAreLeftAlone() throws IOException, Unprintable {
        assumeTrue(Fonts.class.getResource("fonts/song.ttf") != null, "no fonts: install npm and build again");
        Reader reader = new Reader(folder);
        for (Map.Entry<String, Generator.Format> format : Formats.printed().entrySet()) {
            for (String set : Departments.sets()) {
                Publication clean =
                        Edition.of(Departments.draw(LONGEST_NAME, SIZES, set)).publication();
                assertThat(reader.audit(clean, format.getKey(), format.getValue()).stream()
                                .filter(Judge::weighs)
                                .map(GeneratedTest::shown))
                        .as("%s as %s", clean.title(), format.getKey())
                        .isEmpty();
            }
        }
    }

    /** A sample is measured in every build and cannot ask for what a machine may lack. */
    private static Map<String, Generator.Format> formats() throws Unprintable {
        return DEPARTMENTS == SAMPLE ? Formats.everywhere() : Formats.all();
    }

    private void measure(Reader reader, Map.Entry<String, Generator.Format> written, Draft draft, int seed)
            throws IOException {
        String ending = written.getKey();
        Generator.Format format = written.getValue();
        Edition edition = Edition.of(draft);
        assertThat(edition.problems()).as("%s %d", draft.set(), seed).isEmpty();
        Publication clean = edition.publication();
        List<Finding> truth = reader.audit(clean, ending, format);
        String of = ending + " " + draft.set();
        List<Finding> alarms = truth.stream().filter(Judge::weighs).toList();
        count(of + " clean", alarms.isEmpty() ? 1 : 0, 1);
        alarms.forEach(alarm -> missed.add("alarm " + of + " " + seed + " " + shown(alarm)));
        if (seed % 2 == 0) {
            for (Defect defect : Defect.values()) {
                Optional<Planted> planted = Defects.plant(clean, defect, seed);
                if (planted.isPresent()) {
                    measure(
                            of + " " + seed,
                            Judge.of(planted.get(), truth),
                            ending + " " + defect.label(),
                            reader.audit(planted.get().publication(), ending, format));
                }
            }
        }
    }

    private void measure(String document, Judge judge, String figure, List<Finding> findings) {
        List<Finding> news = judge.news(findings);
        List<Finding> right = news.stream().filter(judge::touches).toList();
        count(figure + " found", right.isEmpty() ? 0 : 1, 1);
        count(figure + " true", right.size(), news.size());
        if (right.isEmpty()) {
            Planted p = judge.planted();
            missed.add("missed " + document + " " + figure + ": "
                    + String.join(" | ", p.table(), p.row(), p.column(), p.sentence(), p.was(), p.now()));
        }
        news.stream()
                .filter(finding -> !right.contains(finding))
                .forEach(finding -> missed.add("beside " + document + " " + figure + " " + shown(finding)));
    }

    private static String shown(Finding finding) {
        return finding.rule() + " " + finding.message().zh();
    }

    private void count(String figure, long reached, long all) {
        Share before = figures.getOrDefault(figure, new Share(figure, 0, 0));
        figures.put(figure, new Share(figure, before.reached() + reached, before.all() + all));
    }
}
