package duzhi.reader.document;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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

    /** The last part of the path in lower case, for telling kinds of files apart. */
    public String name() {
        Path name = Path.of(path.replace('!', '/')).getFileName();
        return name == null ? "" : name.toString().toLowerCase(java.util.Locale.ROOT);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
