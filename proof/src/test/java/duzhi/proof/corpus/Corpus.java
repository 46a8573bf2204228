package duzhi.proof.corpus;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Where.Role;
import duzhi.cli.Pipeline;
import duzhi.cli.Run;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Spot;
import duzhi.reader.document.Limits;
import duzhi.reader.open.Batch;
import duzhi.reader.open.Input;
import duzhi.reader.open.Intake;
import duzhi.reader.open.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The real documents as the program reads and audits them; they do not belong to the repository.
 *
 * @param folder where they are
 * @param documents those that could be read
 * @param findings of all, with what each explains
 */
record Corpus(Path folder, List<FilledDocument> documents, List<Finding> findings) {

    private static final String PROPERTY = "duzhi.corpus";

    /** What is kept beside the documents and is none. */
    private static final String ABOUT = "(?i).*\\.(?:md|json)";

    /** Reads and audits them once; skips the tests where they are not at hand. */
    static Corpus audit() throws IOException {
        Optional<Path> folder = find();
        Assumptions.assumeTrue(
                folder.isPresent(),
                () -> "The real documents are not at hand: put them into shared/corpus beside the checkout, or name"
                        + " their folder with -D" + PROPERTY);
        Path root = folder.orElseThrow();
        Run run = Run.create();
        List<Input> inputs = Intake.of(List.of(root.toString()), Limits.DEFAULT).stream()
                .filter(input -> !input.path().matches(ABOUT))
                .toList();
        Pipeline.Reading reading =
                run.read(inputs, new Pipeline.How(Limits.DEFAULT, processors(), null, Batch.Progress.NONE, new Stop()));
        List<Finding> findings = all(run.audit(reading).findings()).toList();
        return new Corpus(root, reading.documents(), findings);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static Optional<Path> find() {
        String named = System.getProperty(PROPERTY);
        Stream<Path> places = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
                        .map(here -> here.resolve("shared/corpus"));
        return places.filter(place -> Files.isRegularFile(place.resolve("TRUTH.json")))
                .findFirst();
    }

    /** Root causes and what they explain. */
    private static Stream<Finding> all(List<Finding> findings) {
        return findings.stream().flatMap(finding -> Stream.concat(Stream.of(finding), all(finding.symptoms())));
    }

    /** A document's name: its path below the folder. */
    String name(String path) {
        return folder.relativize(Path.of(path)).toString().replace('\\', '/');
    }

    /** The page of a spot, the line where the document has no pages, {@code -} for the document as a whole. */
    String where(String path, Place place) {
        if (place.line() == 0) {
            return "-";
        }
        return documents.stream()
                .filter(document -> document.path().equals(path))
                .findFirst()
                .flatMap(document -> document.spot(place))
                .filter(Spot.Box.class::isInstance)
                .map(spot -> "p" + spot.leaf())
                .orElse("L" + place.line());
    }

    /** The pages or lines that a finding puts in question, each as often as it does. */
    List<String> stated(Finding finding) {
        List<String> spots = finding.where().stream()
                .filter(where -> where.role() == Role.STATED)
                .map(where -> where(finding.document(), where.place()))
                .toList();
        return spots.isEmpty() ? List.of("-") : spots;
    }
}
