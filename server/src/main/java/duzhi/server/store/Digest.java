package duzhi.server.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which files, entries and lines of the trail are known. */
public final class Digest {

    private Digest() {}

    /** Of bytes. */
    public static byte[] of(byte[] bytes) {
        return begun().digest(bytes);
    }

    /** Of bytes, in hexadecimal. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /** To be fed. */
    static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
