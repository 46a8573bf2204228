package duzhi.cli;

import duzhi.cli.report.DataFormat;
import duzhi.cli.report.Extract;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code read}: prints the facts of documents with their sources, or the tables recognised. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {

    private final Supplier<Pipeline> wiring;
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private Common common = new Common();

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(names = "--format", paramLabel = "json|csv", descriptionKey = "option.format")
    private DataFormat format = DataFormat.JSON;

    @Option(names = "--tables", descriptionKey = "option.tables")
    private boolean tables;

    ReadCommand(Supplier<Pipeline> wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Pipeline pipeline = wiring.get();
        Pipeline.Reading reading = inputs.read(pipeline, terminal);
        Extract extract = tables ? Extract.tables(format) : Extract.facts(format);
        inputs.write(terminal, to -> extract.write(reading.documents(), to));
        Failures.tell(reading.failures(), terminal);
        return Failures.status(reading.failures());
    }
}
