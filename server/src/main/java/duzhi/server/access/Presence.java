package duzhi.server.access;

import duzhi.server.store.People;
import duzhi.server.store.Session;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request whether whoever signed in may still be here: a person who is deactivated is out at once, and so is
 * every earlier visit once the password has changed. Whoever was given a password chooses one first.
 */
final class Presence extends OncePerRequestFilter {

    private static final Set<String> ALLOWED_FIRST =
            Set.of("/account", "/account/password", "/sign-out", "/language", "/error");

    private final Session session;
    private final People people;

    Presence(Session session, People people) {
        this.session = session;
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/static/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present == null || !(present.getPrincipal() instanceof Account account)) {
            chain.doFilter(request, response);
            return;
        }
        People.Standing standing = session.visitor(() -> people.standing(account.id()))
                .filter(each -> each.active() && each.visit() == account.visit())
                .orElse(null);
        boolean api = request.getRequestURI().startsWith("/api/");
        if (standing == null) {
            new SecurityContextLogoutHandler().logout(request, response, present);
            if (api) {
                Refusals.answer(response, 401, "请重新登录", "please sign in again");
            } else {
                response.sendRedirect("/sign-in?ended");
            }
        } else if (standing.temporary() && !Vouching.isVouched(request) && !isAllowedFirst(request.getRequestURI())) {
            if (api) {
                Refusals.answer(response, 403, "请先设置自己的密码", "choose a password of your own first");
            } else {
                response.sendRedirect("/account?first");
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isAllowedFirst(String path) {
        return ALLOWED_FIRST.contains(path);
    }
}
