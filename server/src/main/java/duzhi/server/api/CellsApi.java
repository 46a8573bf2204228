package duzhi.server.api;

import duzhi.server.access.Account;
import duzhi.server.desk.Desk;
import duzhi.server.desk.Grids;
import duzhi.server.desk.Remarks;
import duzhi.workflow.action.Comment;
import duzhi.workflow.action.Refused;
import duzhi.workflow.event.Change;
import duzhi.workflow.event.Remark;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cells of a document. */
@RestController
@RequestMapping("/api/documents/{id}")
class CellsApi {

    private static final int MOST = 50_000;
    private static final int LONGEST = 10_000;
    private static final int KEY = 80;

    private final Desk desk;
    private final Grids grids;

    CellsApi(Desk desk, Grids grids) {
        this.desk = desk;
        this.grids = grids;
    }

    /**
     * What came of changing cells.
     *
     * @param written cells that hold what was asked for
     * @param conflicts those that somebody else has changed meanwhile, with what stands there now
     * @param standing what the entries come to now
     */
    record Answer(List<Change> written, List<Change> conflicts, Grids.Standing standing) {}

    @GetMapping("/sheets/{key}")
    Grids.Grid sheet(@AuthenticationPrincipal Account account, @PathVariable long id, @PathVariable String key) {
        return grids.of(account.id(), id, key, Wording.language());
    }

    @PostMapping("/cells")
    Answer enter(@AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody List<Change> changes)
            throws Refused {
        if (changes.size() > MOST || !changes.stream().allMatch(CellsApi::isPlain)) {
            throw new IllegalArgumentException(
                    "at most " + MOST + " cells of " + LONGEST + " characters are changed at once");
        }
        Desk.Outcome outcome = desk.enter(account.id(), id, changes);
        return new Answer(outcome.written(), outcome.conflicts(), grids.standing(account.id(), id, Wording.language()));
    }

    @PostMapping("/comments")
    List<Remarks.Note> comment(
            @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Remark remark)
            throws Refused {
        desk.act(account.id(), id, new Comment(remark));
        return grids.notes(account.id(), id);
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
