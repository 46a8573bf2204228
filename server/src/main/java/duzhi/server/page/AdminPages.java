package duzhi.server.page;

import duzhi.server.access.Account;
import duzhi.server.access.Administration;
import duzhi.server.desk.NotFound;
import duzhi.server.desk.Verification;
import duzhi.server.store.Agencies;
import duzhi.server.store.People;
import duzhi.server.store.Person;
import duzhi.server.store.Rights;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.route.Routes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking after agencies, people and the trail (管理). Whoever looks after nothing finds no page here. */
@Controller
@RequestMapping("/admin")
class AdminPages {

    private static final int PAGE = 50;

    private final Session session;
    private final Agencies agencies;
    private final People people;
    private final Rights rights;
    private final Trail trail;
    private final Administration administration;
    private final Verification verification;
    private final Told told;
    private final Routes routes;
    private final Clock clock;

    AdminPages(
            Session session,
            Agencies agencies,
            People people,
            Rights rights,
            Trail trail,
            Administration administration,
            Verification verification,
            Told told,
            Routes routes,
            Clock clock) {
        this.session = session;
        this.agencies = agencies;
        this.people = people;
        this.rights = rights;
        this.trail = trail;
        this.administration = administration;
        this.verification = verification;
        this.told = told;
        this.routes = routes;
        this.clock = clock;
    }

    private void admit(Account account) {
        if (!session.as(account.id(), rights::administersSomewhere)) {
            throw new NotFound("administration");
        }
    }

    @GetMapping
    String home(@AuthenticationPrincipal Account account) {
        return session.as(account.id(), rights::administersSomewhere)
                ? "redirect:/admin/agencies"
                : "redirect:/admin/trail";
    }

    /** An agency in the tree, and whether the caller looks after it. */
    record Place(Agency agency, int depth, boolean mine) {}

    @GetMapping("/agencies")
    String agencies(@AuthenticationPrincipal Account account, Model model) {
        admit(account);
        model.addAttribute("places", places(account));
        model.addAttribute("whole", session.as(account.id(), () -> rights.administers("/")));
        return "admin/agencies";
    }

    private List<Place> places(Account account) {
        return session.as(
                account.id(),
                () -> agencies.all().stream()
                        .map(agency -> new Place(
                                agency,
                                (int) agency.path()
                                                .chars()
                                                .filter(each -> each == '/')
                                                .count()
                                        - 2,
                                rights.administers(agency.path())))
                        .toList());
    }

    @PostMapping("/agencies")
    String add(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String above,
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam(defaultValue = "national") String region)
            throws Refused {
        admit(account);
        administration.addAgency(account.id(), above, code, name, region);
        return "redirect:/admin/agencies?done";
    }

    @PostMapping("/agencies/{code}")
    String rename(@AuthenticationPrincipal Account account, @PathVariable String code, @RequestParam String name)
            throws Refused {
        admit(account);
        administration.renameAgency(account.id(), code, name);
        return "redirect:/admin/agencies?done";
    }

    @GetMapping("/people")
    String people(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        admit(account);
        String path = agency.isEmpty()
                ? ""
                : session.as(account.id(), () -> agencies.find(agency))
                        .map(Agency::path)
                        .orElse("");
        List<People.Entry> found =
                session.as(account.id(), () -> people.search(words.strip(), path, Math.max(from, 0), PAGE + 1));
        model.addAttribute("entries", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("next", from + PAGE);
        model.addAttribute("words", words);
        model.addAttribute("agency", agency);
        model.addAttribute("places", places(account));
        model.addAttribute("roles", routes.roles().all());
        model.addAttribute("names", names(account));
        return "admin/people";
    }

    private Map<String, String> names(Account account) {
        Map<String, String> names = new HashMap<>(Map.of("/", "/"));
        session.as(account.id(), agencies::all).forEach(each -> names.put(each.path(), each.name()));
        return names;
    }

    @PostMapping("/people")
    String add(
            @AuthenticationPrincipal Account account,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam String role,
            @RequestParam String agency,
            RedirectAttributes once)
            throws Refused {
        admit(account);
        Administration.Newcomer added = administration.addPerson(account.id(), login, name, role, agency);
        once.addFlashAttribute("password", added.password());
        return "redirect:/admin/people/" + added.id();
    }

    @GetMapping("/people/{id}")
    String person(@AuthenticationPrincipal Account account, @PathVariable long id, Model model) {
        admit(account);
        Person person = session.as(account.id(), () -> people.find(id)).orElseThrow(() -> new NotFound("person " + id));
        model.addAttribute("person", person);
        model.addAttribute("held", session.as(account.id(), () -> people.held(id, false)));
        model.addAttribute("mine", session.as(account.id(), () -> rights.looksAfter(id)) && id != account.id());
        model.addAttribute("places", places(account));
        model.addAttribute("roles", routes.roles().all());
        model.addAttribute("names", names(account));
        model.addAttribute("today", LocalDate.now(clock));
        return "admin/person";
    }

    @PostMapping("/people/{id}")
    String change(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam String deed,
            RedirectAttributes once)
            throws Refused {
        admit(account);
        switch (deed) {
            case "reset" -> once.addFlashAttribute("password", administration.reset(account.id(), id));
            case "unlock" -> administration.unlock(account.id(), id);
            case "activate" -> administration.active(account.id(), id, true);
            case "deactivate" -> administration.active(account.id(), id, false);
            default -> throw Refused.unready("没有这样的操作", "there is no such action");
        }
        return "redirect:/admin/people/" + id + "?done";
    }

    @PostMapping("/people/{id}/duties")
    String give(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam String role,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to)
            throws Refused {
        admit(account);
        administration.give(account.id(), id, role, agency, from, to == null ? LocalDate.of(9999, 12, 31) : to);
        return "redirect:/admin/people/" + id + "?done";
    }

    @PostMapping("/people/{id}/duties/{duty}/end")
    String end(@AuthenticationPrincipal Account account, @PathVariable long id, @PathVariable long duty)
            throws Refused {
        admit(account);
        administration.end(account.id(), id, duty);
        return "redirect:/admin/people/" + id + "?done";
    }

    @GetMapping("/trail")
    String trail(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "0") long document,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "0") long before,
            Model model) {
        admitToTrail(account);
        List<Told.Shown> lines = session.as(account.id(), () -> {
            long actor = login.isBlank()
                    ? 0
                    : people.byLogin(login.strip()).map(Person::id).orElse(-1L);
            Instant from =
                    day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
            Instant to = day == null
                    ? null
                    : day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
            return told.of(
                    trail.search(new Trail.Query(actor, document, from, to, before, PAGE)),
                    new Common.Says().language());
        });
        model.addAttribute("lines", lines);
        model.addAttribute(
                "last", lines.size() < PAGE ? 0 : lines.getLast().line().seq());
        model.addAttribute("login", login);
        model.addAttribute("document", document);
        model.addAttribute("day", day);
        return "admin/trail";
    }

    @PostMapping("/trail/verify")
    String verify(@AuthenticationPrincipal Account account, RedirectAttributes once) {
        admitToTrail(account);
        once.addFlashAttribute("verdict", verification.all());
        return "redirect:/admin/trail";
    }

    private void admitToTrail(Account account) {
        boolean may = session.as(
                account.id(),
                () -> rights.administersSomewhere() || rights.roles().contains("auditor"));
        if (!may) {
            throw new NotFound("trail");
        }
    }
}
