package duzhi.server.page;

import duzhi.check.finding.Text;
import duzhi.check.rule.RuleInfo;
import duzhi.cli.Run;
import duzhi.form.codes.CodeSets;
import duzhi.form.load.Forms;
import duzhi.form.model.Form;
import duzhi.form.model.FormSet;
import duzhi.form.model.Wording;
import duzhi.ledger.chart.Chart;
import duzhi.score.policy.Policies;
import duzhi.server.access.Account;
import duzhi.server.desk.NotFound;
import duzhi.server.store.Rights;
import duzhi.server.store.Session;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import duzhi.workflow.route.State;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the system goes by: forms, code sets, rules, routes. They are files of the program and shown here. */
@Controller
@RequestMapping("/admin/library")
class LibraryPages {

    private static final int PAGE = 100;

    private final Session session;
    private final Rights rights;
    private final Routes routes;
    private final Forms forms = Forms.load();
    private final CodeSets codes = CodeSets.load();
    private final List<RuleInfo> rules;

    LibraryPages(Session session, Rights rights, Routes routes) {
        this.session = session;
        this.rights = rights;
        this.routes = routes;
        this.rules = Run.rules(forms, codes, Policies.load()).stream()
                .map(rule -> rule.info())
                .toList();
    }

    @GetMapping("/{shelf}")
    String shelf(
            @AuthenticationPrincipal Account account,
            @PathVariable String shelf,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        if (!session.as(account.id(), rights::administersSomewhere)) {
            throw new NotFound("library");
        }
        Text.Language language = new Common.Says().language();
        List<List<String>> all = rows(shelf, language)
                .filter(row -> row.stream()
                        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT)
                                .contains(words.strip().toLowerCase(Locale.ROOT))))
                .toList();
        int start = Math.clamp(from, 0, all.size());
        model.addAttribute("shelf", shelf);
        model.addAttribute("words", words);
        model.addAttribute("count", all.size());
        model.addAttribute("rows", all.subList(start, Math.min(start + PAGE, all.size())));
        model.addAttribute("next", start + PAGE < all.size() ? start + PAGE : 0);
        return "admin/library";
    }

    private Stream<List<String>> rows(String shelf, Text.Language language) {
        return switch (shelf) {
            case "forms" ->
                forms.sets().stream().flatMap(set -> set.forms().stream().map(form -> form(set, form, language)));
            case "codes" ->
                Stream.of(
                                codes.functional(),
                                codes.departmentalEconomic(),
                                codes.governmentEconomic(),
                                codes.fundTypes(),
                                codes.projectCategories())
                        .flatMap(LibraryPages::codes);
            case "rules" ->
                rules.stream()
                        .map(rule -> List.of(
                                rule.id(),
                                rule.severity().name().toLowerCase(Locale.ROOT),
                                rule.sentence().in(language),
                                rule.basis()));
            case "routes" ->
                routes.all().stream()
                        .flatMap(route -> route.states().values().stream().map(state -> state(route, state, language)));
            default -> throw new NotFound("library " + shelf);
        };
    }

    private static List<String> form(FormSet set, Form form, Text.Language language) {
        return List.of(
                set.region(),
                in(set.name(), language),
                form.id(),
                in(form.name(), language),
                set.from() + "–" + (set.to() > 9000 ? "" : set.to()));
    }

    private static String in(Wording wording, Text.Language language) {
        return language == Text.Language.EN ? wording.en() : wording.zh();
    }

    private static Stream<List<String>> codes(Chart chart) {
        return chart.codes().stream()
                .map(code -> List.of(
                        chart.id() + " " + chart.edition(), code.code(), code.name(), String.valueOf(code.validity())));
    }

    private List<String> state(Route route, State state, Text.Language language) {
        String by = state.by().isEmpty()
                ? ""
                : routes.roles().get(state.by()).name().in(language);
        String next =
                state.next().isEmpty() ? "" : route.state(state.next()).name().in(language);
        List<String> returns = state.returns().stream()
                .map(each -> route.state(each).name().in(language))
                .toList();
        return List.of(
                route.name().in(language),
                state.name().in(language),
                by,
                state.does(),
                next,
                String.join("、", returns),
                String.join(
                        " ",
                        state.guards().stream()
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }
}
