package duzhi.server.api;

import duzhi.server.access.Account;
import duzhi.server.desk.Worklist;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for somebody (待办), and who has come how far. */
@RestController
@RequestMapping("/api")
class WorkApi {

    private final Worklist worklist;

    WorkApi(Worklist worklist) {
        this.worklist = worklist;
    }

    @GetMapping("/worklist")
    List<Shown> worklist(@AuthenticationPrincipal Account account) {
        return worklist.of(account.id()).stream()
                .map(task -> Shown.of(task, Set.of()))
                .toList();
    }

    /** How far everybody has come. */
    record Progress(String kind, int year, Map<String, Long> phases, List<Shown> documents) {}

    @GetMapping("/board")
    Progress board(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "budget") String kind,
            @RequestParam(defaultValue = "0") int year) {
        Worklist.Board board = worklist.board(account.id(), kind, year);
        return new Progress(
                kind,
                board.year(),
                board.counts(),
                board.rows().stream()
                        .flatMap(row -> row.tasks().stream())
                        .map(task -> Shown.of(task, Set.of()))
                        .toList());
    }
}
