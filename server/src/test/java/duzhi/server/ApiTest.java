package duzhi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs do what pages do: every example of the description works, and what is refused is told why. */
class ApiTest {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete");

    private static final List<String> ELSEWHERE =
            List.of(" /api/checks", " /api/disclosures", "/workbook", " /api/duties");

    private final Started system = Started.system();
    private final JsonMapper json = JsonMapper.shared();

    /** One use of an operation, as the description has it. */
    private record Example(int status, String method, String as, String path, String body) {}

    @Test
    void everyExampleOfTheDescriptionWorks() {
        JsonNode api = json.readTree(system.visitor().get("/api/openapi").body());
        List<Example> examples = new ArrayList<>();
        List<String> without = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!METHODS.contains(operation.getKey())) {
                        return;
                    }
                    if (operation.getValue().has("x-example-as")) {
                        examples.add(example(path.getKey(), operation.getKey(), operation.getValue()));
                    } else {
                        without.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        assertThat(without)
                .as(
                        "operations without an example, which have tests of their own: they begin with an upload or end for good")
                .allMatch(each -> ELSEWHERE.stream().anyMatch(each::contains));
        // What others rest on comes first: reading, then adding, then changing and taking away.
        examples.sort(java.util.Comparator.comparingInt(ApiTest::turn));
        for (Example each : examples) {
            HttpResponse<String> answer =
                    system.as(each.as()).json(each.method().toUpperCase(Locale.ROOT), each.path(), each.body());
            assertThat(answer.statusCode())
                    .as("%s %s as %s: %s", each.method(), each.path(), each.as(), answer.body())
                    .isEqualTo(each.status());
        }
    }

    /** An agency before its people. */
    private static int turn(Example each) {
        return each.method().equals("get") ? 0 : each.path().equals("/api/agencies") ? 1 : each.status() == 201 ? 2 : 3;
    }

    private Example example(String path, String method, JsonNode operation) {
        String filled = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String value = parameter.path("example").asString("");
            String name = parameter.path("name").asString();
            if (parameter.path("in").asString().equals("path")) {
                filled = filled.replace("{" + name + "}", value);
            } else if (!value.isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        JsonNode body = operation.at("/requestBody/content/application~1json/example");
        return new Example(
                operation.path("x-example-status").asInt(),
                method,
                operation.path("x-example-as").asString(),
                filled + query,
                body.isMissingNode() ? "" : body.toString());
    }

    @Test
    void aRefusalIsAProblemInBothLanguages() {
        HttpResponse<String> forbidden =
                system.as("congress").json("POST", "/api/documents/1/act", "{\"deed\": \"approve\"}");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(forbidden.body()).contains("\"zh\"", "\"en\"");
        assertThat(system.as("087001.clerk").get("/api/documents/5").statusCode())
                .isEqualTo(404);
        assertThat(system.as("013002.clerk")
                        .json("POST", "/api/documents/5/act", "{\"deed\": \"fly\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(system.visitor().get("/api/documents").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenWorksWithoutASessionAndNoLongerOnceItIsRevoked() {
        Browser browser = system.as("013.depthead");
        browser.post("/account/tokens", Map.of("name", "nightly", "days", "2"));
        String page = browser.get("/account").body();
        Matcher token = Pattern.compile("duzhi_[\\w-]{40,}").matcher(page);
        assertThat(token.find()).isTrue();
        assertThat(browser.get("/account").body()).as("shown once").doesNotContain(token.group());
        assertThat(bearing(token.group(), "GET", "/api/worklist", "")).isEqualTo(200);
        assertThat(bearing(token.group(), "POST", "/api/documents/5/act", "{\"deed\": \"approve\"}"))
                .as("refused by duties, not by CSRF")
                .isEqualTo(403);
        assertThat(bearing(token.group() + "x", "GET", "/api/worklist", "")).isEqualTo(401);
        assertThat(bearing(token.group(), "GET", "/work", ""))
                .as("programs have no pages")
                .isEqualTo(302);
        Matcher id = Pattern.compile("/account/tokens/(\\d+)/revoke").matcher(page);
        assertThat(id.find()).isTrue();
        browser.post("/account/tokens/" + id.group(1) + "/revoke", Map.of());
        assertThat(bearing(token.group(), "GET", "/api/worklist", "")).isEqualTo(401);
    }

    private int bearing(String token, String method, String path, String body) {
        return system.visitor()
                .send(system.visitor()
                        .request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)))
                .statusCode();
    }

    @Test
    void aChangeWithoutTheTokenOfThePageIsRefused() {
        Browser browser = system.as("013.depthead");
        assertThat(browser.send(browser.request("/api/documents/5/act")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"deed\": \"approve\"}")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void healthIsOpenAndMetricsAreForWhoeverLooksAfterTheSystem() {
        assertThat(system.visitor().get("/actuator/health").body()).contains("UP");
        assertThat(system.as("admin").get("/actuator/metrics").statusCode()).isEqualTo(200);
        assertThat(system.as("mof-budget").get("/actuator/metrics").statusCode())
                .isEqualTo(403);
        assertThat(system.visitor().get("/actuator/metrics").statusCode()).isEqualTo(302);
    }
}
