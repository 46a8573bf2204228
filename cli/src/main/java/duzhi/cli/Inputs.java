package duzhi.cli;

import duzhi.reader.document.Limits;
import duzhi.reader.open.Input;
import duzhi.reader.open.Intake;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Arguments and options of every command that reads documents: what, how much of it, and where the answer goes. */
final class Inputs {

    @Parameters(paramLabel = "FILE|DIR|ZIP", arity = "1..*", descriptionKey = "parameter.inputs")
    private List<String> inputs = List.of();

    @Option(names = "--out", paramLabel = "PATH", descriptionKey = "option.out")
    private @Nullable Path out;

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

    @Option(names = "--threads", paramLabel = "COUNT", descriptionKey = "option.threads", converter = Count.class)
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "option.cache")
    private @Nullable Path cache;

    /** Reads what the arguments name, several files at a time. */
    Pipeline.Reading read(Pipeline pipeline, Terminal terminal) throws IOException {
        Limits limits = Limits.DEFAULT
                .withBytes(largest)
                .withPages(pages)
                .withTime(Duration.ofSeconds(seconds))
                .withLines(lines)
                .withUnpacked(unpacked)
                .withDepth(depth);
        List<Input> files = Intake.of(inputs, limits);
        try (ProgressLine progress = new ProgressLine(terminal)) {
            return pipeline.read(files, new Pipeline.How(limits, threads, cache, progress, terminal.stop()));
        }
    }

    /** The file that the answer goes to, or null. */
    @Nullable
    Path out() {
        return out;
    }

    /** Whether the answer goes to a file. */
    boolean isToFile() {
        return out != null;
    }

    /** Writes the answer where it was asked for. */
    void write(Terminal terminal, Output.Content content) throws IOException {
        Output.write(out, terminal, content);
    }
}
