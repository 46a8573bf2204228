package duzhi.server.check;

import duzhi.check.finding.Text;
import duzhi.check.finding.Text.Language;
import duzhi.server.desk.NotFound;
import duzhi.server.store.Digest;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.server.store.Upload;
import duzhi.server.store.Uploads;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Documents that are uploaded to be checked: taken in, looked at, decided on. */
@Service
public class Checks {

    /** Most files at once. */
    public static final int MOST_FILES = 50;
    /** How many checks a page lists. */
    public static final int PAGE = 50;
    /** How long the words of a decision may be. */
    public static final int MOST_WORDS = 2_000;

    private final Session session;
    private final Uploads uploads;
    private final Trail trail;
    private final Jobs jobs;
    private final Keeping keeping;

    Checks(Session session, Uploads uploads, Trail trail, Jobs jobs, Keeping keeping) {
        this.session = session;
        this.uploads = uploads;
        this.trail = trail;
        this.jobs = jobs;
        this.keeping = keeping;
    }

    /** Agencies that somebody may upload for, their own first. */
    public List<Agency> agencies(long person) {
        return session.as(person, uploads::agencies);
    }

    /** Checks that somebody may see with a smaller id than this, the newest first; 0 for the first page. */
    public List<Upload> list(long person, long before) {
        return session.as(person, () -> uploads.list(before, PAGE));
    }

    /**
     * Takes files in; once they are kept, their check begins by itself.
     *
     * @param agency code of the agency they are uploaded for, empty for one's own
     * @param language of marked copies
     * @return id of the check
     * @throws Refused with every reason why nothing was kept
     */
    public long upload(long person, String agency, Language language, List<? extends Incoming> files) throws Refused {
        List<? extends Incoming> given = files.stream()
                .filter(file -> file.size() > 0 || !file.name().isEmpty())
                .toList();
        List<Text> against = against(given);
        Optional<Agency> owner = agencies(person).stream()
                .filter(each -> agency.isEmpty() || each.code().equals(agency))
                .findFirst();
        if (owner.isEmpty()) {
            throw Refused.forbidden("您的职责不包括这个单位，不能为它上传文件。", "Your duties do not cover this agency.");
        }
        long size = given.stream().mapToLong(Incoming::size).sum();
        keeping.against(owner.get(), size).ifPresent(against::add);
        if (!against.isEmpty()) {
            throw new Refused(Refused.Kind.UNREADY, against);
        }
        Upload kept = session.as(person, () -> keep(owner.get(), language, given));
        jobs.begin(kept);
        return kept.id();
    }

    private static List<Text> against(List<? extends Incoming> files) {
        List<Text> against = new ArrayList<>();
        if (files.isEmpty()) {
            against.add(new Text("请选择要检查的文件。", "Choose the files to be checked."));
        }
        if (files.size() > MOST_FILES) {
            against.add(Text.of(
                    "一次最多上传 %d 个文件，请分几次，或者打成 ZIP。",
                    "At most %d files at once; send them in parts, or as a ZIP.", MOST_FILES));
        }
        files.stream()
                .filter(file -> file.size() > Auditing.LARGEST)
                .map(file -> Text.of(
                        "“%s”超过 %d MB，请拆分或压缩图片后再传。",
                        "“%s” is larger than %d MB; split it or shrink its pictures.",
                        FileNames.of(file.name()),
                        Auditing.LARGEST >> 20))
                .forEach(against::add);
        return against;
    }

    private Upload keep(Agency agency, Language language, List<? extends Incoming> files) {
        long id = uploads.add(agency, language == Language.EN ? "en" : "zh");
        List<String> names = FileNames.of(files.stream().map(Incoming::name).toList());
        List<Map<String, Object>> noted = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            byte[] bytes = bytes(files.get(i));
            String digest = Digest.hex(bytes);
            uploads.keep(id, new Upload.File(i + 1, names.get(i), digest, bytes.length), bytes);
            noted.add(Map.of("name", names.get(i), "sha256", digest, "size", bytes.length));
        }
        trail.note(agency.path(), "upload", Map.of("check", id, "files", noted));
        return found(id);
    }

    private static byte[] bytes(Incoming file) {
        try {
            return file.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload found(long id) {
        return uploads.find(id).orElseThrow(() -> new NotFound("check " + id));
    }

    /** What was uploaded, and how far it is; throws {@link NotFound} where there is none for this person. */
    public Upload upload(long person, long id) {
        return session.as(person, () -> found(id));
    }

    /** How far the work is, empty where none is going on. */
    public Optional<Progress> progress(Upload upload) {
        return upload.state().isOpen() ? jobs.progress(upload.id()) : Optional.empty();
    }

    /** Ends with the work on a check; at once where none is going on. */
    public CompletableFuture<Void> end(Upload upload) {
        return upload.state().isOpen() ? jobs.start(upload) : CompletableFuture.completedFuture(null);
    }

    /** Ends a check of one's own early. */
    public void cancel(long person, long id) throws Refused {
        if (upload(person, id).person() != person) {
            throw Refused.forbidden("只有上传的人可以取消。", "Only who uploaded it may cancel it.");
        }
        jobs.cancel(id);
    }

    /** A check with what was found and decided. */
    public Check check(long person, long id) {
        return session.as(person, () -> whole(found(id)));
    }

    private Check whole(Upload upload) {
        List<Upload.Read> documents = uploads.read(upload.id());
        List<Upload.Found> findings = uploads.findings(upload.id());
        Map<String, List<Upload.Decision>> decisions = decisions(upload.id());
        Map<Integer, String> since = new HashMap<>();
        Map<Integer, Upload.Decision> before = new HashMap<>();
        List<Check.Change> changes = new ArrayList<>();
        for (Upload.Read document : documents) {
            Uploads.Earlier earlier = uploads.before(upload.id(), document).orElse(null);
            if (earlier != null) {
                Comparison comparison = Comparison.of(
                        of(document.name(), findings), of(earlier.name(), uploads.findings(earlier.upload())));
                Map<String, List<Upload.Decision>> then = decisions(earlier.upload());
                comparison.fresh().forEach(number -> since.put(number, "new"));
                comparison.same().forEach((number, known) -> {
                    since.put(number, "same");
                    then.getOrDefault(known.id(), List.of()).forEach(decision -> before.put(number, decision));
                });
                changes.add(change(document, earlier, comparison));
            }
        }
        List<Judged> judged = findings.stream()
                .map(found -> new Judged(
                        found,
                        decisions.getOrDefault(found.id(), List.of()),
                        since.getOrDefault(found.number(), ""),
                        before.get(found.number())))
                .toList();
        return new Check(upload, documents, judged, changes);
    }

    private Map<String, List<Upload.Decision>> decisions(long id) {
        return uploads.decisions(id).stream().collect(Collectors.groupingBy(Upload.Decision::finding));
    }

    private static Check.Change change(Upload.Read document, Uploads.Earlier earlier, Comparison comparison) {
        return new Check.Change(
                document.name(),
                earlier.upload(),
                earlier.name(),
                comparison.fixed(),
                comparison.same().size(),
                comparison.fresh().size());
    }

    private static List<Upload.Found> of(String document, List<Upload.Found> findings) {
        return findings.stream()
                .filter(found -> found.document().equals(document))
                .toList();
    }

    /**
     * Decides on a finding, or on all findings of a rule that nobody has decided on yet.
     *
     * @param finding id of a finding, empty to decide on a rule
     * @param rule id of a rule, empty to decide on a finding
     * @param words the explanation or the reason
     * @return how many findings were decided on
     */
    public int decide(long person, long id, String finding, String rule, Verdict verdict, String words) throws Refused {
        String said = words.strip();
        if (verdict == Verdict.EXPLAIN && said.isEmpty()) {
            throw Refused.unready("“出错说明”要写明理由。", "An explanation needs words.");
        }
        if (said.length() > MOST_WORDS) {
            throw Refused.unready(
                    "说明最多 " + MOST_WORDS + " 字。", "The words are longer than " + MOST_WORDS + " characters.");
        }
        if (upload(person, id).state() != Upload.State.DONE) {
            throw Refused.unready("检查还没有完成，不能处理。", "The check is not at its end yet.");
        }
        return session.as(person, () -> decided(id, finding, rule, verdict, said));
    }

    private int decided(long id, String finding, String rule, Verdict verdict, String words) {
        Upload upload = found(id);
        List<String> meant = whole(upload).findings().stream()
                .filter(each -> finding.isEmpty()
                        ? each.found().rule().equals(rule) && each.decisions().isEmpty()
                        : each.found().id().equals(finding))
                .map(each -> each.found().id())
                .distinct()
                .toList();
        if (meant.isEmpty() && !finding.isEmpty()) {
            throw new NotFound("finding " + finding + " of check " + id);
        }
        meant.forEach(each -> {
            uploads.decide(id, each, verdict.label(), words);
            trail.note(
                    upload.path(),
                    "decide",
                    Map.of("check", id, "finding", each, "verdict", verdict.label(), "words", words));
        });
        return meant.size();
    }

    /** A report of a check by its ending, such as {@code html}; empty where there is none yet. */
    public Optional<byte[]> report(long person, long id, String ending, Language language) {
        return session.as(person, () -> uploads.output(id, "report", Auditing.name(ending, language)));
    }

    /** When the files of a check were taken away, empty where they are there. */
    public Optional<Instant> swept(long person, long id) {
        return session.as(person, () -> uploads.swept(id));
    }

    /** How much an agency has of its files, and for how long they are kept. */
    public Keeping.Standing standing(Agency agency) {
        return keeping.of(agency);
    }

    /** Names of the marked copies of a check. */
    public List<String> copies(long person, long id) {
        return session.as(person, () -> uploads.outputs(id, "copy"));
    }

    /** A marked copy by its name. */
    public byte[] copy(long person, long id, String name) {
        return session.as(person, () -> uploads.output(id, "copy", name))
                .orElseThrow(() -> new NotFound("copy " + name + " of check " + id));
    }
}
