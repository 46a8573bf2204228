package duzhi.server.page;

import duzhi.server.access.Account;
import duzhi.server.access.Administration;
import duzhi.server.access.ApiTokens;
import duzhi.server.access.Passwords;
import duzhi.server.access.Visits;
import duzhi.server.store.Agencies;
import duzhi.server.store.People;
import duzhi.server.store.Person;
import duzhi.server.store.Session;
import duzhi.server.store.Tokens;
import duzhi.workflow.action.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own: password, language, duties one hands over for a time, tokens for programs. */
@Controller
@RequestMapping("/account")
class AccountPages {

    private final Session session;
    private final People people;
    private final Agencies agencies;
    private final Tokens tokens;
    private final ApiTokens making;
    private final Administration administration;
    private final Visits visits;
    private final LocaleResolver languages;
    private final Clock clock;

    AccountPages(
            Session session,
            People people,
            Agencies agencies,
            Tokens tokens,
            ApiTokens making,
            Administration administration,
            Visits visits,
            LocaleResolver languages,
            Clock clock) {
        this.session = session;
        this.people = people;
        this.agencies = agencies;
        this.tokens = tokens;
        this.making = making;
        this.administration = administration;
        this.visits = visits;
        this.languages = languages;
        this.clock = clock;
    }

    /** A duty that was handed over, and to whom. */
    record Handed(People.Held held, String to) {}

    @GetMapping
    String own(@AuthenticationPrincipal Account account, Model model) {
        LocalDate today = LocalDate.now(clock);
        session.as(account.id(), () -> {
            Map<String, String> names = new HashMap<>(Map.of("/", "/"));
            agencies.all().forEach(each -> names.put(each.path(), each.name()));
            List<People.Held> held = people.held(account.id(), false).stream()
                    .filter(each -> !each.duty().to().isBefore(today))
                    .toList();
            model.addAttribute("names", names);
            model.addAttribute("held", held);
            model.addAttribute(
                    "own",
                    held.stream().filter(each -> each.duty().delegatedBy() == 0).toList());
            model.addAttribute(
                    "handed",
                    people.held(account.id(), true).stream()
                            .filter(each -> !each.duty().to().isBefore(today))
                            .map(each -> new Handed(
                                    each,
                                    people.find(each.person()).map(Person::name).orElse("")))
                            .toList());
            model.addAttribute("tokens", tokens.own());
            model.addAttribute("today", today);
            return true;
        });
        return "account";
    }

    @PostMapping("/password")
    String password(
            @AuthenticationPrincipal Account account,
            @RequestParam String old,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes once)
            throws Refused {
        String problem = old.equals(password) ? "password.same" : Passwords.problem(account.login(), password, again);
        if (!problem.isEmpty()) {
            once.addFlashAttribute("problem", problem);
            return "redirect:/account";
        }
        administration.changePassword(account.id(), old, password);
        visits.renew(account.id(), request, response);
        return "redirect:/account?done";
    }

    @PostMapping("/leave")
    String leave(@AuthenticationPrincipal Account account) {
        session.as(account.id(), () -> {
            people.leave();
            return true;
        });
        return "redirect:/sign-in?ended";
    }

    @PostMapping("/language")
    String language(
            @AuthenticationPrincipal Account account,
            @RequestParam String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        String language = to.equals("en") ? "en" : "zh";
        session.as(account.id(), () -> {
            people.language(account.id(), language);
            return true;
        });
        languages.setLocale(request, response, language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        return "redirect:/account?done";
    }

    @PostMapping("/delegations")
    String delegate(
            @AuthenticationPrincipal Account account,
            @RequestParam long duty,
            @RequestParam String to,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until)
            throws Refused {
        administration.delegate(account.id(), duty, to, from, until);
        return "redirect:/account?done";
    }

    @PostMapping("/delegations/{duty}/end")
    String takeBack(@AuthenticationPrincipal Account account, @PathVariable long duty) throws Refused {
        administration.takeBack(account.id(), duty);
        return "redirect:/account?done";
    }

    @PostMapping("/tokens")
    String make(
            @AuthenticationPrincipal Account account,
            @RequestParam String name,
            @RequestParam(defaultValue = "90") int days,
            RedirectAttributes once)
            throws Refused {
        if (name.isBlank() || name.length() > 100) {
            throw Refused.unready("请写明令牌的用途，最多 100 字", "a token needs a name of 100 characters at most");
        }
        once.addFlashAttribute("token", making.make(account.id(), name.strip(), days));
        return "redirect:/account";
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@AuthenticationPrincipal Account account, @PathVariable long id) {
        session.as(account.id(), () -> {
            tokens.revoke(id);
            return true;
        });
        return "redirect:/account?done";
    }
}
