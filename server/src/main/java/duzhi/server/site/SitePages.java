package duzhi.server.site;

import duzhi.server.desk.NotFound;
import duzhi.server.disclosure.Delivery;
import duzhi.workflow.agency.Agency;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public pages. */
@Controller
class SitePages {

    private static final int WORDS = 60;

    private final Site site;
    private final Comparing comparing;
    private final Patience patience;
    private final Backlog backlog;

    SitePages(Site site, Comparing comparing, Patience patience, Backlog backlog) {
        this.site = site;
        this.comparing = comparing;
        this.patience = patience;
        this.backlog = backlog;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("latest", site.latest());
        model.addAttribute("choices", comparing.choices());
        model.addAttribute("left", backlog.left());
        return "site/home";
    }

    @GetMapping("/site/agencies")
    String agencies(Model model) {
        model.addAttribute("tree", site.tree());
        return "site/agencies";
    }

    @GetMapping("/site/agencies/{code}")
    String agency(@PathVariable String code, Model model) {
        model.addAttribute("view", site.agency(code));
        return "site/agency";
    }

    @GetMapping("/site/documents/{id}")
    String document(@PathVariable long id, Model model) {
        model.addAttribute("view", site.document(id));
        return "site/document";
    }

    /** A file; its address names its digest, so that whoever has it may keep it for ever. */
    @GetMapping("/site/files/{id}/{digest}/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable long id,
            @PathVariable String digest,
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean shown) {
        Site.Delivered found = site.file(id, digest, name);
        boolean isPage = found.file().medium().equals("html");
        return Delivery.published(found.file(), found.bytes(), shown && isPage);
    }

    @GetMapping("/site/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String words = q.strip().substring(0, Math.min(WORDS, q.strip().length()));
        model.addAttribute("q", words);
        if (!words.isEmpty()) {
            model.addAttribute("results", site.search(words));
        }
        return "site/search";
    }

    @GetMapping("/site/compare")
    String compare(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "department") String level,
            @RequestParam(defaultValue = "total") String what,
            Model model) {
        Measures.Measure measure = comparing.measure(what);
        Comparing.Choices choices = comparing.choices();
        Agency.Kind kind = level.equals("unit") ? Agency.Kind.UNIT : Agency.Kind.DEPARTMENT;
        boolean byYear = !agency.isEmpty();
        int shown =
                year > 0 || choices.years().isEmpty() ? year : choices.years().getFirst();
        model.addAttribute("choices", choices);
        model.addAttribute("measures", comparing.measures());
        model.addAttribute("measure", measure);
        model.addAttribute("agency", agency);
        model.addAttribute("year", shown);
        model.addAttribute("level", level);
        model.addAttribute(
                "comparison", byYear ? comparing.years(agency, measure) : comparing.agencies(shown, kind, measure));
        return "site/compare";
    }

    @GetMapping("/site/documents/{id}/report")
    String report(@PathVariable long id, Model model) {
        model.addAttribute("view", site.document(id));
        return "site/report";
    }

    @PostMapping("/site/documents/{id}/report")
    String report(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("view", site.document(id));
        String problem = problem(place, words, contact, request);
        if (problem.isEmpty()) {
            site.report(id, place.strip(), words.strip(), contact.strip());
            return "redirect:/site/documents/" + id + "/report?kept";
        }
        model.addAttribute("problem", problem);
        model.addAttribute("place", place);
        model.addAttribute("words", words);
        model.addAttribute("contact", contact);
        return "site/report";
    }

    private String problem(String place, String words, String contact, HttpServletRequest request) {
        if (words.strip().length() < 5 || words.strip().length() > 2000) {
            return "site.report.length";
        }
        if (place.length() > 200 || contact.length() > 200) {
            return "site.report.long";
        }
        return patience.admits(request.getRemoteAddr()) ? "" : "site.report.later";
    }

    /** An address under the public site that nothing is at. */
    @GetMapping("/site/**")
    String nothing() {
        throw new NotFound("page");
    }
}
