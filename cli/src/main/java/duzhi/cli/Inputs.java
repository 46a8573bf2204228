package duzhi.cli;

import duzhi.reader.document.Limits;
import duzhi.reader.open.Input;
import duzhi.reader.open.Intake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Arguments and options of every command that reads documents: what, how much of it, and where the answer goes. */
final class Inputs {

    @Parameters(paramLabel = "FILE|DIR|ZIP", arity = "1..*", descriptionKey = "parameter.inputs")
    private List<String> inputs = List.of();

    @Option(names = "--out", paramLabel = "PATH", descriptionKey = "option.out")
    private @Nullable Path out;

    @Mixin
    private Bounds bounds = new Bounds();

    @Option(names = "--threads", paramLabel = "COUNT", descriptionKey = "option.threads", converter = Count.class)
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--cache", paramLabel = "DIR", descriptionKey = "option.cache")
    private @Nullable Path cache;

    /** Reads what the arguments name, several files at a time. */
    Pipeline.Reading read(Pipeline pipeline, Terminal terminal) throws IOException {
        Limits limits = bounds.limits();
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
