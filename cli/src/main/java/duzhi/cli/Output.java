package duzhi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Where a report goes: standard output, or a file that is there complete or not at all. */
final class Output {

    private Output() {}

    /** Something that writes a report. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    static void write(@Nullable Path file, Terminal terminal, Content content) throws IOException {
        if (file == null) {
            content.write(terminal.out());
            terminal.out().flush();
            return;
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            into(file, content);
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            into(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void into(Path file, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            content.write(out);
        }
    }
}
