package duzhi.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a number that stands in the log and in the answer, and refuses JSON nobody types. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Requests extends OncePerRequestFilter {

    private static final long MOST = 8L * 1024 * 1024;
    private static final String NAME = "request";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = UUID.randomUUID().toString();
        MDC.put(NAME, number);
        response.setHeader("X-Request-Id", number);
        try {
            if (isJson(request) && request.getContentLengthLong() > MOST) {
                Refusals.answer(response, 413, "请求太大，最多 8 MB", "the request is too large: 8 MB at most");
            } else if (isJson(request)
                    && request.getContentLengthLong() < 0
                    && request.getHeader("Transfer-Encoding") != null) {
                Refusals.answer(response, 411, "请求要写明长度", "the request must state its length");
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            MDC.remove(NAME);
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }
}
