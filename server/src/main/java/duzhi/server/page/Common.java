package duzhi.server.page;

import duzhi.check.finding.Text;
import duzhi.server.access.Account;
import duzhi.server.desk.NotFound;
import duzhi.server.store.Rights;
import duzhi.server.store.Session;
import duzhi.workflow.action.Refused;
import duzhi.workflow.duty.Role;
import duzhi.workflow.route.Routes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What every page has: who looks at it, in which language, and what is shown when something is refused. */
@ControllerAdvice(basePackageClasses = Common.class)
class Common {

    private static final Pattern DOCUMENT = Pattern.compile("(/(?:documents|disclosures|checks)/\\d+)/.*");
    private static final List<String> READERS = List.of("work", "board", "documents", "projects", "disclosures");

    private final Session session;
    private final Rights rights;
    private final Routes routes;

    Common(Session session, Rights rights, Routes routes) {
        this.session = session;
        this.rights = rights;
        this.routes = routes;
    }

    @ModelAttribute
    void common(@AuthenticationPrincipal @Nullable Account account, HttpServletRequest request, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("here", request.getRequestURI());
        model.addAttribute("says", new Says());
        model.addAttribute("menu", account == null ? List.of() : menu(account));
    }

    /** What somebody's duties give them to do. */
    private List<String> menu(Account account) {
        return session.as(account.id(), () -> {
            Set<String> roles = rights.roles();
            List<String> entries = new ArrayList<>();
            if (roles.stream().map(routes.roles()::get).anyMatch(Role::reads)) {
                entries.addAll(READERS);
            }
            entries.add("checks");
            if (rights.administersSomewhere() || roles.contains("auditor")) {
                entries.add("admin");
            }
            return entries;
        });
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView missing(HttpServletResponse response) {
        return problem(response, HttpStatus.NOT_FOUND, List.of());
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = refused.kind() == Refused.Kind.FORBIDDEN ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        ModelAndView page = problem(response, status, refused.reasons());
        Matcher document = DOCUMENT.matcher(request.getRequestURI());
        return document.matches() ? page.addObject("back", document.group(1)) : page;
    }

    @ExceptionHandler(PermissionDeniedDataAccessException.class)
    ModelAndView forbidden(HttpServletResponse response) {
        return problem(response, HttpStatus.FORBIDDEN, List.of());
    }

    private static ModelAndView problem(HttpServletResponse response, HttpStatus status, List<Text> reasons) {
        response.setStatus(status.value());
        ModelAndView page = new ModelAndView("problem");
        page.addObject("status", status.value());
        page.addObject("reasons", reasons);
        page.addObject("says", new Says());
        return page;
    }

    /** Wording in the language of the page. */
    static final class Says {

        /** Words in the language of the page. */
        public String of(Text text) {
            return text.in(language());
        }

        /** The language of the page. */
        public Text.Language language() {
            return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Text.Language.EN : Text.Language.ZH;
        }
    }
}
