package duzhi.cli.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The evidence bundle: what was entered, what was published, what the audit said and who waived what, each with its
 * SHA-256 in {@code SHA256SUMS}. {@code sha256sum -c SHA256SUMS} verifies an unpacked bundle without this program.
 */
public final class Evidence {

    private static final String SUMS = "SHA256SUMS";
    private static final long EPOCH = 315_532_800_000L;

    private final Map<String, byte[]> parts = new TreeMap<>();

    /** Adds a part under a path of the bundle. */
    public void add(String name, byte[] content) {
        parts.put(name, content);
    }

    /** Adds a file, or every file of a folder. */
    public void add(String prefix, Path source) throws IOException {
        if (Files.isRegularFile(source)) {
            add(prefix + "/" + source.getFileName(), Files.readAllBytes(source));
            return;
        }
        try (var files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(prefix + "/" + source.relativize(file), Files.readAllBytes(file));
            }
        }
    }

    /** Writes the bundle; the same parts give the same bytes. */
    public void write(OutputStream out) throws IOException {
        StringBuilder sums = new StringBuilder();
        parts.forEach((name, content) ->
                sums.append(sha256(content)).append("  ").append(name).append('\n'));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            put(zip, part.getKey(), part.getValue());
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(EPOCH);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * What is wrong with a bundle.
     *
     * @param parts how many parts were examined
     * @param wrong parts whose content is not what the sums say, that are missing, or that the sums do not name
     */
    public record Verdict(int parts, List<String> wrong) {

        /** Whether every part is what it was and the bundle has sums at all. */
        public boolean holds() {
            return parts > 0 && wrong.isEmpty();
        }
    }

    /** Verifies a bundle; throws {@link IOException} where the file is no archive. */
    public static Verdict verify(Path bundle) throws IOException {
        Map<String, String> actual = new LinkedHashMap<>();
        String sums = "";
        try (ZipFile zip = new ZipFile(bundle.toFile(), StandardCharsets.UTF_8)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    if (entry.getName().equals(SUMS)) {
                        sums = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    } else {
                        actual.put(entry.getName(), sha256(in));
                    }
                }
            }
        }
        return compare(sums, actual);
    }

    private static Verdict compare(String sums, Map<String, String> actual) {
        List<String> wrong = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>(actual);
        int parts = 0;
        for (String line : sums.lines().filter(each -> each.contains("  ")).toList()) {
            int gap = line.indexOf("  ");
            String name = line.substring(gap + 2);
            parts++;
            if (!line.substring(0, gap).equals(left.remove(name))) {
                wrong.add(name);
            }
        }
        wrong.addAll(left.keySet());
        return new Verdict(parts, wrong);
    }

    private static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    private static String sha256(InputStream in) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
