package duzhi.cli;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.cli.original.Copies;
import duzhi.cli.report.Format;
import duzhi.cli.report.ReportWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    @Option(names = "--all", descriptionKey = "option.all")
    private boolean all;

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
        ReportWriter writer = format.writer(colour.isOn(terminal, inputs.isToFile()), all, pipeline);
        inputs.write(terminal, to -> writer.write(audit, terminal.language(), to));
        if (copies != null && !terminal.stop().isAsked()) {
            Copies.Page page = (document, findings, out) -> Format.HTML
                    .writer(false, true, pipeline)
                    .write(alone(pipeline, reading.alone(document), findings), terminal.language(), out);
            new Copies(audit, pipeline, terminal.language(), page).write(copies).forEach(this::tell);
        }
        if (format != Format.TEXT || inputs.isToFile() || !terminal.attached()) {
            Failures.tell(audit.failures(), terminal);
        }
        return Status.of(audit);
    }

    /** One document of an audit with its findings, checked as if it had come alone. */
    private static Audit alone(Pipeline pipeline, Pipeline.Reading reading, List<Finding> findings) {
        Audit alone = pipeline.audit(reading);
        return new Audit(alone.documents(), alone.failures(), findings, alone.unrun(), alone.tallies());
    }

    private void tell(Copies.Outcome outcome) {
        Messages messages = terminal.messages();
        String copy = outcome.copy();
        if (outcome.trouble().equals(Copies.FORMAT)) {
            terminal.tell(messages.say("annotate.format", outcome.document(), copy, outcome.findings()));
        } else if (!outcome.trouble().isEmpty()) {
            terminal.tell(messages.say("annotate.failed", outcome.document(), outcome.trouble(), copy));
        } else {
            int rest = outcome.findings() - outcome.placed();
            String placeless = rest == 0 ? "" : messages.say("annotate.placeless", rest);
            String lost = outcome.lost().stream()
                    .map(loss -> messages.say("annotate.lost." + loss))
                    .collect(Collectors.joining());
            terminal.tell(messages.say("annotate.written", copy, outcome.placed(), outcome.marks(), placeless + lost));
        }
    }
}
