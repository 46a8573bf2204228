package duzhi.cli;

import duzhi.check.engine.Audit;
import duzhi.cli.original.Copies;
import duzhi.cli.report.Format;
import duzhi.cli.report.ReportWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit}: reads documents, checks them and reports. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {

    private final Supplier<Pipeline> wiring;
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private Common common = new Common();

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(names = "--format", paramLabel = "text|json|sarif|html|xlsx", descriptionKey = "option.format")
    private Format format = Format.TEXT;

    @Option(names = "--color", paramLabel = "auto|always|never", descriptionKey = "option.color")
    private Colour colour = Colour.AUTO;

    @Option(names = "--annotate", paramLabel = "DIR", descriptionKey = "option.annotate")
    private @Nullable Path copies;

    AuditCommand(Supplier<Pipeline> wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Pipeline pipeline = wiring.get();
        if (format.isBinary() && !inputs.isToFile() && terminal.attached()) {
            terminal.tell(terminal.messages().say("error.binary", format));
            return Status.TROUBLE;
        }
        Pipeline.Reading reading = inputs.read(pipeline, terminal);
        Audit audit = pipeline.audit(reading);
        ReportWriter writer = format.writer(colour.isOn(terminal, inputs.isToFile()), pipeline);
        inputs.write(terminal, to -> writer.write(audit, terminal.language(), to));
        if (copies != null) {
            new Copies(audit, pipeline, terminal.language()).write(copies).forEach(this::tell);
        }
        Failures.tell(audit.failures(), terminal);
        return Status.of(audit);
    }

    private void tell(Copies.Outcome outcome) {
        if (!outcome.copy().isEmpty()) {
            terminal.tell(terminal.messages().say("annotate.written", outcome.copy(), outcome.marks()));
        } else if (!outcome.trouble().isEmpty()) {
            terminal.tell(terminal.messages().say("annotate.failed", outcome.document(), outcome.trouble()));
        }
    }
}
