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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
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

    private static final List<String> SHELVES =
            List.of("library/rules", "library/forms", "library/codes", "library/routes");

    private final Session session;
    private final Rights rights;
    private final Routes routes;

    Common(Session session, Rights rights, Routes routes) {
        this.session = session;
        this.rights = rights;
        this.routes = routes;
    }

    @ModelAttribute
    void common(HttpServletRequest request, Model model) {
        model.addAllAttributes(shared(request));
    }

    private Map<String, Object> shared(HttpServletRequest request) {
        Map<String, Object> shared = new HashMap<>();
        shared.put("here", request.getRequestURI());
        shared.put("says", new Says());
        shared.put("menu", List.of());
        shared.put("tabs", List.of());
        if (request.getUserPrincipal() instanceof Authentication present
                && present.getPrincipal() instanceof Account account) {
            shared.put("account", account);
            session.as(account.id(), () -> offer(shared));
        }
        return shared;
    }

    /** What somebody's duties give them to do, and what of the administration they may look at. */
    private boolean offer(Map<String, Object> shared) {
        Set<String> roles = rights.roles();
        boolean administers = rights.administersSomewhere();
        boolean watches = administers || roles.contains("auditor");
        List<String> menu = new ArrayList<>();
        if (roles.stream().map(routes.roles()::get).anyMatch(Role::reads)) {
            menu.addAll(READERS);
        }
        menu.add("checks");
        List<String> tabs = new ArrayList<>(administers ? List.of("agencies", "people") : List.of());
        tabs.addAll(SHELVES);
        if (administers) {
            tabs.addAll(List.of("indicators", "calendar"));
        }
        if (watches) {
            menu.add("admin");
            tabs.add("trail");
        }
        shared.put("menu", menu);
        shared.put("tabs", tabs);
        return watches;
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView missing(HttpServletRequest request, HttpServletResponse response) {
        return problem(request, response, HttpStatus.NOT_FOUND, List.of());
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = refused.kind() == Refused.Kind.FORBIDDEN ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        ModelAndView page = problem(request, response, status, refused.reasons());
        Matcher document = DOCUMENT.matcher(request.getRequestURI());
        return document.matches() ? page.addObject("back", document.group(1)) : page;
    }

    @ExceptionHandler(PermissionDeniedDataAccessException.class)
    ModelAndView forbidden(HttpServletRequest request, HttpServletResponse response) {
        return problem(request, response, HttpStatus.FORBIDDEN, List.of());
    }

    private ModelAndView problem(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, List<Text> reasons) {
        response.setStatus(status.value());
        ModelAndView page = new ModelAndView("problem", shared(request));
        page.addObject("status", status.value());
        page.addObject("reasons", reasons);
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
