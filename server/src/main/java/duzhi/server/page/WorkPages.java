package duzhi.server.page;

import duzhi.server.access.Account;
import duzhi.server.desk.Worklist;
import duzhi.server.disclosure.Disclosures;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for somebody (待办), and who has come how far. */
@Controller
class WorkPages {

    /** Rows of a page; whoever has more before them begins with the most pressing. */
    private static final int MOST = 200;

    private final Worklist worklist;
    private final Disclosures disclosures;

    WorkPages(Worklist worklist, Disclosures disclosures) {
        this.worklist = worklist;
        this.disclosures = disclosures;
    }

    @GetMapping("/work")
    String work(@AuthenticationPrincipal Account account, Model model) {
        List<Worklist.Task> tasks = worklist.of(account.id());
        model.addAttribute("tasks", tasks.subList(0, Math.min(tasks.size(), MOST)));
        model.addAttribute("more", Math.max(0, tasks.size() - MOST));
        model.addAttribute("starts", worklist.starts(account.id()));
        List<Worklist.Task> undisclosed = disclosures.candidates(account.id()).stream()
                .map(worklist::toDisclose)
                .toList();
        model.addAttribute("undisclosed", undisclosed.size());
        undisclosed.stream()
                .filter(task -> task.due() != null)
                .min(Comparator.comparingLong(Worklist.Task::left))
                .ifPresent(task -> model.addAttribute("nearest", task));
        return "work";
    }

    @GetMapping("/board")
    String board(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "budget") String kind,
            @RequestParam(defaultValue = "0") int year,
            Model model) {
        model.addAttribute("board", worklist.board(account.id(), kind, year));
        return "board";
    }
}
