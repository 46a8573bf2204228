package duzhi.cli;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Suggestion;
import duzhi.cli.original.Corrected;
import duzhi.cli.report.JournalFile;
import duzhi.cli.report.ListFormat;
import duzhi.cli.report.RepairList;
import duzhi.cli.report.RepairList.Entry;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code repair}: lists which figures are wrong and what they should be, and writes a corrected copy. Where several
 * corrections are tied nothing is carried out unless a person accepts one.
 */
@Command(name = "repair")
final class RepairCommand implements Callable<Integer> {

    private final Supplier<Pipeline> wiring;
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private Common common = new Common();

    @Mixin
    private Inputs inputs = new Inputs();

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "option.format")
    private ListFormat format = ListFormat.TEXT;

    @Option(
            names = "--accept",
            paramLabel = "N,…",
            split = ",",
            hideParamSyntax = true,
            descriptionKey = "option.accept")
    private List<Integer> accept = List.of();

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.by")
    private String who = "";

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
    private String why = "";

    RepairCommand(Supplier<Pipeline> wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Path out = inputs.out();
        if (!accept.isEmpty() && (who.isBlank() || why.isBlank() || out == null)) {
            return trouble("repair.needs-person");
        }
        Pipeline pipeline = wiring.get();
        Pipeline.Reading reading = inputs.read(pipeline, terminal);
        Audit audit = pipeline.audit(reading);
        RepairList list = new RepairList(audit);
        List<Entry> taken = taken(list, out);
        if (taken.size() < accept.size()) {
            return trouble("repair.unknown", list.entries().size());
        }
        if (isContradiction(taken)) {
            return trouble("repair.contradiction");
        }
        if (out != null && isInput(out, audit.documents())) {
            return trouble("repair.original", out);
        }
        return write(pipeline, audit, list, taken, out);
    }

    private int trouble(String key, Object... arguments) {
        terminal.tell(terminal.messages().say(key, arguments));
        return Status.TROUBLE;
    }

    /** What was accepted; without a choice, everything that leaves no choice. */
    private List<Entry> taken(RepairList list, @Nullable Path out) {
        if (out == null) {
            return List.of();
        }
        return accept.isEmpty()
                ? list.entries().stream().filter(Entry::decided).toList()
                : new TreeSet<>(accept)
                        .stream().flatMap(number -> list.find(number).stream()).toList();
    }

    /** Two corrections of one mistake, or two values for one figure. */
    private static boolean isContradiction(List<Entry> taken) {
        Set<Finding> mistakes = new HashSet<>();
        Set<Object> places = new HashSet<>();
        return taken.stream()
                .anyMatch(entry -> !mistakes.add(entry.finding())
                        || entry.suggestion().changes().stream().anyMatch(change -> !places.add(change.at())));
    }

    private static boolean isInput(Path out, List<FilledDocument> documents) throws IOException {
        for (FilledDocument document : documents) {
            Path file = Path.of(document.path());
            if (Files.exists(out) && Files.exists(file) && Files.isSameFile(out, file)) {
                return true;
            }
        }
        return false;
    }

    private int write(Pipeline pipeline, Audit audit, RepairList list, List<Entry> taken, @Nullable Path out)
            throws IOException {
        Set<Integer> numbers = new TreeSet<>();
        taken.forEach(entry -> numbers.add(entry.number()));
        boolean workbook = audit.documents().size() == 1
                && Corrected.isWorkbook(audit.documents().getFirst());
        if (out != null && workbook) {
            copy(pipeline, audit.documents().getFirst(), taken, out);
            list.write(format, numbers, terminal.language(), terminal.out());
        } else {
            inputs.write(terminal, to -> list.write(format, numbers, terminal.language(), to));
        }
        if (out != null && !accept.isEmpty()) {
            journal(audit, taken, out);
        }
        Failures.tell(audit.failures(), terminal);
        return Failures.status(audit.failures());
    }

    private void copy(Pipeline pipeline, FilledDocument document, List<Entry> taken, Path out) throws IOException {
        List<Suggestion> accepted = taken.stream().map(Entry::suggestion).toList();
        byte[] copy = Corrected.copy(pipeline.bytes(document), document, accepted, terminal.language());
        Output.write(out, terminal, to -> to.write(copy));
        terminal.tell(terminal.messages().say("repair.written", out, accepted.size()));
    }

    private void journal(Audit audit, List<Entry> taken, Path out) throws IOException {
        Journal journal = Decisions.journal(taken, audit.documents(), who, why, Instant.now());
        Path file = out.resolveSibling(out.getFileName() + ".journal.json");
        Output.write(file, terminal, to -> JournalFile.write(journal, audit.documents(), to));
        terminal.tell(terminal.messages().say("repair.journal", file, journal.corrections()));
    }
}
