package duzhi.publish.word;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An office program of other people's making, where one is installed. */
public final class LibreOffice {

    private static final int MINUTES = 5;

    private LibreOffice() {}

    /** Skips the test, saying so, where there is none. */
    public static void needed() {
        assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice"))),
                "soffice is not on the path, so nothing was opened with LibreOffice");
    }

    /** Opens a file and saves it in another format; the files made. */
    public static List<Path> convert(Path file, String format, Path folder) throws IOException, InterruptedException {
        return convert(List.of(file), format, folder);
    }

    /** Opens files one after the other and saves each in another format; the files made. */
    public static List<Path> convert(List<Path> files, String format, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.resolve("made").toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("soffice did not end within " + MINUTES + " minutes");
        }
        try (Stream<Path> made = Files.list(folder.resolve("made"))) {
            return made.sorted().toList();
        }
    }
}
