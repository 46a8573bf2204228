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
import duzhi.server.desk.NotFound;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import duzhi.workflow.route.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the system goes by: forms, code sets, rules, routes. They are files of the program, and whoever works with it may look
 * them up: a finding names its rule.
 */
@Controller
@RequestMapping("/admin/library")
class LibraryPages {

    private static final int PAGE = 100;
    /** Which column has the id that things go by. */
    private static final Map<String, Integer> NAMED = Map.of("forms", 2, "codes", 1, "rules", 0);

    private static final int LAST_YEAR = 9000;

    private final Routes routes;
    private final Spoken spoken;
    private final Forms forms = Forms.load();
    private final CodeSets codes = CodeSets.load();
    private final List<RuleInfo> rules;

    LibraryPages(Routes routes, Spoken spoken) {
        this.routes = routes;
        this.spoken = spoken;
        this.rules = Run.rules(forms, codes, Policies.load()).stream()
                .map(rule -> rule.info())
                .toList();
    }

    @GetMapping("/{shelf}")
    String shelf(
            @PathVariable String shelf,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        Text.Language language = new Common.Says().language();
        List<List<String>> all = rows(shelf, language)
                .filter(row -> row.stream()
                        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT)
                                .contains(words.strip().toLowerCase(Locale.ROOT))))
                .toList();
        int start = Math.clamp(from, 0, all.size());
        model.addAttribute("shelf", shelf);
        model.addAttribute("named", NAMED.getOrDefault(shelf, -1));
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
                        .flatMap(this::codes);
            case "rules" -> rules.stream().map(rule -> rule(rule, language));
            case "routes" ->
                routes.all().stream()
                        .flatMap(route -> route.states().values().stream().map(state -> state(route, state, language)));
            default -> throw new NotFound("library " + shelf);
        };
    }

    private List<String> rule(RuleInfo rule, Text.Language language) {
        List<String> others =
                rule.covers().stream().filter(id -> !id.equals(rule.id())).toList();
        return List.of(
                rule.id(),
                word("severity", rule.severity().name().toLowerCase(Locale.ROOT)),
                rule.sentence().in(language),
                rule.basis(),
                String.join(" ", others));
    }

    private List<String> form(FormSet set, Form form, Text.Language language) {
        return List.of(
                word("region", set.region()),
                in(set.name(), language),
                form.id(),
                in(form.name(), language),
                span(String.valueOf(set.from()), set.to() > LAST_YEAR ? "" : String.valueOf(set.to())));
    }

    /** A word of ours for an id; what nobody has named yet goes by its id. */
    private String word(String group, String id) {
        return id.isEmpty() ? "" : spoken.say(group + "." + id, id);
    }

    /** From when until when something is in force. */
    private String span(String from, String to) {
        return spoken.say(to.isEmpty() ? "admin.since" : "admin.between", from, from, to);
    }

    private static String in(Wording wording, Text.Language language) {
        return language == Text.Language.EN ? wording.en() : wording.zh();
    }

    private Stream<List<String>> codes(Chart chart) {
        String set = word("chart", chart.id());
        return chart.codes().stream()
                .map(code -> List.of(
                        set,
                        code.code(),
                        code.name(),
                        span(date(code.validity().from()), date(code.validity().to())),
                        chart.edition()));
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private List<String> state(Route route, State state, Text.Language language) {
        String by = state.by().isEmpty()
                ? ""
                : routes.roles().get(state.by()).name().in(language);
        String comma = word("list", "comma");
        String next =
                state.next().isEmpty() ? "" : route.state(state.next()).name().in(language);
        List<String> returns = state.returns().stream()
                .map(each -> route.state(each).name().in(language))
                .toList();
        return List.of(
                route.name().in(language),
                state.name().in(language),
                by,
                word("deed", state.does()),
                next,
                String.join(comma, returns),
                String.join(
                        comma,
                        state.guards().stream()
                                .map(each -> word("guard", each.label()))
                                .toList()));
    }
}
