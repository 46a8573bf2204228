package duzhi.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Turns an identity another service vouches for (OpenID Connect) into the person here who has that login, if any does. */
@Component
final class Vouching implements AuthenticationSuccessHandler {

    private static final String VOUCHED = "duzhi.vouched";

    private final Gate gate;
    private final String claim;

    Vouching(Gate gate, Environment environment) {
        this.gate = gate;
        this.claim = environment.getProperty("duzhi.oidc.claim", "preferred_username");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched) throws IOException {
        Optional<Authentication> person = Optional.ofNullable(
                        vouched.getPrincipal() instanceof OAuth2User user ? user.getAttribute(claim) : null)
                .map(String::valueOf)
                .flatMap(gate::vouched);
        if (person.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, vouched);
            response.sendRedirect("/sign-in?unknown");
            return;
        }
        request.getSession().setAttribute(VOUCHED, true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person.get());
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        response.sendRedirect("/work");
    }

    /** Whether another service vouched for whoever this is: then they need no password here. */
    static boolean isVouched(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(VOUCHED) != null;
    }
}
