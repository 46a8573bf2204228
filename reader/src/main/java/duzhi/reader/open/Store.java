package duzhi.reader.open;

import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Transcript.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Documents already written out, kept in a folder from run to run, so that a batch that was stopped goes on where it
 * was. One file a document, named by the digest of its bytes, complete or not there; what does not fit is read anew.
 */
public final class Store {

    /** Keeps nothing. */
    public static final Store NONE = new Store(null, "");

    private final @Nullable Path folder;
    private final String program;

    private Store(@Nullable Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /**
     * In a folder, which is made if it is not there.
     *
     * @param program names the program exactly; what another one wrote is not used
     */
    public static Store in(Path folder, String program) throws IOException {
        Files.createDirectories(folder);
        return new Store(folder, program);
    }

    /** The transcript of a file, if this very program wrote it out before. */
    @Nullable
    Transcript find(Original original, Format format) {
        if (folder == null) {
            return null;
        }
        try {
            return Kept.read(Files.readAllBytes(file(folder, original.sha256(), format)), program, original);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Keeps a transcript; a folder that cannot be written to costs nothing but time. */
    void keep(Transcript transcript) {
        if (folder == null) {
            return;
        }
        try {
            Path unfinished = Files.createTempFile(folder, "unfinished", null);
            try {
                Files.write(unfinished, Kept.write(transcript, program));
                Files.move(
                        unfinished,
                        file(folder, transcript.sha256(), transcript.format()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            return;
        }
    }

    private static Path file(Path folder, String sha256, Format format) {
        return folder.resolve(sha256 + "." + format);
    }
}
