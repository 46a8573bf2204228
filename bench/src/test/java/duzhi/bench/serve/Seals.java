package duzhi.bench.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** Lines of the trail, each sealed with the one before it as the database would have done. */
final class Seals {

    private static final long MICROS = 1_000_000;

    private final Rows rows;
    private long seq;
    private byte[] last;

    /** Goes on behind a line. */
    Seals(Rows rows, long seq, byte[] last) {
        this.rows = rows;
        this.seq = seq;
        this.last = last.clone();
    }

    /** Adds a line and gives its number. */
    long add(long document, String path, String kind, String deed, String leads, long actor, Instant at, String body)
            throws IOException {
        seq++;
        String said = String.join(
                "|",
                String.valueOf(seq),
                String.valueOf(document),
                path,
                kind,
                deed,
                leads,
                String.valueOf(actor),
                String.valueOf(at.getEpochSecond() * MICROS + at.getNano() / 1000),
                body);
        byte[] text = said.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(last, last.length + text.length);
        System.arraycopy(text, 0, all, last.length, text.length);
        byte[] seal = sha256(all);
        rows.add(seq, document, path, kind, deed, leads, actor, at, body, hex(last), hex(seal));
        last = seal;
        return seq;
    }

    long seq() {
        return seq;
    }

    byte[] last() {
        return last.clone();
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
