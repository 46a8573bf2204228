package duzhi.server;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.server.Browser.Sent;
import duzhi.server.check.Checks;
import duzhi.server.desk.Department;
import duzhi.server.store.Document;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages do with files and duties programs do as well: disclosures, workbooks, checks, deputies. */
class ProgramsTest {

    private final Started system = Started.system();
    private final JsonMapper json = JsonMapper.shared();

    private JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }

    /** An approved budget is made into files, the files are fetched, and it goes on for review. */
    @Test
    void aDisclosureIsBegunMadeAndSentOn() throws Exception {
        Department department = new Department(91);
        department.letsItsPeopleSignIn();
        department.walk(department.unit(0), "approved");
        Document budget = department.unit(0);
        Browser clerk = system.as(budget.agency().code() + ".clerk");
        String begin = "{\"origin\": " + budget.id() + "}";
        assertThat(read(clerk.json("GET", "/api/disclosures/candidates", ""), 200))
                .anyMatch(each -> each.path("id").asLong() == budget.id());
        assertThat(system.as("mof-budget")
                        .json("POST", "/api/disclosures", begin)
                        .statusCode())
                .isEqualTo(409);

        JsonNode made = read(clerk.json("POST", "/api/disclosures", begin), 201);

        String path = "/api/disclosures/" + made.at("/document/id").asLong();
        assertThat(made.path("files")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(made.path("findings")).isEmpty();
        assertThat(read(clerk.json("GET", path, ""), 200)).isEqualTo(made);
        String name = made.at("/files/0/name").asString();
        HttpResponse<byte[]> file = clerk.bytes(path + "/files/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat((long) file.body().length).isEqualTo(made.at("/files/0/size").asLong());
        assertThat(read(clerk.json("POST", path + "/assembly", ""), 200).path("digest"))
                .as("the same data make the same files")
                .isEqualTo(made.path("digest"));
        JsonNode sent = read(
                clerk.json("POST", path.replace("disclosures", "documents") + "/act", "{\"deed\": \"submit\"}"), 200);
        assertThat(sent.path("state").asString()).isEqualTo("secrecy-review");
        assertThat(clerk.json("POST", path + "/assembly", "").statusCode())
                .as("what has been sent on is not made anew")
                .isEqualTo(403);
        assertThat(clerk.json("POST", "/api/disclosures", begin).statusCode())
                .as("once")
                .isEqualTo(409);
    }

    @Test
    void aWorkbookIsTakenAndBroughtBack() throws Exception {
        Department department = new Department(69);
        department.letsItsPeopleSignIn();
        Browser clerk = system.as(department.unit(0).agency().code() + ".clerk");
        String path = "/api/documents/" + department.unit(0).id() + "/workbook";
        byte[] book = clerk.bytes(path).body();

        JsonNode brought = read(clerk.upload(path, Map.of(), List.of(new Sent("a.xlsx", book))), 200);

        assertThat(brought.path("isRead").asBoolean()).isTrue();
        assertThat(brought.path("known").asBoolean()).isTrue();
        assertThat(brought.path("conflicts")).isEmpty();
        JsonNode broken = read(clerk.upload(path, Map.of(), List.of(new Sent("a.xlsx", new byte[10]))), 200);
        assertThat(broken.path("isRead").asBoolean()).isFalse();
        assertThat(broken.path("problems")).isNotEmpty();
    }

    @Test
    void anOpinionAndMarkedCopiesAreFetched() throws IOException {
        Browser reviewer = system.as("mof-biz");
        byte[] sample = Files.readAllBytes(Path.of("../examples/defective/department-budget.txt"));
        JsonNode begun = read(
                reviewer.upload("/api/checks", Map.of("agency", "310199"), List.of(new Sent("budget.txt", sample))),
                201);
        long id = begun.path("id").asLong();
        Checks checks = system.bean(Checks.class);
        checks.end(checks.upload(system.person("mof-biz").id(), id)).join();

        assertThat(reviewer.bytes("/api/checks/" + id + "/opinion.docx").body()).isNotEmpty();
        assertThat(read(reviewer.json("GET", "/api/checks/" + id + "/opinion.json", ""), 200)
                        .path("decisions"))
                .isEmpty();
        assertThat(read(reviewer.json("GET", "/api/checks/" + id + "/copies", ""), 200)
                        .isArray())
                .isTrue();
        assertThat(system.as("087001.clerk")
                        .json("GET", "/api/checks/" + id + "/copies", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(system.as("auditor")
                        .json("POST", "/api/checks/" + id + "/cancellation", "")
                        .statusCode())
                .as("only who uploaded it")
                .isEqualTo(403);
    }

    @Test
    void aDutyIsHandedOverAndTakenBack() throws Exception {
        Department department = new Department(98);
        department.letsItsPeopleSignIn();
        Browser head = system.as(department.unit(0).agency().code() + ".head");
        String deputy = department.unit(1).agency().code() + ".head";
        long duty = read(head.json("GET", "/api/duties", ""), 200).at("/0/id").asLong();
        String today = LocalDate.now(ZoneId.systemDefault()).toString();
        String wanted = "{\"to\": \"" + deputy + "\", \"from\": \"" + today + "\", \"until\": \"" + today + "\"}";

        assertThat(head.json("POST", "/api/duties/" + duty + "/delegation", wanted)
                        .statusCode())
                .isEqualTo(204);
        assertThat(read(system.as(deputy).json("GET", "/api/duties", ""), 200))
                .anyMatch(each -> each.path("isHanded").asBoolean());

        long handed = read(head.json("GET", "/api/duties/handed", ""), 200)
                .at("/0/id")
                .asLong();
        assertThat(head.json("DELETE", "/api/duties/handed/" + handed, "").statusCode())
                .isEqualTo(204);
        assertThat(head.json("DELETE", "/api/duties/handed/" + duty, "").statusCode())
                .as("what was never handed over")
                .isEqualTo(409);
    }
}
