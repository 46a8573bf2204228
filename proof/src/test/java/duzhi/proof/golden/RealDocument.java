package duzhi.proof.golden;

import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.document.Unreadable;
import duzhi.reader.intake.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The published documents that the proof reads; they do not belong to the repository. */
public enum RealDocument {
    BUDGET("000_bc45b56c7991d45b.txt"),
    SELF_EVALUATIONS("004_11bc1ea12eb325d3.txt");

    private static final String PROPERTY = "duzhi.seeds";
    private static final DocumentReader READER =
            new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns());

    private final String file;

    RealDocument(String file) {
        this.file = file;
    }

    /** The text as published; skips the test where it is not at hand. */
    public String text() throws IOException {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(
                folder.isPresent(),
                () -> file + " is not at hand: put it into shared/seeds beside the checkout, or name its folder with -D"
                        + PROPERTY);
        return Files.readString(folder.orElseThrow().resolve(file), StandardCharsets.UTF_8);
    }

    FilledDocument read() throws IOException {
        return read(text());
    }

    static FilledDocument read(String text) {
        try {
            return READER.read(TextFile.of("document.txt", text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT));
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private Optional<Path> folder() {
        String named = System.getProperty(PROPERTY);
        Stream<Path> places = named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
                        .map(here -> here.resolve("shared/seeds"));
        return places.filter(place -> Files.isRegularFile(place.resolve(file))).findFirst();
    }
}
