package duzhi.server.demo;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text.Language;
import duzhi.publish.document.Publication;
import duzhi.publish.edition.Edition;
import duzhi.publish.generate.Defect;
import duzhi.publish.generate.Defects;
import duzhi.publish.generate.Departments;
import duzhi.publish.generate.Planted;
import duzhi.publish.page.Fonts;
import duzhi.publish.page.PdfWriter;
import duzhi.publish.page.Unprintable;
import duzhi.publish.web.HtmlWriter;
import duzhi.publish.word.WordWriter;
import duzhi.server.check.Check;
import duzhi.server.check.Checks;
import duzhi.server.check.Incoming;
import duzhi.server.check.Judged;
import duzhi.server.check.Verdict;
import duzhi.server.store.Agencies;
import duzhi.server.store.People;
import duzhi.server.store.Session;
import duzhi.server.store.Settings;
import duzhi.server.store.Upload;
import duzhi.workflow.action.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A check of documents with mistakes in the demonstration bureau: a department of elsewhere, drawn by the generator, with
 * a mistake planted in each of its documents; one of the findings is decided on.
 */
@Component
@Order(3)
class Uploading implements ApplicationRunner {

    private static final String SET = "henan-2021";
    private static final long SEED = 5;
    private static final int UNITS = 2;
    private static final String REVIEWER = "mof-biz";

    private final Settings settings;
    private final Session session;
    private final Agencies agencies;
    private final People people;
    private final Checks checks;

    Uploading(Settings settings, Session session, Agencies agencies, People people, Checks checks) {
        this.settings = settings;
        this.session = session;
        this.agencies = agencies;
        this.people = people;
        this.checks = checks;
    }

    /** A file that is at hand. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Sample(String name, byte[] content) implements Incoming {

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public byte[] bytes() {
            return content.clone();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws Refused {
        Optional<Long> reviewer =
                session.system(() -> agencies.find(Script.load().code())
                        .flatMap(bureau -> people.credentials(REVIEWER))
                        .map(People.Credentials::id));
        if (!settings.demonstration() || reviewer.isEmpty()) {
            return;
        }
        long person = reviewer.get();
        if (checks.list(person, 0).isEmpty()) {
            Upload upload = checks.upload(person, checks.upload(person, "", Language.ZH, samples()));
            CompletableFuture<Void> unused = checks.end(upload).thenRun(() -> decide(person, upload.id()));
        }
    }

    private static List<Sample> samples() {
        Publication clean = Edition.of(Departments.draw(SEED, UNITS, SET)).publication();
        List<Sample> samples = new ArrayList<>();
        try {
            samples.add(sample(clean.title() + ".docx", clean, Defect.TEXT_AGAINST_TABLE, new WordWriter()::write));
            samples.add(sample(clean.title() + ".html", clean, Defect.TRANSPOSITION, new HtmlWriter()::write));
            printed(clean).ifPresent(samples::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }

    /** Without the fonts that a build brings along nothing is printed. */
    private static Optional<Sample> printed(Publication clean) throws IOException {
        try {
            PdfWriter writer = new PdfWriter(Fonts.builtIn());
            return Optional.of(sample(clean.title() + ".pdf", clean, Defect.MISSING_ROW, writer::write));
        } catch (Unprintable e) {
            return Optional.empty();
        }
    }

    private interface Writer {
        void write(Publication publication, ByteArrayOutputStream out) throws IOException;
    }

    private static Sample sample(String name, Publication clean, Defect defect, Writer writer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.write(
                Defects.plant(clean, defect, SEED).map(Planted::publication).orElse(clean), bytes);
        return new Sample(name, bytes.toByteArray());
    }

    private void decide(long person, long id) {
        Check check = checks.check(person, id);
        Optional<Judged> error = check.findings().stream()
                .filter(each -> each.found().severity() == Severity.ERROR)
                .findFirst();
        try {
            if (error.isPresent()) {
                checks.decide(person, id, error.get().found().id(), "", Verdict.RETURN, "请按所列数字改正后重新上传。");
            }
        } catch (Refused e) {
            throw new IllegalStateException("the demonstration decides what it may not", e);
        }
    }
}
