package duzhi.cli;

import duzhi.reader.document.Limits;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options of every command that reads documents: how much a single one may take. */
final class Bounds {

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = Size.LARGEST,
            descriptionKey = "option.max-size",
            converter = Size.class)
    private long largest;

    @Option(
            names = "--max-pages",
            paramLabel = "COUNT",
            defaultValue = "2000",
            descriptionKey = "option.max-pages",
            converter = Count.class)
    private int pages;

    @Option(
            names = "--max-time",
            paramLabel = "SECONDS",
            defaultValue = "60",
            descriptionKey = "option.max-time",
            converter = Count.class)
    private int seconds;

    @Option(
            names = "--max-lines",
            paramLabel = "COUNT",
            defaultValue = "1000000",
            descriptionKey = "option.max-lines",
            converter = Count.class)
    private int lines;

    @Option(
            names = "--max-unpacked",
            paramLabel = "SIZE",
            defaultValue = "1G",
            descriptionKey = "option.max-unpacked",
            converter = Size.class)
    private long unpacked;

    @Option(
            names = "--max-depth",
            paramLabel = "COUNT",
            defaultValue = "16",
            descriptionKey = "option.max-depth",
            converter = Count.class)
    private int depth;

    /** What a single document may take. */
    Limits limits() {
        return Limits.DEFAULT
                .withBytes(largest)
                .withPages(pages)
                .withTime(Duration.ofSeconds(seconds))
                .withLines(lines)
                .withUnpacked(unpacked)
                .withDepth(depth);
    }
}
