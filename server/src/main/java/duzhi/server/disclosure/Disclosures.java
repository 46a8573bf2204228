package duzhi.server.disclosure;

import duzhi.publish.input.InputForm;
import duzhi.server.desk.Content;
import duzhi.server.desk.Desk;
import duzhi.server.desk.NotFound;
import duzhi.server.store.Digest;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Figures;
import duzhi.server.store.Files;
import duzhi.server.store.People;
import duzhi.server.store.Person;
import duzhi.server.store.Releases;
import duzhi.server.store.Releases.Matter;
import duzhi.server.store.Reports;
import duzhi.server.store.Rights;
import duzhi.server.store.Session;
import duzhi.server.store.Sheets;
import duzhi.server.store.Waivers;
import duzhi.workflow.action.Action;
import duzhi.workflow.action.Refused;
import duzhi.workflow.action.Submit;
import duzhi.workflow.route.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Disclosure (公开): begun from an approved document, made into files, reviewed, signed and published by the route. */
@Service
public class Disclosures {

    /** The kind of these documents. */
    public static final String KIND = "disclosure";

    private final Session session;
    private final Desk desk;
    private final Documents documents;
    private final Sheets sheets;
    private final Files files;
    private final Figures figures;
    private final Releases releases;
    private final Waivers waivers;
    private final People people;
    private final Rights rights;
    private final Reports reports;
    private final Assembler assembler;

    /** With everything it keeps. */
    Disclosures(
            Session session,
            Desk desk,
            Documents documents,
            Sheets sheets,
            Files files,
            Figures figures,
            Releases releases,
            Waivers waivers,
            People people,
            Rights rights,
            Reports reports,
            Assembler assembler) {
        this.session = session;
        this.desk = desk;
        this.documents = documents;
        this.sheets = sheets;
        this.files = files;
        this.figures = figures;
        this.releases = releases;
        this.waivers = waivers;
        this.people = people;
        this.rights = rights;
        this.reports = reports;
        this.assembler = assembler;
    }

    /** Approved documents that somebody may begin to disclose. */
    public List<Document> candidates(long person) {
        return session.as(person, documents::disclosable);
    }

    /** Disclosures within somebody's duties, the newest first. */
    public List<Document> list(long person) {
        return session.as(person, () -> documents.own(KIND, Documents.Query.PAGE));
    }

    /**
     * Begins the disclosure of an approved document and makes its files.
     *
     * @throws Refused where the person may not, or it has begun already
     */
    public Document begin(long person, long origin, @Nullable Instant at) throws Refused {
        Document from = session.as(
                        person,
                        () -> documents.disclosable().stream()
                                .filter(each -> each.id() == origin)
                                .findFirst())
                .orElseThrow(() -> Refused.unready(
                        "只有已批复的预算和已定稿的自评可以公开，并且只能办理一次；更正请在已公开的文件上办理",
                        "only approved budgets and final self-evaluations are disclosed, and once; correct what is published"
                                + " from its own page"));
        Document made = desk.create(
                person,
                KIND,
                from.agency().code(),
                from.year(),
                from.kind(),
                from.title(),
                "",
                new Content(Map.of()),
                from.id(),
                at);
        assemble(person, made.id());
        return desk.document(person, made.id());
    }

    /**
     * Makes the files anew. No transaction is open while they are written and read back.
     *
     * @throws Refused where they cannot be made, or may not be made any more
     */
    public void assemble(long person, long id) throws Refused {
        Document document = assembling(person, id);
        Document origin = desk.document(person, document.origin());
        Content content = session.as(person, () -> sheets.last(origin.id()))
                .map(last -> new Content(last.content()))
                .orElseThrow(() -> Refused.unready("批复时没有留存填报数据", "its entries were not kept when it was approved"));
        Assembly assembly = assembler.assemble(InputForm.load(origin.form()), content);
        assembling(person, id);
        Map<String, Bundle.Answer> answers = answers(person, id);
        List<Files.Content> all = new ArrayList<>(assembly.files());
        List<Matter> matters = new ArrayList<>(assembly.findings());
        matters.addAll(assembly.hits());
        all.add(bundle(assembly.bundle(), assembly.evidence(), matters, answers));
        session.as(person, () -> {
            files.replace(id, all);
            figures.replace(id, assembly.figures());
            releases.put(id, assembly.findings(), assembly.hits(), answers.keySet());
            documents.summed(
                    id,
                    content.sum("expenditure", "amount"),
                    new Document.Counts(0, assembly.findings().size(), assembly.warnings(), true));
            return true;
        });
    }

    /** Takes a step; before a disclosure is sent on, its evidence names everybody who answers for something by now. */
    public Document act(long person, long id, Action action) throws Refused {
        if (action instanceof Submit) {
            seal(person, id);
        }
        return desk.act(person, id, action);
    }

    /** Lets the evidence name everybody who answers for something by now. */
    public void seal(long person, long id) throws Refused {
        assembling(person, id);
        session.as(person, () -> {
            Map<String, Bundle.Answer> answers = answersOf(id);
            Optional<Releases.Entry> release = releases.find(id);
            if (release.isEmpty() || release.get().answered().equals(answers.keySet())) {
                return false;
            }
            List<Matter> matters = new ArrayList<>(release.get().findings());
            matters.addAll(release.get().hits());
            for (Files.Entry file : files.of(id)) {
                if (file.medium().equals(Files.Content.EVIDENCE)) {
                    byte[] packed = files.bytes(id, file.name()).orElseThrow();
                    files.put(id, bundle(file.name(), Bundle.of(packed), matters, answers));
                }
            }
            releases.answered(id, answers.keySet());
            return true;
        });
    }

    private static Files.Content bundle(
            String name, Bundle evidence, List<Matter> matters, Map<String, Bundle.Answer> answers) {
        byte[] packed = evidence.answered(matters, answers).pack();
        return new Files.Content(name, Files.Content.EVIDENCE, Digest.hex(packed), packed);
    }

    private Map<String, Bundle.Answer> answers(long person, long id) {
        return session.as(person, () -> answersOf(id));
    }

    private Map<String, Bundle.Answer> answersOf(long id) {
        Map<String, Bundle.Answer> answers = new HashMap<>();
        waivers.of(id)
                .forEach(each -> answers.put(
                        each.finding(),
                        new Bundle.Answer(
                                people.find(each.person()).map(Person::name).orElse(""), each.why())));
        return answers;
    }

    /** A document whose files may still be made. */
    private Document assembling(long person, long id) throws Refused {
        Document document = desk.document(person, id);
        if (!document.kind().equals(KIND)) {
            throw new NotFound("disclosure " + id);
        }
        Set<String> deeds = session.as(person, () -> rights.deeds(document));
        if (!deeds.contains(Permission.CREATE)) {
            throw Refused.forbidden("公开稿已经送审，不能再生成", "it has been sent on; its files are not made any more");
        }
        return document;
    }

    /**
     * All about a disclosure.
     *
     * @param release what was found, null as long as no files have been made
     * @param reasons who answers for what, by id
     * @param notice why it takes the place of an earlier edition, null where it does not
     * @param later the edition that takes its place, null where none does
     */
    public record View(
            Releases.@Nullable Entry release,
            List<Files.Entry> files,
            String digest,
            Map<String, String> reasons,
            Releases.@Nullable Notice notice,
            Releases.@Nullable Notice later) {

        /** Whether everything found is answered for. */
        public boolean isAnswered() {
            Set<String> open = new HashSet<>();
            if (release != null) {
                release.findings().forEach(each -> open.add(each.id()));
                release.hits().forEach(each -> open.add(each.id()));
            }
            return reasons.keySet().containsAll(open);
        }
    }

    /** All about a disclosure that somebody may see. */
    public View view(long person, Document document) {
        return session.as(person, () -> {
            Map<String, String> reasons = new HashMap<>();
            answersOf(document.id()).forEach((id, answer) -> reasons.put(id, answer.who() + "：" + answer.why()));
            return new View(
                    releases.find(document.id()).orElse(null),
                    files.of(document.id()),
                    files.digest(document.id()),
                    reasons,
                    releases.noticeOf(document.id()).orElse(null),
                    releases.noticeAfter(document.id()).orElse(null));
        });
    }

    /** One of its files. */
    public Optional<byte[]> file(long person, long id, String name) {
        return session.as(person, () -> files.bytes(id, name));
    }

    /** What readers report in documents that somebody looks after. */
    public List<Reports.Entry> reports(long person) {
        return session.as(person, () -> reports.list(Documents.Query.PAGE));
    }

    /** Answers a report. */
    public void answer(long person, long report, String words) throws Refused {
        if (words.isBlank()) {
            throw Refused.unready("请写明处理结果", "say what became of it");
        }
        boolean done = session.as(person, () -> reports.answer(report, person, words.strip()));
        if (!done) {
            throw new NotFound("report " + report);
        }
    }
}
