package duzhi.server.api;

import duzhi.server.access.Account;
import duzhi.server.desk.Desk;
import duzhi.server.store.Document;
import duzhi.workflow.action.Refused;
import duzhi.workflow.event.Change;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cells of a document. */
@RestController
@RequestMapping("/api/documents/{id}/cells")
class CellsApi {

    private static final int MOST = 50_000;
    private static final int LONGEST = 10_000;
    private static final int KEY = 80;

    private final Desk desk;

    CellsApi(Desk desk) {
        this.desk = desk;
    }

    /**
     * What came of changing cells.
     *
     * @param written how many hold what was asked for
     * @param conflicts those that somebody else has changed meanwhile, with what stands there now
     * @param total yuan of expenditure, null where it is not known
     * @param counts what the entries come to now
     */
    record Answer(
            int written, List<Change> conflicts, @Nullable BigDecimal total, Document.Counts counts) {}

    @PostMapping
    Answer enter(@AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody List<Change> changes)
            throws Refused {
        if (changes.size() > MOST || !changes.stream().allMatch(CellsApi::isPlain)) {
            throw new IllegalArgumentException(
                    "at most " + MOST + " cells of " + LONGEST + " characters are changed at once");
        }
        Desk.Outcome outcome = desk.enter(account.id(), id, changes);
        Document after = desk.document(account.id(), id);
        return new Answer(outcome.written().size(), outcome.conflicts(), after.total(), after.counts());
    }

    private static boolean isPlain(Change change) {
        return change.sheet() != null
                && change.column() != null
                && change.was() != null
                && change.now() != null
                && change.sheet().length() <= KEY
                && change.column().length() <= KEY
                && change.now().length() <= LONGEST;
    }
}
