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
import duzhi.server.store.Agencies;
import duzhi.server.store.Rights;
import duzhi.server.store.Session;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.calendar.Calendar;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import duzhi.workflow.route.State;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** What the system goes by: forms, code sets, rules, routes, calendars. They are files of the program and shown here. */
@Controller
@RequestMapping("/admin/library")
class LibraryPages {

    private static final int PAGE = 100;

    private final Session session;
    private final Rights rights;
    private final Agencies agencies;
    private final Routes routes;
    private final Clock clock;
    private final Forms forms = Forms.load();
    private final CodeSets codes = CodeSets.load();
    private final List<RuleInfo> rules;

    LibraryPages(Session session, Rights rights, Agencies agencies, Routes routes, Clock clock) {
        this.session = session;
        this.rights = rights;
        this.agencies = agencies;
        this.routes = routes;
        this.clock = clock;
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
        List<List<String>> all = rows(account, shelf, language)
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

    private Stream<List<String>> rows(Account account, String shelf, Text.Language language) {
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
            case "calendars" -> calendar(account);
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

    /** When each step is due for the budget year of now and the next, and the days that are not as the week has them. */
    private Stream<List<String>> calendar(Account account) {
        List<List<String>> rows = new ArrayList<>();
        int year = LocalDate.now(clock).getYear();
        List<String> keys = routes.all().stream()
                .flatMap(route -> route.states().values().stream())
                .map(State::due)
                .filter(due -> !due.isEmpty())
                .distinct()
                .toList();
        List<String> regions = session.as(account.id(), agencies::all).stream()
                .map(Agency::region)
                .distinct()
                .toList();
        for (String region : regions) {
            Calendar calendar = Calendar.of(region);
            for (int each = year; each <= year + 1; each++) {
                int of = each;
                keys.forEach(key -> calendar.due(key, of)
                        .ifPresent(day -> rows.add(List.of(region, String.valueOf(of), key, day.toString()))));
            }
            for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() <= year + 1; day = day.plusDays(1)) {
                boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                if (calendar.isRest(day) != weekend) {
                    rows.add(List.of(
                            region,
                            String.valueOf(day.getYear()),
                            weekend ? "上班 / worked" : "放假 / holiday",
                            day.toString()));
                }
            }
        }
        return rows.stream();
    }
}
