package duzhi.server.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Tells pages their whole address, what was searched for included. What was sent by a form cannot be gone back to: its
 * address is that of the page the form stood on.
 */
final class Whereabouts implements HandlerInterceptor {

    private static final String NAME = "address";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(NAME) == null) {
            request.setAttribute(NAME, address(request));
        }
        return true;
    }

    private static String address(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return failed;
        }
        return request.getMethod().equals("GET")
                ? whole(request.getRequestURI(), request.getQueryString())
                : before(request);
    }

    private static String before(HttpServletRequest request) {
        String referrer = request.getHeader(HttpHeaders.REFERER);
        try {
            URI page = new URI(referrer == null ? "" : referrer);
            return request.getServerName().equals(page.getHost()) && page.getRawPath() != null
                    ? whole(page.getRawPath(), page.getRawQuery())
                    : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    private static String whole(String path, @Nullable String query) {
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }
}
