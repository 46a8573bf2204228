package duzhi.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Text;
import duzhi.server.Browser;
import duzhi.server.Started;
import duzhi.server.store.Agencies;
import duzhi.server.store.Line;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.server.store.Upload;
import duzhi.server.store.Uploads;
import duzhi.workflow.agency.Agency;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Uploaded files have room and a time; what was found in them stays. */
class KeepingTest {

    private final Started system = Started.system();
    private final Session session = system.bean(Session.class);
    private final Uploads uploads = system.bean(Uploads.class);
    private final Checks checks = system.bean(Checks.class);
    private final Browser clerk = system.as("039002.clerk");
    private final long person = system.person("039002.clerk").id();
    private final Agency agency =
            session.system(() -> system.bean(Agencies.class).find("039002")).orElseThrow();

    private Keeping keeping(DataSize quota, Duration time, Clock clock) {
        return new Keeping(quota, time, clock, session, uploads, system.bean(Trail.class));
    }

    private long upload() throws Exception {
        byte[] sample = Files.readAllBytes(Path.of("../examples/defective/department-budget.txt"));
        String path = clerk.upload(
                        "/checks", Map.of("agency", "039002"), List.of(new Browser.Sent("budget.txt", sample)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        checks.end(checks.upload(person, id)).join();
        return id;
    }

    @Test
    void whoeverHasNoRoomIsToldHowMuchThereIsAndHowToGetMore() throws Exception {
        upload();
        Keeping small = keeping(DataSize.ofMegabytes(1), Duration.ofDays(30), Clock.systemUTC());

        Text against = small.against(agency, 5L << 20).orElseThrow();

        assertThat(against.zh()).contains(agency.name(), "这次的 5.0 MB", "每个单位 1.0 MB 的限额", "满 30 天", "--upload-quota");
        assertThat(against.en()).contains("5.0 MB more", "the 1.0 MB an agency may have", "--upload-quota");
        assertThat(small.against(agency, 10)).isEmpty();
        assertThat(clerk.get("/checks").body()).contains("每个单位最多 10.0 GB", "保存 730 天");
    }

    @Test
    void filesPastTheirTimeAreTakenAwayAndWhatWasFoundStays() throws Exception {
        long id = upload();
        int found = checks.check(person, id).findings().size();
        // Only this one is past its time: everybody else's files are left to the tests that look at them.
        session.system(() -> system.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update upload set begun = begun - interval '40 days' where id = ?")
                .param(id)
                .update());

        keeping(DataSize.ofGigabytes(1), Duration.ofDays(30), Clock.systemUTC()).sweep();

        assertThat(checks.swept(person, id)).isPresent();
        assertThat(checks.check(person, id).findings()).hasSize(found).isNotEmpty();
        assertThat(checks.copies(person, id)).isEmpty();
        assertThat(clerk.get("/checks/" + id).body()).contains("按保存期限清理").doesNotContain("<iframe");
        assertThat(clerk.get("/checks/" + id + "/view").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/checks/" + id + "/opinion.docx").statusCode()).isEqualTo(200);
        assertThat(clerk.get("/checks/" + id + "/opinion.xlsx").statusCode()).isEqualTo(200);
        List<Line> lines = session.system(() -> system.bean(Trail.class).before(Long.MAX_VALUE, 20));
        assertThat(lines)
                .anyMatch(line -> line.kind().equals("sweep") && line.body().contains("\"check\":" + id));
        assertThat(session.system(() -> system.bean(Trail.class).verify()).wrong())
                .isEmpty();
        assertThat(checks.upload(person, id).state()).isEqualTo(Upload.State.DONE);
    }
}
