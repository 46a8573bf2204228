package duzhi.server.api;

import duzhi.check.finding.Text.Language;
import duzhi.server.access.Account;
import duzhi.server.access.Attachment;
import duzhi.server.desk.Desk;
import duzhi.server.desk.Workbooks;
import duzhi.server.store.Document;
import duzhi.workflow.action.Refused;
import duzhi.workflow.event.Change;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Entries as a workbook, taken away and brought back. */
@RestController
@RequestMapping("/api/documents/{id}/workbook")
class WorkbooksApi {

    private final Desk desk;
    private final Workbooks workbooks;

    WorkbooksApi(Desk desk, Workbooks workbooks) {
        this.desk = desk;
        this.workbooks = workbooks;
    }

    /** The workbook of what is entered. */
    @GetMapping
    ResponseEntity<byte[]> take(@AuthenticationPrincipal Account account, @PathVariable long id) {
        Document document = desk.document(account.id(), id);
        return Attachment.workbook(document.title() + ".xlsx", workbooks.write(account.id(), document));
    }

    /**
     * What came of a workbook.
     *
     * @param isRead whether it could be read; otherwise nothing was written
     * @param known whether it was made from this document, so that what others changed since is not written over
     * @param problems by sheet and cell
     * @param written how many cells hold what the workbook says
     * @param conflicts cells that others have changed meanwhile, with what stands there now
     */
    record Answer(boolean isRead, boolean known, List<Said> problems, int written, List<Change> conflicts) {}

    /** Puts a workbook in the place of the entries; one that cannot be read changes nothing. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Answer bring(@AuthenticationPrincipal Account account, @PathVariable long id, @RequestParam MultipartFile file)
            throws Refused, IOException {
        Workbooks.Brought brought = workbooks.bring(account.id(), desk.document(account.id(), id), file.getBytes());
        return new Answer(
                brought.outcome().isPresent(),
                brought.known(),
                brought.problems().stream()
                        .map(problem -> new Said(problem.in(Language.ZH), problem.in(Language.EN)))
                        .toList(),
                brought.outcome().map(outcome -> outcome.written().size()).orElse(0),
                brought.outcome().map(Desk.Outcome::conflicts).orElse(List.of()));
    }
}
