package duzhi.cli;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Severity;
import duzhi.cli.publishing.Evidence;
import duzhi.cli.publishing.Gate;
import duzhi.cli.publishing.Medium;
import duzhi.cli.publishing.Release;
import duzhi.cli.publishing.Versions;
import duzhi.cli.publishing.Waiver;
import duzhi.cli.report.Format;
import duzhi.publish.edition.Edition;
import duzhi.publish.entry.Draft;
import duzhi.publish.input.CarryOver;
import duzhi.publish.input.InputForm;
import duzhi.publish.input.InputWorkbook;
import duzhi.publish.input.Problem;
import duzhi.publish.input.Reading;
import duzhi.publish.narrative.TemplateException;
import duzhi.publish.office.BrokenTemplate;
import duzhi.publish.page.Fonts;
import duzhi.publish.page.Unprintable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code publish}: writes official documents from what a unit enters. The files are read back and audited before anyone
 * else sees them; a finding of level error stops them unless a named person answers for it.
 */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {

    private final Supplier<Pipeline> wiring;
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private Common common = new Common();

    @Mixin
    private Bounds bounds = new Bounds();

    @Parameters(paramLabel = "WORKBOOK|DIR", arity = "0..1", descriptionKey = "publish.input")
    private @Nullable Path input;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "publish.out")
    private @Nullable Path out;

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "docx,xlsx,pdf,html,ofd,data",
            hideParamSyntax = true,
            descriptionKey = "publish.formats")
    private List<Medium> media = List.of(Medium.values());

    @Option(names = "--font", paramLabel = "FILE", descriptionKey = "publish.font")
    private @Nullable Path font;

    @Option(
            names = "--waive",
            split = ",",
            paramLabel = "ID,…",
            hideParamSyntax = true,
            descriptionKey = "publish.waive")
    private List<String> waived = List.of();

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.by")
    private String who = "";

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "option.reason")
    private String why = "";

    @Option(names = "--new", paramLabel = "DIR", descriptionKey = "publish.new")
    private @Nullable Path created;

    @Option(names = "--region", paramLabel = "REGION", descriptionKey = "publish.region")
    private String region = "national";

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "publish.year", converter = Count.class)
    private int year;

    @Option(names = "--kind", paramLabel = "budget|accounts|self-evaluation|goals", descriptionKey = "publish.kind")
    private DocumentKind kind = DocumentKind.BUDGET;

    @Option(names = "--from", paramLabel = "FILE", descriptionKey = "publish.from")
    private @Nullable Path last;

    @Option(names = "--csv", descriptionKey = "publish.csv")
    private boolean csv;

    @Option(names = "--verify", paramLabel = "BUNDLE", descriptionKey = "publish.verify")
    private @Nullable Path bundle;

    PublishCommand(Supplier<Pipeline> wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (bundle != null) {
            return verify(bundle);
        }
        if (created != null) {
            return create(created);
        }
        if (input == null || out == null) {
            return trouble("publish.needs-input");
        }
        Waiver waiver = new Waiver(who, why);
        if (!waived.isEmpty() && !waiver.isComplete()) {
            return trouble("publish.needs-person");
        }
        return publish(EntryFolder.at(input), out, waiver);
    }

    private int trouble(String key, Object... arguments) {
        say(key, arguments);
        return Status.TROUBLE;
    }

    private void say(String key, Object... arguments) {
        terminal.tell(terminal.messages().say(key, arguments));
    }

    private int verify(Path file) throws IOException {
        Evidence.Verdict verdict;
        try {
            verdict = Evidence.verify(file);
        } catch (ZipException | NoSuchFileException noBundle) {
            return trouble(Files.exists(file) ? "publish.no-bundle" : "publish.no-file", file);
        }
        verdict.wrong().forEach(name -> say("publish.changed", name));
        say(verdict.holds() ? "publish.verified" : "publish.not-verified", file, verdict.parts());
        return verdict.holds() ? Status.CLEAN : Status.ERRORS;
    }

    private int create(Path folder) throws IOException {
        if (year == 0) {
            return trouble("publish.needs-year");
        }
        if (EntryFolder.isTaken(folder)) {
            return trouble("publish.taken", folder);
        }
        Optional<InputForm> form = kind.form(region, year);
        if (form.isEmpty()) {
            return trouble("publish.no-form", region, year, kind, DocumentKind.known());
        }
        Optional<Draft> draft = draft(form.get());
        if (draft.isEmpty()) {
            return Status.TROUBLE;
        }
        EntryFolder made = EntryFolder.create(folder, form.get(), draft.get(), csv);
        say("publish.created", made.input(), folder);
        return Status.CLEAN;
    }

    /** A blank draft, or one that carries over what last year's publication says. */
    private Optional<Draft> draft(InputForm form) throws IOException {
        if (last == null) {
            return Optional.of(InputWorkbook.blank(form, year));
        }
        Pipeline.Reading reading = readBack(wiring.get()).reading(last);
        Failures.tell(reading.failures(), terminal);
        if (reading.documents().isEmpty()) {
            return Optional.empty();
        }
        CarryOver carried = CarryOver.from(reading.documents().getFirst(), form, year);
        carried.missing().forEach(text -> terminal.tell(text.in(terminal.language())));
        return Optional.of(carried.draft());
    }

    private int publish(EntryFolder entries, Path destination, Waiver waiver) throws IOException {
        Reading reading = entries.read();
        reading.problems().forEach(problem -> terminal.tell(line(problem)));
        if (reading.draft().isEmpty()) {
            return trouble(
                    "publish.nothing",
                    reading.problems().stream()
                            .filter(problem -> problem.severity() == Severity.ERROR)
                            .count());
        }
        try {
            Edition edition = Edition.of(
                    reading.draft().get(), entries.text(reading.draft().get().set()));
            if (!edition.problems().isEmpty()) {
                edition.problems()
                        .forEach(problem -> terminal.tell(problem.message().in(terminal.language())));
                return trouble("publish.nothing", edition.problems().size());
            }
            Medium.Look look = new Medium.Look(entries.word(), entries.sheet(), this::fonts);
            Pipeline pipeline = wiring.get();
            ReadBack reader = readBack(pipeline);
            try (Release release = Release.write(edition, media, look, destination, reader)) {
                Failures.tell(reader.failures(), terminal);
                return gate(release, entries, waiver, pipeline);
            }
        } catch (TemplateException mistake) {
            return trouble("publish.mistakes", Mistakes.lines(mistake, terminal.language()));
        } catch (BrokenTemplate mistake) {
            return trouble("publish.mistakes", Mistakes.lines(mistake, terminal.language()));
        } catch (Unprintable mistake) {
            return trouble("publish.mistakes", Mistakes.lines(mistake, terminal.language()));
        }
    }

    private Fonts fonts() throws Unprintable {
        return font == null ? Fonts.builtIn() : Fonts.of(font);
    }

    private String line(Problem problem) {
        return problem.in(terminal.language());
    }

    /** Publishes what was written only where nothing stands against it. */
    private int gate(Release release, EntryFolder entries, Waiver waiver, Pipeline pipeline) throws IOException {
        if (!release.isLegible()) {
            return trouble("publish.unreadable");
        }
        List<Versions.Difference> differences = Versions.compare(release.versions());
        if (!differences.isEmpty()) {
            differences.forEach(each -> say("publish.differs", each.document(), each.at(), each.first(), each.other()));
            return trouble("publish.stopped", differences.size());
        }
        Audit audit = release.audit();
        Gate gate = Gate.of(audit, new LinkedHashSet<>(waived));
        byte[] report = report(pipeline, audit, Format.TEXT);
        if (!gate.isOpen()) {
            terminal.out().write(report);
            gate.open()
                    .forEach(finding -> say(
                            "publish.open",
                            finding.id(),
                            finding.rule(),
                            finding.message().in(terminal.language())));
            gate.unknown().forEach(id -> say("publish.unknown", id));
            say("publish.stopped", gate.open().size() + gate.unknown().size());
            return Status.ERRORS;
        }
        release(release, entries, waiver, gate, pipeline, audit);
        return Status.CLEAN;
    }

    private void release(Release release, EntryFolder entries, Waiver waiver, Gate gate, Pipeline pipeline, Audit audit)
            throws IOException {
        Evidence evidence = new Evidence();
        evidence.add("entered", entries.input());
        for (Path file : release.files().values()) {
            evidence.add("published", file);
        }
        evidence.add("audit.json", report(pipeline, audit, Format.JSON));
        evidence.add("waivers.csv", gate.waivers(waiver).getBytes(StandardCharsets.UTF_8));
        evidence.add("说明.txt", terminal.messages().say("publish.evidence").getBytes(StandardCharsets.UTF_8));
        Output.write(release.beside("-证据包.zip"), terminal, evidence::write);
        release.publish().forEach(file -> terminal.out().println(file));
        terminal.out().flush();
        gate.waived()
                .forEach(finding -> say("publish.waived", finding.id(), finding.rule(), waiver.who(), waiver.why()));
    }

    private byte[] report(Pipeline pipeline, Audit audit, Format format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.writer(false, false, pipeline).write(audit, terminal.language(), bytes);
        return bytes.toByteArray();
    }

    private ReadBack readBack(Pipeline pipeline) {
        return new ReadBack(pipeline, bounds.limits(), terminal.stop());
    }
}
