package duzhi.bench.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser: its cookie, the token a change must carry, and how long every answer took. */
final class Visit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final HttpClient client;
    private final URI base;
    private final Tally tally;
    private String cookie = "";
    private String token = "";

    Visit(HttpClient client, URI base, Tally tally) {
        this.client = client;
        this.base = base;
        this.tally = tally;
    }

    /** An answer; status 0 where there was none. */
    record Answer(int status, String body) {

        boolean isWell() {
            return status >= 200 && status < 300;
        }
    }

    /** Signs in; throws where the door stays shut. */
    void signIn(String login, String password) throws InterruptedException {
        form("/sign-in", "/sign-in", Map.of("login", login, "password", password));
        Answer work = get("", "/work");
        if (!work.isWell()) {
            throw new IllegalStateException(login + " cannot sign in: " + work.status());
        }
        keep(work.body());
    }

    /** Reads a page for its token and sends a form. */
    Answer form(String page, String path, Map<String, String> fields) throws InterruptedException {
        keep(get("", page).body());
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + encode(token)));
        return send(
                "",
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    /** A page, counted under a name; nothing is counted under an empty one. */
    Answer get(String kind, String path) throws InterruptedException {
        return send(kind, request(path).GET());
    }

    /** Sends JSON as a script of a page does. */
    Answer post(String kind, String path, String json) throws InterruptedException {
        return send(
                kind,
                request(path)
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", token)
                        .POST(BodyPublishers.ofString(json)));
    }

    /** The body of an answer as it comes. */
    InputStream stream(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> got = client.send(request(path).GET().build(), BodyHandlers.ofInputStream());
        if (got.statusCode() != 200) {
            throw new IOException(path + " answers " + got.statusCode());
        }
        return got.body();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(LONGEST);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private Answer send(String kind, HttpRequest.Builder request) throws InterruptedException {
        long start = System.nanoTime();
        Answer answer;
        try {
            HttpResponse<String> got = client.send(request.build(), BodyHandlers.ofString());
            got.headers().allValues("Set-Cookie").stream()
                    .filter(each -> each.startsWith("duzhi="))
                    .forEach(each -> cookie = each.replaceFirst(";.*", ""));
            answer = new Answer(got.statusCode(), got.body());
        } catch (IOException e) {
            answer = new Answer(0, String.valueOf(e.getMessage()));
        }
        if (!kind.isEmpty()) {
            tally.add(kind, (System.nanoTime() - start) / 1e6, answer);
        }
        return answer;
    }

    private void keep(String page) {
        Matcher found = TOKEN.matcher(page);
        token = found.find() ? found.group(1) : token;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
