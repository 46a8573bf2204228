package duzhi.server.api;

import duzhi.server.access.Account;
import duzhi.server.desk.Desk;
import duzhi.server.desk.NotFound;
import duzhi.server.desk.Worklist;
import duzhi.server.disclosure.Delivery;
import duzhi.server.disclosure.Disclosures;
import duzhi.server.store.Document;
import duzhi.server.store.Files;
import duzhi.server.store.Releases;
import duzhi.server.store.Reports;
import duzhi.workflow.action.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** From an approved document to files everybody may read; reviews, signature and publication are acts on the document. */
@RestController
@RequestMapping("/api/disclosures")
class DisclosuresApi {

    private final Disclosures disclosures;
    private final Desk desk;
    private final Worklist worklist;

    DisclosuresApi(Disclosures disclosures, Desk desk, Worklist worklist) {
        this.disclosures = disclosures;
        this.desk = desk;
        this.worklist = worklist;
    }

    /**
     * A disclosure.
     *
     * @param findings errors that were found when its files were read back
     * @param hits what must not be published
     * @param reasons who answers for what, by id of either
     * @param digest SHA-256 over the sums of all files everybody reads
     * @param notice why it takes the place of an earlier edition, null where it does not
     */
    record View(
            Shown document,
            List<Files.Entry> files,
            List<Releases.Matter> findings,
            List<Releases.Matter> hits,
            Map<String, String> reasons,
            String digest,
            @Nullable String notice) {}

    /** Approved documents whose disclosure the caller may begin. */
    @GetMapping("/candidates")
    List<Shown> candidates(@AuthenticationPrincipal Account account) {
        return disclosures.candidates(account.id()).stream()
                .map(document -> Shown.of(worklist.task(document), Set.of()))
                .toList();
    }

    /** The approved document that is to be made public. */
    record Begin(long origin) {}

    /** Begins a disclosure and makes its files. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View begin(@AuthenticationPrincipal Account account, @RequestBody Begin begin) throws Refused {
        return view(account, disclosures.begin(account.id(), begin.origin(), null));
    }

    /** All about one. */
    @GetMapping("/{id}")
    View one(@AuthenticationPrincipal Account account, @PathVariable long id) {
        return view(account, found(account, id));
    }

    private Document found(Account account, long id) {
        Document document = desk.document(account.id(), id);
        if (!document.kind().equals(Disclosures.KIND)) {
            throw new NotFound("disclosure " + id);
        }
        return document;
    }

    private View view(Account account, Document document) {
        Disclosures.View view = disclosures.view(account.id(), document);
        Releases.Entry release = view.release();
        Releases.Notice notice = view.notice();
        return new View(
                Shown.of(worklist.task(document), desk.deeds(account.id(), document)),
                view.files(),
                release == null ? List.of() : release.findings(),
                release == null ? List.of() : release.hits(),
                view.reasons(),
                view.digest(),
                notice == null ? null : notice.words());
    }

    /** Makes its files anew, as long as it has not been sent on. */
    @PostMapping("/{id}/assembly")
    View assemble(@AuthenticationPrincipal Account account, @PathVariable long id) throws Refused {
        disclosures.assemble(account.id(), id);
        return one(account, id);
    }

    /** One of its files. */
    @GetMapping("/{id}/files/{name}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Account account, @PathVariable long id, @PathVariable String name) {
        Files.Entry file = disclosures.view(account.id(), found(account, id)).files().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + name));
        return Delivery.kept(
                file, disclosures.file(account.id(), id, name).orElseThrow(() -> new NotFound("file " + name)));
    }

    /** What readers report in documents the caller looks after, what nobody has answered first. */
    @GetMapping("/reports")
    List<Reports.Entry> reports(@AuthenticationPrincipal Account account) {
        return disclosures.reports(account.id());
    }

    /** Says what became of a report. */
    @PostMapping("/reports/{report}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@AuthenticationPrincipal Account account, @PathVariable long report, @RequestParam String answer)
            throws Refused {
        disclosures.answer(account.id(), report, answer);
    }
}
