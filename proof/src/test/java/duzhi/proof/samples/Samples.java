package duzhi.proof.samples;

import duzhi.check.engine.Audit;
import duzhi.check.engine.Auditor;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.document.Unreadable;
import duzhi.reader.intake.DocumentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The invented documents in the layouts of several regions. */
final class Samples {

    private static final DocumentReader READER =
            new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns());
    private static final Auditor AUDITOR = new Auditor(SamplesTest.rules());
    private static final Path VARIANTS = SamplesTest.examples().resolve("variants");

    private Samples() {}

    static FilledDocument variant(String name) {
        return variant(name, "", "");
    }

    /** With a stretch of it replaced by another. */
    static FilledDocument variant(String name, String right, String wrong) {
        try {
            String text = Files.readString(VARIANTS.resolve(name + ".txt"));
            if (!text.contains(right)) {
                throw new IllegalArgumentException(name + " does not say " + right);
            }
            byte[] bytes = text.replace(right, right.isEmpty() ? right : wrong).getBytes(StandardCharsets.UTF_8);
            return READER.read(TextFile.of(name + ".txt", bytes, Limits.DEFAULT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    static Audit audit(FilledDocument document) {
        return AUDITOR.audit(List.of(document), List.of());
    }
}
