package duzhi.server.disclosure;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.cli.original.Originals;
import duzhi.cli.publishing.Gate;
import duzhi.cli.publishing.Medium;
import duzhi.cli.publishing.Release;
import duzhi.cli.publishing.Reviewer;
import duzhi.cli.publishing.Versions;
import duzhi.cli.report.Format;
import duzhi.form.filled.FilledDocument;
import duzhi.publish.edition.Edition;
import duzhi.publish.entry.Draft;
import duzhi.publish.input.EntrySheets;
import duzhi.publish.input.InputForm;
import duzhi.publish.input.Reading;
import duzhi.publish.page.Fonts;
import duzhi.publish.page.Unprintable;
import duzhi.publish.sheet.SheetWriter;
import duzhi.publish.word.WordWriter;
import duzhi.server.desk.Content;
import duzhi.server.desk.Examiner;
import duzhi.server.store.Digest;
import duzhi.server.store.Files;
import duzhi.workflow.action.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the files of a document: written in every format, read back from the files, held against each other and against
 * the rules. It needs a second or more and touches no database.
 */
@Component
class Assembler {

    private static final int SHOWN = 10;

    private final Examiner examiner;
    private final JsonMapper json;
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    Assembler(Examiner examiner, JsonMapper json) {
        this.examiner = examiner;
        this.json = json;
    }

    /**
     * The files of what was entered.
     *
     * @throws Refused where it cannot be read, something is missing, or two formats would say different things
     */
    Assembly assemble(InputForm form, Content content) throws Refused {
        places.acquireUninterruptibly();
        try {
            return assembled(form, content);
        } catch (Unprintable mistake) {
            throw Refused.unready(mistake.message(false), mistake.message(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private Assembly assembled(InputForm form, Content content) throws Refused, IOException {
        Edition edition = Edition.of(draft(form, content));
        if (!edition.problems().isEmpty()) {
            throw new Refused(
                    Refused.Kind.UNREADY,
                    edition.problems().stream().map(each -> each.message()).toList());
        }
        Path folder = java.nio.file.Files.createTempDirectory("duzhi-release-");
        Medium.Look look = new Medium.Look(new WordWriter(), new SheetWriter(), Fonts::builtIn);
        try (Release release = Release.write(edition, media(), look, folder.resolve("out"), new ReadBack(examiner))) {
            return read(release, form, content);
        } finally {
            java.nio.file.Files.deleteIfExists(folder);
        }
    }

    private static Draft draft(InputForm form, Content content) throws Refused {
        Reading reading = EntrySheets.read(form, content.sheets());
        if (reading.draft().isEmpty()) {
            throw new Refused(
                    Refused.Kind.UNREADY,
                    reading.problems().stream()
                            .map(each -> new Text(each.in(Text.Language.ZH), each.in(Text.Language.EN)))
                            .toList());
        }
        return reading.draft().get();
    }

    /** Every format; a program without its font leaves out the printed pages, and the page of the document says so. */
    private static List<Medium> media() {
        try {
            Fonts.builtIn();
            return List.of(Medium.values());
        } catch (Unprintable none) {
            return Arrays.stream(Medium.values())
                    .filter(each -> each != Medium.PDF && each != Medium.OFD)
                    .toList();
        }
    }

    private Assembly read(Release release, InputForm form, Content content) throws Refused, IOException {
        List<Files.Content> files = new ArrayList<>();
        for (Map.Entry<Medium, Path> file : release.files().entrySet()) {
            byte[] bytes = java.nio.file.Files.readAllBytes(file.getValue());
            files.add(new Files.Content(
                    file.getValue().getFileName().toString(), file.getKey().ending(), Digest.hex(bytes), bytes));
        }
        files.sort(java.util.Comparator.comparing(Files.Content::name));
        agree(release.versions());
        FilledDocument first = release.versions().getFirst();
        Audit audit = release.audit();
        Gate gate = Gate.of(audit, Set.of());
        Found found = new Found(first);
        return new Assembly(
                files,
                evidence(files, content, audit),
                release.beside("-证据包.zip").getFileName().toString(),
                found.figures(),
                gate.open().stream().map(Found::matter).toList(),
                found.hits(content, EntrySheets.of(form)),
                (int) audit.findings().stream()
                        .filter(each -> each.severity() == Severity.WARNING)
                        .count());
    }

    private record ReadBack(Examiner examiner) implements Reviewer {

        @Override
        public Optional<FilledDocument> read(Path file) throws IOException {
            return Optional.of(examiner.read(file.getFileName().toString(), java.nio.file.Files.readAllBytes(file)));
        }

        @Override
        public Audit examine(List<FilledDocument> first) {
            return examiner.audit(first.getFirst());
        }
    }

    private static void agree(List<FilledDocument> versions) throws Refused {
        List<Versions.Difference> differences = Versions.compare(versions);
        if (!differences.isEmpty()) {
            throw new Refused(
                    Refused.Kind.UNREADY,
                    differences.stream()
                            .limit(SHOWN)
                            .map(each -> Text.of(
                                    "%s 在 %s 处与其他格式不一致：%s，其他格式是 %s。这是程序的错误，不能公开",
                                    "%s differs from the other formats at %s: %s instead of %s. This is a mistake of the"
                                            + " program, and nothing can be published",
                                    each.document(),
                                    each.at(),
                                    each.other(),
                                    each.first()))
                            .toList());
        }
    }

    private Bundle evidence(List<Files.Content> files, Content content, Audit audit) throws IOException {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        Format.JSON.writer(false, false, Originals.NONE).write(audit, Text.Language.ZH, report);
        Bundle bundle = new Bundle()
                .with("entered/entries.json", json.writeValueAsBytes(new java.util.TreeMap<>(content.sheets())))
                .with("audit.json", report.toByteArray())
                .with("说明.txt", """
                        entered：批复或定稿时的填报数据；published：公开的全部文件；audit.json：对公开文件回读后的检查报告；
                        waivers.csv：谁对哪一条作了说明。解压后用 sha256sum -c SHA256SUMS 核对。
                        """);
        files.forEach(file -> bundle.with("published/" + file.name(), file.bytes()));
        return bundle;
    }
}
