package duzhi.server.page;

import duzhi.server.access.Account;
import duzhi.server.desk.Consolidation;
import duzhi.server.store.Document;
import duzhi.workflow.action.Refused;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A department takes its units over: what would come of it, and then that it does. */
@Controller
@RequestMapping("/documents/{id}/consolidation")
class ConsolidationPages {

    private final DocumentPages pages;
    private final Consolidation consolidation;

    ConsolidationPages(DocumentPages pages, Consolidation consolidation) {
        this.pages = pages;
        this.consolidation = consolidation;
    }

    /** Every unit that is late is taken as it was sent on last, until somebody chooses among them. */
    @GetMapping
    String look(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean chosen,
            @RequestParam(defaultValue = "") List<String> earlier,
            Model model) {
        Document document = pages.frame(account, id, model, "consolidation");
        model.addAttribute("view", consolidation.look(account.id(), document, chosen ? earlier : null));
        return "document/consolidation";
    }

    @PostMapping
    String consolidate(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> earlier,
            @RequestParam String key,
            @RequestParam(defaultValue = "false") boolean again,
            RedirectAttributes choice)
            throws Refused {
        if (again) {
            choice.addAttribute("chosen", true);
            choice.addAttribute("earlier", String.join(",", earlier));
            return "redirect:/documents/" + id + "/consolidation";
        }
        consolidation.consolidate(account.id(), id, earlier, key, null);
        return "redirect:/documents/" + id + "?done=consolidate";
    }
}
