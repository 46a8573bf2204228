package duzhi.cli;

import duzhi.cli.report.DataFormat;
import duzhi.cli.report.Extract;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code read}: prints the facts of documents with their sources, or the tables recognised. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {

    private final Supplier<Pipeline> wiring;
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private Common common = new Common();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "parameter.inputs")
    private List<String> inputs = List.of();

    @Option(names = "--format", paramLabel = "json|csv", descriptionKey = "option.format")
    private DataFormat format = DataFormat.JSON;

    @Option(names = "--tables", descriptionKey = "option.tables")
    private boolean tables;

    @Option(names = "--out", paramLabel = "PATH", descriptionKey = "option.out")
    private @Nullable Path out;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            defaultValue = Size.LARGEST,
            descriptionKey = "option.max-size",
            converter = Size.class)
    private long largest;

    ReadCommand(Supplier<Pipeline> wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Pipeline pipeline = wiring.get();
        Pipeline.Reading reading = Inputs.read(pipeline, terminal, inputs, new Pipeline.Limits(largest));
        Extract extract = tables ? Extract.tables(format) : Extract.facts(format);
        Output.write(out, terminal, to -> extract.write(reading.documents(), to));
        Failures.tell(reading.failures(), terminal);
        return Failures.status(reading.failures());
    }
}
