package duzhi.server.access;

import duzhi.server.store.Session;
import duzhi.server.store.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in programs that bring a token of somebody's ({@code Authorization: Bearer …}), for one request. */
final class Bearers extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Session session;
    private final Tokens tokens;
    private final Gate gate;
    private final Throttle throttle;

    Bearers(Session session, Tokens tokens, Gate gate, Throttle throttle) {
        this.session = session;
        this.tokens = tokens;
        this.gate = gate;
        this.throttle = throttle;
    }

    /** Whether a request brings one. */
    static boolean isBrought(HttpServletRequest request) {
        String given = request.getHeader("Authorization");
        return given != null
                && given.startsWith(SCHEME)
                && request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = request.getHeader("Authorization").substring(SCHEME.length());
        String address = request.getRemoteAddr();
        Optional<Long> person = throttle.rests(address)
                ? Optional.empty()
                : session.visitor(() -> tokens.bearer(ApiTokens.hash(token)));
        if (person.isEmpty()) {
            throttle.failed(address);
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            Refusals.answer(response, 401, "令牌无效或者已经过期", "the token is not good, or no longer");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Gate.authentication(gate.account(person.get())));
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
