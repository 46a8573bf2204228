package duzhi.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duzhi.check.finding.Finding;
import duzhi.proof.truth.Ratchet;
import duzhi.proof.truth.Ratchet.Share;
import duzhi.publish.document.Publication;
import duzhi.publish.edition.Edition;
import duzhi.publish.generate.Defect;
import duzhi.publish.generate.Defects;
import duzhi.publish.generate.Departments;
import duzhi.publish.generate.Generator;
import duzhi.publish.generate.Planted;
import duzhi.publish.page.Unprintable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invented departments, true in every figure, are published, read back and audited: half as they are, half with one
 * defect of each kind. The audit finds the defects, and is silent about what is true. {@code -Dduzhi.generated=N} draws
 * so many departments of each family of forms and prints what is reached without holding it.
 */
class GeneratedTest {

    private static final int SAMPLE = 2;
    private static final int SIZES = 3;

    private static final int DEPARTMENTS = Integer.getInteger("duzhi.generated", SAMPLE);

    private static final Ratchet SCOREBOARD =
            new Ratchet(Path.of("src/test/resources/duzhi/proof/generated/scoreboard.tsv"), """
            # What the audit reaches on invented documents. clean: true documents of which no error and no warning is said;
            # found: planted defects that some finding touches; provable: the same of those that leave a trace, which is
            # all but those of traceless.tsv; true: findings that touch the defect, of all that the document has only since
            # it was planted. -Dduzhi.accept=true writes down what rose.
            figure\treached\tof
            """);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** One department of one family in one format. */
    private record Sample(Map.Entry<String, Generator.Format> format, String set, int seed) {}

    /** Two departments are looked at together: that is what small machines have room for. */
    @Test
    void defectsAreFoundAndTruthIsLeftAlone() throws IOException, Unprintable {
        Map<String, Generator.Format> formats = Formats.built();
        List<Measured> all =
                samples(formats).parallelStream().map(this::measure).toList();
        Measured sum = new Measured();
        all.forEach(sum::add);
        List<Share> reached = new ArrayList<>(sum.shares());
        if (DEPARTMENTS != SAMPLE || Boolean.getBoolean("duzhi.shown")) {
            sum.missed().forEach(System.out::println);
            reached.forEach(System.out::println);
        }
        if (DEPARTMENTS == SAMPLE) {
            reached.addAll(SCOREBOARD.recorded(share -> !formats.containsKey(format(share))));
            reached.sort(Comparator.comparing(Share::figure));
            SCOREBOARD.hold(
                    reached,
                    (recorded, now) -> recorded.figure().endsWith("found")
                            ? now.reached() < recorded.reached()
                            : now.missing() > recorded.missing());
        }
        assumeTrue(Formats.canPrint(), "no fonts: install npm and build again to test printed pages");
    }

    private static String format(Share share) {
        return share.figure().split(" ", 2)[0];
    }

    private static List<Sample> samples(Map<String, Generator.Format> formats) {
        List<Sample> samples = new ArrayList<>();
        for (Map.Entry<String, Generator.Format> format : formats.entrySet()) {
            for (String set : Departments.sets()) {
                for (int seed = 1; seed <= DEPARTMENTS; seed++) {
                    samples.add(new Sample(format, set, seed));
                }
            }
        }
        return samples;
    }

    private Measured measure(Sample sample) {
        Measured measured = new Measured();
        String ending = sample.format().getKey();
        try {
            Reader reader = new Reader(Files.createDirectory(folder.resolve(ending + sample.set() + sample.seed())));
            Edition edition = Edition.of(Departments.draw(sample.seed(), 1 + sample.seed() % SIZES, sample.set()));
            assertThat(edition.problems()).as("%s", sample).isEmpty();
            Publication clean = edition.publication();
            Generator.Format format = sample.format().getValue();
            List<Finding> truth = reader.audit(clean, ending, format);
            measured.clean(ending + " " + sample.set(), sample.seed(), truth);
            for (Defect defect : sample.seed() % 2 == 0 ? Defect.values() : new Defect[0]) {
                Optional<Planted> planted = Defects.plant(clean, defect, sample.seed());
                if (planted.isPresent()) {
                    measured.planted(
                            ending,
                            sample.set() + " " + sample.seed(),
                            Judge.of(planted.get(), truth),
                            reader.audit(planted.get().publication(), ending, format));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return measured;
    }
}
