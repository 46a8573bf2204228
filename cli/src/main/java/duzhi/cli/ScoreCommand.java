package duzhi.cli;

import duzhi.cli.report.ListFormat;
import duzhi.cli.report.ScoreLine;
import duzhi.cli.report.ScoreReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code score}: works out the points of self-evaluations again. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {

    private final Supplier<Pipeline> wiring;
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private Common common = new Common();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "parameter.inputs")
    private List<String> inputs = List.of();

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "option.format")
    private ListFormat format = ListFormat.TEXT;

    @Option(names = "--out", paramLabel = "PATH", descriptionKey = "option.out")
    private @Nullable Path out;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = Size.LARGEST,
            descriptionKey = "option.max-size",
            converter = Size.class)
    private long largest;

    ScoreCommand(Supplier<Pipeline> wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Pipeline pipeline = wiring.get();
        Pipeline.Reading reading = Inputs.read(pipeline, terminal, inputs, new Pipeline.Limits(largest));
        List<ScoreLine> lines = reading.documents().stream()
                .flatMap(document -> pipeline.score(document).stream())
                .toList();
        Output.write(out, terminal, to -> new ScoreReport(format).write(lines, terminal.language(), to));
        Failures.tell(reading.failures(), terminal);
        return Failures.status(reading.failures());
    }
}
