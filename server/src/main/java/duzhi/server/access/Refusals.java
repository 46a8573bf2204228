package duzhi.server.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** How a program is told no before its request reaches anything: a problem by RFC 9457, in both languages. */
final class Refusals {

    private Refusals() {}

    static void answer(HttpServletResponse response, int status, String zh, String en) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\""
                        + HttpStatus.valueOf(status).getReasonPhrase() + "\",\"status\":" + status + ",\"detail\":\""
                        + en + "\",\"reasons\":[{\"zh\":\"" + zh + "\",\"en\":\"" + en + "\"}]}");
    }
}
