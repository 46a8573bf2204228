package duzhi.server.page;

import duzhi.server.access.Account;
import duzhi.server.desk.Beginnings;
import duzhi.server.desk.IndicatorLibrary;
import duzhi.server.desk.Shelf;
import duzhi.server.desk.Worklist;
import duzhi.server.store.Document;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Documents to look through, projects among them, and how new ones begin. */
@Controller
class ListPages {

    private static final List<String> KINDS = List.of("budget", "adjustment", "self-evaluation");
    private static final List<String> PROJECTS = List.of("project");

    private final Shelf shelf;
    private final Worklist worklist;
    private final Beginnings beginnings;

    ListPages(Shelf shelf, Worklist worklist, Beginnings beginnings) {
        this.shelf = shelf;
        this.worklist = worklist;
        this.beginnings = beginnings;
    }

    @GetMapping("/documents")
    String documents(@AuthenticationPrincipal Account account, @ModelAttribute Shelf.Filter filter, Model model) {
        return list(account, "documents", KINDS, filter, model);
    }

    @GetMapping("/projects")
    String projects(@AuthenticationPrincipal Account account, @ModelAttribute Shelf.Filter filter, Model model) {
        return list(account, "projects", PROJECTS, filter, model);
    }

    private String list(Account account, String place, List<String> kinds, Shelf.Filter filter, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("kinds", kinds);
        model.addAttribute("filter", filter);
        model.addAttribute("found", shelf.find(account.id(), kinds, filter));
        model.addAttribute(
                "starts",
                worklist.starts(account.id()).stream()
                        .filter(start -> kinds.contains(start.route().kind()))
                        .toList());
        return "documents";
    }

    /**
     * What a form asks to begin.
     *
     * @param what kind and code of the agency, parted by a blank
     */
    record Begun(String what, String year, String name, String type, String number, String reason) {

        Beginnings.Wish wish() throws Refused {
            String[] parts = or(what).split(" ", 2);
            if (parts.length < 2 || !or(year).strip().matches("20\\d\\d")) {
                throw Refused.unready("年度要填四位数字，如 2026", "the year is four digits, such as 2026");
            }
            return new Beginnings.Wish(
                    parts[0], parts[1], Integer.parseInt(year.strip()), or(name), or(type), or(number), or(reason));
        }

        private static String or(@org.jspecify.annotations.Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** Asks for what must be known before a document can begin, and begins it once nothing is missing. */
    @PostMapping("/documents")
    String begin(@AuthenticationPrincipal Account account, @ModelAttribute Begun begun, Model model) throws Refused {
        Beginnings.Wish wish = begun.wish();
        if (!Set.of("budget", "self-evaluation", "project", Beginnings.ADJUSTMENT)
                .contains(wish.kind())) {
            throw Refused.unready("这类文件不能在这里新建", "such documents do not begin here");
        }
        if (!wish.isComplete()) {
            model.addAttribute("wish", wish);
            model.addAttribute("types", Beginnings.ADJUSTMENTS);
            return "begin";
        }
        Document made = beginnings.begin(account.id(), wish);
        return "redirect:/documents/" + made.id() + "?done=create";
    }

    /** The library of indicators, to look through. */
    @GetMapping("/projects/indicators")
    String indicators(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String trade,
            Model model) {
        IndicatorLibrary library = shelf.indicators();
        Agency bureau = library.bureau(account.id()).orElse(null);
        model.addAttribute("words", words);
        model.addAttribute("trade", trade);
        model.addAttribute("trades", library.trades(bureau));
        model.addAttribute("entries", library.find(bureau, words, trade));
        return "indicators";
    }
}
