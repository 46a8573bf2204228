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
import java.util.Locale;

/**
 * A file as it was given.
 *
 * @param path as given by the caller, for showing
 * @param sha256 of the bytes, in lower-case hexadecimal
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Original(String path, String sha256, byte[] bytes) {

    /** Bytes already at hand. */
    public static Original of(String path, byte[] bytes) {
        return new Original(path, sha256(bytes), bytes);
    }

    /** Reads a file once, its size looked at before. */
    public static Original read(Path file, Limits limits) throws Unreadable {
        try {
            long size = Files.size(file);
            byte[] bytes = size > limits.bytes() ? new byte[0] : upTo(file, limits.bytes() + 1);
            limits.admit(Math.max(size, bytes.length));
            return of(file.toString(), bytes);
        } catch (NoSuchFileException e) {
            throw new Unreadable(Why.MISSING, "");
        } catch (AccessDeniedException e) {
            throw new Unreadable(Why.NOT_ALLOWED, "");
        } catch (IOException e) {
            throw new Unreadable(Why.FAILED, String.valueOf(e.getMessage()));
        }
    }

    /** Some files are longer than they say. */
    private static byte[] upTo(Path file, long most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8));
        }
    }

    /** The last part of the path in lower case, for telling kinds of files apart. */
    public String name() {
        String whole = path.replace('\\', '/').replace("!/", "/");
        return whole.substring(whole.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
