package duzhi.cli;

import duzhi.cli.report.ListFormat;
import duzhi.cli.report.ScoreLine;
import duzhi.cli.report.ScoreReport;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code score}: works out the points of self-evaluations again. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {

    private final Supplier<Pipeline> wiring;
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private Common common = new Common();

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "option.format")
    private ListFormat format = ListFormat.TEXT;

    ScoreCommand(Supplier<Pipeline> wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Pipeline pipeline = wiring.get();
        Pipeline.Reading reading = inputs.read(pipeline, terminal);
        List<ScoreLine> lines = reading.documents().stream()
                .flatMap(document -> pipeline.score(document).stream())
                .toList();
        inputs.write(terminal, to -> new ScoreReport(format).write(lines, terminal.language(), to));
        Failures.tell(reading.failures(), terminal);
        return Failures.status(reading.failures());
    }
}
