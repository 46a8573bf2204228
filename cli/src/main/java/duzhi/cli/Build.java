package duzhi.cli;

import duzhi.cli.report.Version;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Spots;
import duzhi.reader.open.Opener;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Names the running program exactly: its version, and the bytes of the parts that read documents. */
final class Build {

    private static final List<Class<?>> PARTS = List.of(Opener.class, FilledDocument.class, Spots.class);

    private Build() {}

    static String name() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> part : PARTS) {
                CodeSource source = part.getProtectionDomain().getCodeSource();
                add(Path.of(source.getLocation().toURI()), digest);
            }
            return Version.number() + " " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Path code, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(code)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
