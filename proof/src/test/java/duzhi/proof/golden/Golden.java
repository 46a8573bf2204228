package duzhi.proof.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables that were checked by eye once; {@code -Dduzhi.accept=true} writes them anew from what is read now. */
final class Golden {

    private static final Path SOURCES = Path.of("src/test/resources/duzhi/proof/golden");

    private Golden() {}

    static void compare(String name, List<String> lines) {
        if (Boolean.getBoolean("duzhi.accept")) {
            accept(name, lines);
        }
        assertThat(lines).as(name).containsExactlyElementsOf(read(name));
    }

    static List<String> read(String name) {
        if (Boolean.getBoolean("duzhi.accept")) {
            return lines(SOURCES.resolve(name));
        }
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void accept(String name, List<String> lines) {
        try {
            Files.createDirectories(SOURCES);
            Files.writeString(SOURCES.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
