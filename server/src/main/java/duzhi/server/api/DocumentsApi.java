package duzhi.server.api;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Text;
import duzhi.publish.input.InputForm;
import duzhi.server.access.Account;
import duzhi.server.desk.Beginnings;
import duzhi.server.desk.Content;
import duzhi.server.desk.Desk;
import duzhi.server.desk.Examination;
import duzhi.server.desk.History;
import duzhi.server.desk.NotFound;
import duzhi.server.desk.Worklist;
import duzhi.server.disclosure.Disclosures;
import duzhi.server.store.Agencies;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Session;
import duzhi.workflow.action.Action;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Documents: which there are, what they hold, what has happened to them, and every action a page offers. */
@RestController
@RequestMapping("/api/documents")
class DocumentsApi {

    private static final int MOST = 500;

    private final Desk desk;
    private final Worklist worklist;
    private final History history;
    private final Documents documents;
    private final Agencies agencies;
    private final Session session;
    private final Disclosures disclosures;
    private final Beginnings beginnings;

    DocumentsApi(
            Desk desk,
            Worklist worklist,
            History history,
            Documents documents,
            Agencies agencies,
            Session session,
            Disclosures disclosures,
            Beginnings beginnings) {
        this.disclosures = disclosures;
        this.beginnings = beginnings;
        this.desk = desk;
        this.worklist = worklist;
        this.history = history;
        this.documents = documents;
        this.agencies = agencies;
        this.session = session;
    }

    @GetMapping
    List<Shown> list(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") List<String> state,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return session.as(account.id(), () -> {
            String path = agency.isEmpty()
                    ? ""
                    : agencies.find(agency).map(Agency::path).orElseThrow(() -> new NotFound("agency " + agency));
            return documents
                    .list(new Documents.Query(kind, state, year, path, words, after, Math.clamp(limit, 1, MOST)))
                    .stream()
                    .map(document -> Shown.of(worklist.task(document), Set.of()))
                    .toList();
        });
    }

    @GetMapping("/{id}")
    Shown one(@AuthenticationPrincipal Account account, @PathVariable long id) {
        return shown(account, desk.document(account.id(), id));
    }

    private Shown shown(Account account, Document document) {
        return Shown.of(worklist.task(document), desk.deeds(account.id(), document));
    }

    /** What something is begun with. */
    record Start(String kind, String agency, int year, String subject, String title, String form) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown create(@AuthenticationPrincipal Account account, @RequestBody Start start) throws Refused {
        if (!start.form().isEmpty()) {
            InputForm.load(start.form());
        }
        Document made = desk.create(
                account.id(),
                start.kind(),
                start.agency(),
                start.year(),
                start.subject(),
                start.title(),
                start.form(),
                new Content(Map.of()),
                0,
                null);
        return shown(account, made);
    }

    /**
     * What a change of an approved budget is begun with.
     *
     * @param agency whose budget it is
     * @param type transfer, add, cut, carryover or goal-only
     * @param number of the document it rests on (文号)
     */
    record Adjust(String agency, int year, String type, String number, String reason) {}

    /** Begins an adjustment of an approved budget: it holds what was approved, to be changed. */
    @PostMapping("/adjustments")
    @ResponseStatus(HttpStatus.CREATED)
    Shown adjust(@AuthenticationPrincipal Account account, @RequestBody Adjust adjust) throws Refused {
        Beginnings.Wish wish = new Beginnings.Wish(
                Beginnings.ADJUSTMENT,
                adjust.agency(),
                adjust.year(),
                "",
                adjust.type(),
                adjust.number(),
                adjust.reason());
        if (!wish.isComplete()) {
            throw Refused.unready(
                    "调整类型（" + String.join("、", Beginnings.ADJUSTMENTS) + "）、文号和事由都要填写",
                    "a type (" + String.join(", ", Beginnings.ADJUSTMENTS) + "), a number and a reason are needed");
        }
        return shown(account, beginnings.begin(account.id(), wish));
    }

    @PostMapping("/{id}/act")
    Shown act(@AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Wish wish) throws Refused {
        Action action = wish.action();
        boolean isDisclosure = desk.document(account.id(), id).kind().equals(Disclosures.KIND);
        Document after = isDisclosure ? disclosures.act(account.id(), id, action) : desk.act(account.id(), id, action);
        return shown(account, after);
    }

    @GetMapping("/{id}/entries")
    Map<String, List<Map<String, String>>> entries(@AuthenticationPrincipal Account account, @PathVariable long id) {
        return desk.content(account.id(), desk.document(account.id(), id)).sheets();
    }

    /** A line of the trail. */
    record Step(long seq, Instant at, String event, String deed, String to, long person, String name, JsonNode body) {}

    @GetMapping("/{id}/history")
    List<Step> history(@AuthenticationPrincipal Account account, @PathVariable long id) {
        return history.of(account.id(), desk.document(account.id(), id)).stream()
                .map(step -> new Step(
                        step.line().seq(),
                        step.line().at(),
                        step.line().kind(),
                        step.line().deed(),
                        step.line().leads(),
                        step.line().actor(),
                        step.who(),
                        step.body()))
                .toList();
    }

    /** Where a document stood at a moment, and what it held; the state is empty before it was begun. */
    record Then(Instant at, String state, Map<String, List<Map<String, String>>> entries) {}

    @GetMapping("/{id}/state")
    Then state(@AuthenticationPrincipal Account account, @PathVariable long id, @RequestParam Instant at) {
        Document document = desk.document(account.id(), id);
        return new Then(
                at,
                history.stateAt(account.id(), document, at),
                history.contentAt(account.id(), document, at).sheets());
    }

    /** Something that is wrong, and where. */
    record Wrong(String id, String severity, String where, Said message) {

        static Wrong of(Finding finding) {
            return new Wrong(
                    finding.id(), finding.severity().name().toLowerCase(Locale.ROOT), "", Said.of(finding.message()));
        }
    }

    /** What entries come to. */
    record Examined(String digest, Document.Counts counts, List<Wrong> problems, List<Wrong> findings) {

        static Examined of(Examination found) {
            return new Examined(
                    found.digest(),
                    found.counts(),
                    found.problems().stream()
                            .map(problem -> new Wrong(
                                    "",
                                    problem.severity().name().toLowerCase(Locale.ROOT),
                                    String.valueOf(problem.place()),
                                    new Said(problem.in(Text.Language.ZH), problem.in(Text.Language.EN))))
                            .toList(),
                    found.findings().stream().map(Wrong::of).toList());
        }
    }

    @GetMapping("/{id}/findings")
    Examined findings(@AuthenticationPrincipal Account account, @PathVariable long id) {
        Document document = desk.document(account.id(), id);
        return desk.examine(account.id(), document)
                .map(Examined::of)
                .orElseThrow(() -> new NotFound("findings of document " + id));
    }
}
