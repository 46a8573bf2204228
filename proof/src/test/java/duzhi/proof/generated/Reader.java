package duzhi.proof.generated;

import duzhi.check.finding.Finding;
import duzhi.cli.Pipeline;
import duzhi.cli.Run;
import duzhi.form.filled.FilledDocument;
import duzhi.publish.document.Publication;
import duzhi.publish.generate.Generator;
import duzhi.reader.document.Limits;
import duzhi.reader.open.Batch;
import duzhi.reader.open.Intake;
import duzhi.reader.open.Stop;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a publication in a format, reads the file with the program's own reader and audits it with every rule. */
final class Reader {

    /** Forms and rules are loaded once for all tests. */
    private static final Run FORMS = Run.create();

    private final Path folder;

    Reader(Path folder) {
        this.folder = folder;
    }

    /** A document as read, and what is found in it. */
    record Audited(FilledDocument document, List<Finding> findings) {}

    List<Finding> audit(Publication publication, String ending, Generator.Format format) throws IOException {
        return read(publication, ending, format).findings();
    }

    Audited read(Publication publication, String ending, Generator.Format format) throws IOException {
        Run run = FORMS.anew();
        Path file = folder.resolve("document." + ending);
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(publication, out);
        }
        Pipeline.Reading reading = run.read(
                Intake.of(List.of(file.toString()), Limits.DEFAULT),
                new Pipeline.How(Limits.DEFAULT, 1, null, Batch.Progress.NONE, new Stop()));
        if (!reading.failures().isEmpty()) {
            throw new AssertionError(publication.title() + " as " + ending + ": " + reading.failures());
        }
        return new Audited(reading.documents().getFirst(), run.audit(reading).findings());
    }
}
