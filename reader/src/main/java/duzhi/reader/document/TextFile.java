package duzhi.reader.document;

import duzhi.reader.document.Unreadable.Why;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The text of a file, line by line.
 *
 * @param path as given
 * @param sha256 of its bytes
 * @param lines without their ends
 */
public record TextFile(String path, String sha256, List<String> lines) {

    /** More table cells than this are no document but a data file, and would not fit into memory. */
    private static final long MOST_CELLS = 4_000_000;

    /** Reads a file within limits. */
    public static TextFile open(Path file, Limits limits) throws Unreadable {
        return of(file.toString(), bytes(file, limits), limits);
    }

    /** From bytes already at hand. */
    public static TextFile of(String path, byte[] bytes, Limits limits) throws Unreadable {
        if (bytes.length == 0) {
            throw new Unreadable(Why.EMPTY, "");
        }
        List<String> lines =
                Decoder.decode(bytes).lines().limit(limits.lines() + 1L).toList();
        if (lines.size() > limits.lines()) {
            throw new Unreadable(Why.TOO_MANY_LINES, String.valueOf(limits.lines()));
        }
        if (lines.stream().mapToLong(TextFile::tabs).sum() > MOST_CELLS) {
            throw new Unreadable(Why.TOO_LARGE, "> " + MOST_CELLS);
        }
        if (lines.stream().allMatch(String::isBlank)) {
            throw new Unreadable(Why.NO_TEXT, "");
        }
        return new TextFile(path, sha256(bytes), lines);
    }

    /** Rounded up, so that a file a little too large does not look as large as the limit. */
    private static String megabytes(long bytes) {
        return (bytes + (1 << 20) - 1 >> 20) + " MB";
    }

    private static byte[] bytes(Path file, Limits limits) throws Unreadable {
        try {
            long size = Files.size(file);
            byte[] bytes = size > limits.bytes() ? new byte[0] : upTo(file, limits.bytes() + 1);
            if (Math.max(size, bytes.length) > limits.bytes()) {
                throw new Unreadable(
                        Why.TOO_LARGE, megabytes(Math.max(size, bytes.length)) + " > " + megabytes(limits.bytes()));
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new Unreadable(Why.MISSING, "");
        } catch (AccessDeniedException e) {
            throw new Unreadable(Why.NOT_ALLOWED, "");
        } catch (IOException e) {
            throw new Unreadable(Why.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static long tabs(String line) {
        return line.chars().filter(c -> c == '\t').count();
    }

    /** Some files are longer than they say. */
    private static byte[] upTo(Path file, long most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
