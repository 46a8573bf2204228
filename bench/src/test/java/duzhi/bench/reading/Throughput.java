package duzhi.bench.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a folder of PDFs in a process of its own, with the flags of the launcher. */
final class Throughput {

    private static final int COPIES = 2;
    private static final int PAUSE = 20;

    private final Path folder;
    private final Path scratch;
    private int documents;
    private int pages;

    /** Over copies of these files. */
    Throughput(List<Printed> files, Path scratch) throws IOException {
        this.scratch = scratch;
        this.folder = Files.createDirectory(scratch.resolve("folder"));
        for (int copy = 0; copy < COPIES; copy++) {
            for (Printed file : files) {
                Files.write(folder.resolve(copy + "-" + file.file().getFileName()), file.pdf());
                documents++;
                pages += file.pages();
            }
        }
    }

    /** Seconds from start to end, and the most memory the process held, in MB. */
    record Run(double seconds, double megabytes) {}

    int documents() {
        return documents;
    }

    int pages() {
        return pages;
    }

    Run run(int threads) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "duzhi.cli.Main",
                        "read",
                        folder.toString(),
                        "--format",
                        "csv",
                        "--threads",
                        String.valueOf(threads),
                        "--out",
                        scratch.resolve("facts.csv").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        double most = 0;
        while (process.isAlive()) {
            most = Math.max(most, memory(process.pid()));
            Thread.sleep(PAUSE);
        }
        if (process.exitValue() > 1) {
            throw new IOException("reading the folder ended with status " + process.exitValue());
        }
        return new Run((System.nanoTime() - start) / 1e9, most);
    }

    /** Where the system tells it. */
    private static double memory(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
