package duzhi.server.check;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.finding.Text.Language;
import duzhi.cli.Pipeline;
import duzhi.cli.Run;
import duzhi.cli.original.Copies;
import duzhi.cli.report.Format;
import duzhi.cli.report.MarkedDocuments;
import duzhi.cli.report.MarkedDocuments.Shown;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.PrintedNumber;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.open.Batch;
import duzhi.reader.open.Input;
import duzhi.reader.open.Intake;
import duzhi.reader.open.Stop;
import duzhi.server.store.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads files as the command line does, holds them against every rule, and writes what comes of it. */
@Component
class Auditing {

    /** Largest file that is taken. */
    static final long LARGEST = 100L << 20;

    private static final Limits LIMITS = Limits.DEFAULT.withBytes(LARGEST);

    private final Run program = Run.create();

    /**
     * Checks files.
     *
     * @param upload what they belong to
     * @param folder they all lie in
     * @param copies another folder, for marked copies
     */
    Audited audit(Upload upload, Path folder, List<Path> files, Path copies, Batch.Progress progress, Stop stop)
            throws IOException {
        Run run = program.anew();
        List<Input> inputs = Intake.of(files.stream().map(Path::toString).toList(), LIMITS).stream()
                .map(input -> named(input, folder))
                .toList();
        Pipeline.Reading reading = run.read(inputs, new Pipeline.How(LIMITS, 1, null, progress, stop));
        Audit audit = run.audit(reading);
        if (stop.isAsked()) {
            return new Audited(Upload.Counts.NONE, List.of(), List.of(), Map.of(), Map.of());
        }
        Map<String, byte[]> reports = new TreeMap<>();
        String list = "/checks/" + upload.id();
        List<Shown> zh = view(audit, run, list, Language.ZH, reports);
        List<Shown> en = view(audit, run, list, Language.EN, reports);
        for (Language language : Language.values()) {
            for (Format format : List.of(Format.XLSX, Format.JSON)) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                format.writer(false, true, run).write(audit, language, bytes);
                reports.put(name(format.toString(), language), bytes.toByteArray());
            }
        }
        return new Audited(
                counts(audit),
                read(audit),
                found(audit, zh, en),
                reports,
                marked(audit, run, reading, upload.language().equals("en") ? Language.EN : Language.ZH, copies));
    }

    /** A report's name among the reports of a check. */
    static String name(String ending, Language language) {
        return language.name().toLowerCase(Locale.ROOT) + "." + ending;
    }

    /** Files are called as they were uploaded, not as the folder they lie in. */
    private static Input named(Input input, Path folder) {
        String shown = input.path().substring(folder.toString().length() + 1);
        return Input.of(shown, limits -> renamed(shown, input.load(limits)));
    }

    private static Original renamed(String shown, Original original) {
        return new Original(shown, original.sha256(), original.bytes());
    }

    private static List<Shown> view(Audit audit, Run run, String list, Language language, Map<String, byte[]> reports)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Shown> shown = new MarkedDocuments(run, list).write(audit, language, bytes);
        reports.put(name("html", language), bytes.toByteArray());
        return shown;
    }

    private static Upload.Counts counts(Audit audit) {
        return new Upload.Counts(
                audit.documents().size(),
                audit.failures().size(),
                count(audit, Severity.ERROR),
                count(audit, Severity.WARNING),
                count(audit, Severity.NOTE),
                audit.total().pass(),
                audit.total().notRun());
    }

    private static int count(Audit audit, Severity severity) {
        return (int) audit.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** A document in which nothing is known is one document, with what is to be done about it. */
    private static List<Upload.Read> read(Audit audit) {
        Map<String, Audit.Failure> failures = new HashMap<>();
        audit.failures().forEach(failure -> failures.put(failure.path(), failure));
        List<Upload.Read> read = new ArrayList<>();
        for (FilledDocument document : audit.documents()) {
            Audit.Failure failure = failures.remove(document.path());
            read.add(read(
                    document,
                    failure == null ? Text.NONE : failure.message(),
                    failure == null ? Text.NONE : failure.remedy()));
        }
        audit.failures().stream()
                .filter(failure -> failures.containsKey(failure.path()))
                .map(failure -> new Upload.Read(
                        failure.path(), "", "", Text.NONE, "", "", 0, 0, 0, 0, failure.message(), failure.remedy()))
                .forEach(read::add);
        return read;
    }

    private static Upload.Read read(FilledDocument document, Text trouble, Text remedy) {
        boolean known = document.set() != null;
        return new Upload.Read(
                document.path(),
                document.sha256(),
                known ? document.kind() : "",
                document.set() == null
                        ? Text.NONE
                        : new Text(
                                document.set().name().zh(),
                                document.set().name().en()),
                document.agency(),
                document.year(),
                document.tables().size(),
                document.unrecognised().size(),
                document.numbers().size(),
                (int) document.numbers().stream()
                        .filter(number -> number.fate() == PrintedNumber.Fate.UNPLACED)
                        .count(),
                trouble,
                remedy);
    }

    private static List<Upload.Found> found(Audit audit, List<Shown> zh, List<Shown> en) {
        Map<String, Text> sentences = new HashMap<>();
        audit.tallies().keySet().forEach(rule -> sentences.put(rule.id(), rule.sentence()));
        Kin kin = new Kin();
        List<Upload.Found> found = new ArrayList<>();
        for (int i = 0; i < zh.size(); i++) {
            Shown shown = zh.get(i);
            Finding finding = shown.finding();
            found.add(new Upload.Found(
                    shown.number(),
                    shown.cause(),
                    finding.id(),
                    kin.of(finding),
                    finding.rule(),
                    finding.severity(),
                    finding.document(),
                    sentences.getOrDefault(finding.rule(), Text.NONE),
                    finding.message(),
                    finding.explanation(),
                    finding.remedy(),
                    finding.repair().stream().map(each -> each.text()).toList(),
                    finding.basis(),
                    new Text(shown.place(), en.get(i).place()),
                    finding.stated(),
                    finding.expected(),
                    finding.difference(),
                    shown.text(),
                    shown.picture()));
        }
        return found;
    }

    private static Map<String, byte[]> marked(
            Audit audit, Run run, Pipeline.Reading reading, Language language, Path folder) throws IOException {
        Copies.Page page = (document, findings, out) -> {
            Audit alone = run.audit(new Pipeline.Reading(List.of(document), List.of(), reading.terms()));
            Audit shown = new Audit(alone.documents(), List.of(), findings, alone.unrun(), alone.tallies());
            Format.HTML.writer(false, true, run).write(shown, language, out);
        };
        new Copies(audit, run, language, page).write(folder);
        Map<String, byte[]> copies = new TreeMap<>();
        try (Stream<Path> written = Files.list(folder)) {
            for (Path file : written.sorted().toList()) {
                copies.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return copies;
    }
}
