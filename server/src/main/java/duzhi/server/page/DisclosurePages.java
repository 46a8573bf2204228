package duzhi.server.page;

import duzhi.server.access.Account;
import duzhi.server.desk.Desk;
import duzhi.server.desk.NotFound;
import duzhi.server.desk.Worklist;
import duzhi.server.disclosure.Delivery;
import duzhi.server.disclosure.Disclosures;
import duzhi.server.store.Document;
import duzhi.server.store.Files;
import duzhi.workflow.action.Action;
import duzhi.workflow.action.Refused;
import duzhi.workflow.route.Permission;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Disclosure: what may be begun, what is under way, the files of a document and what stands against publishing them. */
@Controller
class DisclosurePages {

    private static final String HERE = "redirect:/disclosures/";

    private final Disclosures disclosures;
    private final Desk desk;
    private final Worklist worklist;
    private final DocumentPages pages;

    DisclosurePages(Disclosures disclosures, Desk desk, Worklist worklist, DocumentPages pages) {
        this.disclosures = disclosures;
        this.desk = desk;
        this.worklist = worklist;
        this.pages = pages;
    }

    @GetMapping("/disclosures")
    String list(@AuthenticationPrincipal Account account, Model model) {
        model.addAttribute(
                "candidates",
                disclosures.candidates(account.id()).stream()
                        .map(worklist::toDisclose)
                        .toList());
        model.addAttribute(
                "tasks",
                disclosures.list(account.id()).stream().map(worklist::task).toList());
        model.addAttribute("reports", disclosures.reports(account.id()));
        return "disclosures";
    }

    @PostMapping("/disclosures")
    String begin(@AuthenticationPrincipal Account account, @RequestParam long origin) throws Refused {
        return HERE + disclosures.begin(account.id(), origin, null).id() + "?done=create";
    }

    @PostMapping("/disclosures/reports/{report}")
    String answer(
            @AuthenticationPrincipal Account account,
            @PathVariable long report,
            @RequestParam(defaultValue = "") String answer)
            throws Refused {
        disclosures.answer(account.id(), report, answer);
        return "redirect:/disclosures?answered#reports";
    }

    @GetMapping("/disclosures/{id}")
    String release(@AuthenticationPrincipal Account account, @PathVariable long id, Model model) {
        Document document = pages.frame(account, id, model, "release");
        if (!document.kind().equals(Disclosures.KIND)) {
            throw new NotFound("disclosure " + id);
        }
        Set<String> deeds = desk.deeds(account.id(), document);
        model.addAttribute("view", disclosures.view(account.id(), document));
        model.addAttribute("canAssemble", deeds.contains(Permission.CREATE));
        model.addAttribute("canCorrect", deeds.contains("correct"));
        return "document/release";
    }

    @PostMapping("/disclosures/{id}/assemble")
    String assemble(@AuthenticationPrincipal Account account, @PathVariable long id) throws Refused {
        disclosures.assemble(account.id(), id);
        return HERE + id + "?done=assemble";
    }

    @PostMapping("/disclosures/{id}/act")
    String act(@AuthenticationPrincipal Account account, @PathVariable long id, @ModelAttribute Form form)
            throws Refused {
        Action action = form.action();
        Document after = disclosures.act(account.id(), id, action);
        return HERE + after.id() + "?done=" + action.deed();
    }

    @GetMapping("/disclosures/{id}/files/{name}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean shown) {
        Document document = desk.document(account.id(), id);
        Files.Entry file = disclosures.view(account.id(), document).files().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + name));
        byte[] bytes = disclosures.file(account.id(), id, name).orElseThrow(() -> new NotFound("file " + name));
        return shown && file.medium().equals("html") ? Delivery.shown(file, bytes) : Delivery.kept(file, bytes);
    }
}
