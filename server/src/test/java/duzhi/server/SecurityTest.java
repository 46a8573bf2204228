package duzhi.server;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.server.access.Passwords;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who comes in, who stays in, and what browsers are told. */
class SecurityTest {

    private static final String CHOSEN = "a rather long one 7";

    private final Started system = Started.system();

    private String added(String login) {
        Browser admin = system.as("admin");
        HttpResponse<String> answer = admin.post(
                "/admin/people", Map.of("login", login, "name", "某岗位", "role", "unit-clerk", "agency", "039002"));
        String page =
                admin.get(answer.headers().firstValue("Location").orElseThrow()).body();
        Matcher password = Pattern.compile("<code>([a-z0-9-]{19})</code>").matcher(page);
        assertThat(password.find()).as(page).isTrue();
        return password.group(1);
    }

    private Browser chosen(String login) {
        String given = added(login);
        Browser browser = system.visitor();
        browser.signIn(login, given);
        assertThat(location(browser.get("/work"))).endsWith("/account?first");
        assertThat(browser.json("GET", "/api/worklist", "").statusCode()).isEqualTo(403);
        browser.renew("/account");
        browser.post("/account/password", Map.of("old", given, "password", CHOSEN, "again", CHOSEN));
        browser.renew("/account");
        assertThat(browser.get("/work").statusCode()).isEqualTo(200);
        return browser;
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void aNewcomerChoosesAPasswordFirst() {
        chosen("newcomer");
    }

    @Test
    void anEarlierVisitEndsWhenThePasswordChanges() {
        Browser first = chosen("mover");
        Browser second = system.visitor();
        second.signIn("mover", CHOSEN);
        String other = "quite another one 8";
        second.post("/account/password", Map.of("old", CHOSEN, "password", other, "again", other));
        assertThat(location(first.get("/work"))).endsWith("/sign-in?ended");
        assertThat(second.get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverIsDeactivatedIsOutAtOnce() {
        Browser browser = chosen("leaver");
        long id = system.person("leaver").id();
        system.as("admin").post("/admin/people/" + id, Map.of("deed", "deactivate"));
        assertThat(location(browser.get("/work"))).endsWith("/sign-in?ended");
        Browser again = system.visitor();
        again.signIn("leaver", CHOSEN);
        assertThat(location(again.get("/work"))).endsWith("/sign-in");
    }

    @Test
    void fiveWrongPasswordsLockALogin() {
        chosen("guessed");
        Browser browser = system.visitor();
        for (int i = 0; i < 5; i++) {
            browser.signIn("guessed", "wrong wrong wrong");
        }
        browser.signIn("guessed", CHOSEN);
        assertThat(location(browser.get("/work"))).endsWith("/sign-in");
        system.as("admin").post("/admin/people/" + system.person("guessed").id(), Map.of("deed", "unlock"));
        browser.signIn("guessed", CHOSEN);
        assertThat(browser.get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    void aDutyIsHandedOverForATimeAndTakenBack() {
        chosen("deputy");
        Browser giver = system.as("039.depthead");
        Matcher duty = Pattern.compile("<option value=\"(\\d+)\"")
                .matcher(giver.get("/account").body());
        assertThat(duty.find()).isTrue();
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        Map<String, String> wish = Map.of("duty", duty.group(1), "to", "deputy", "from", today, "until", today);
        assertThat(location(giver.post("/account/delegations", wish))).endsWith("?done");
        Browser deputy = system.visitor();
        deputy.signIn("deputy", CHOSEN);
        assertThat(deputy.get("/account").body()).contains("部门负责人");
        assertThat(deputy.post("/account/delegations", wish).statusCode())
                .as("what was handed over is not handed on")
                .isEqualTo(409);
        Matcher handed = Pattern.compile("/account/delegations/(\\d+)/end")
                .matcher(giver.get("/account").body());
        assertThat(handed.find()).isTrue();
        giver.post("/account/delegations/" + handed.group(1) + "/end", Map.of());
        assertThat(deputy.get("/account").body()).doesNotContain("部门负责人");
    }

    @Test
    void theTrailIsSearchedByPersonDocumentAndDay() {
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        Browser auditor = system.as("auditor");
        assertThat(auditor.get("/admin/trail?login=087001.clerk&document=1&day=")
                        .body())
                .contains("送审 → 一上单位审核", "意见：");
        assertThat(auditor.get("/admin/trail?login=nobody&document=&day=" + today)
                        .body())
                .doesNotContain("送审 →");
    }

    @Test
    void weakPasswordsAreRefused() {
        assertThat(Passwords.problem("clerk", "short", "short")).isEqualTo("password.short");
        assertThat(Passwords.problem("clerk", "1234567890", "1234567890")).isEqualTo("password.simple");
        assertThat(Passwords.problem("clerk", "aaaaaaaaaaaa", "aaaaaaaaaaaa")).isEqualTo("password.simple");
        assertThat(Passwords.problem("clerk", "password12", "password12")).isEqualTo("password.simple");
        assertThat(Passwords.problem("clerk", "my clerk desk 1", "my clerk desk 1"))
                .isEqualTo("password.login");
        assertThat(Passwords.problem("clerk", CHOSEN, "other")).isEqualTo("password.differ");
        assertThat(Passwords.problem("clerk", CHOSEN, CHOSEN)).isEmpty();
    }

    @Test
    void browsersAreToldWhatAPageMayDo() {
        var headers = system.visitor().get("/sign-in").headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(headers.firstValue("X-Request-Id")).isPresent();
        assertThat(headers.firstValue("Set-Cookie").orElse("HttpOnly SameSite=Lax"))
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void theLanguageLeadsNowhereElse() {
        Browser browser = system.visitor();
        browser.renew("/sign-in");
        for (String back :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example"}) {
            HttpResponse<String> answer = browser.post("/language", Map.of("to", "en", "back", back));
            assertThat(location(answer)).as(back).doesNotContain("evil");
        }
        assertThat(location(browser.post("/language", Map.of("to", "en", "back", "/sign-in"))))
                .endsWith("/sign-in");
        String searched = "/site/search?q=%E5%85%AC%E5%8A%A1&page=2";
        assertThat(location(browser.post("/language", Map.of("to", "en", "back", searched))))
                .as("what was searched for is not forgotten")
                .endsWith(searched);
        assertThat(browser.get(searched).body())
                .contains("name=\"back\" value=\"" + searched.replace("&", "&amp;") + "\"");
    }

    @Test
    void nobodyIsSignedInAtMoreThanFivePlaces() {
        Browser first = chosen("everywhere");
        for (int i = 0; i < 5; i++) {
            system.visitor().signIn("everywhere", CHOSEN);
        }
        assertThat(location(first.get("/work"))).contains("/sign-in");
    }

    @Test
    void administrationIsForAdministrators() {
        for (String path : new String[] {
            "/admin/agencies",
            "/admin/people",
            "/admin/people/1",
            "/admin/indicators",
            "/admin/calendar",
            "/admin/trail"
        }) {
            assertThat(system.as("admin").get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(system.as("mof-budget").get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(system.as("auditor").get("/admin/trail").statusCode()).isEqualTo(200);
        for (String shelf : new String[] {"rules", "forms", "codes", "routes"}) {
            assertThat(system.as("087001.clerk").get("/admin/library/" + shelf).statusCode())
                    .as("%s are for everybody who works here", shelf)
                    .isEqualTo(200);
        }
        assertThat(system.as("mof-budget").get("/work").body()).doesNotContain("href=\"/admin\"");
        assertThat(system.as("admin").get("/account").body()).contains("href=\"/admin\"");
    }
}
