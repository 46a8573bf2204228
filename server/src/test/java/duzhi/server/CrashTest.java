package duzhi.server;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.server.store.Backup;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program is killed while it saves, submits, publishes and migrates. What it had acknowledged is there when it is
 * started again, nothing is half done, and the trail holds. More rounds by {@code -Dduzhi.crash.rounds=50}.
 */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("duzhi.crash.rounds", 1);
    private static final long SEED = Long.getLong("duzhi.crash.seed", System.nanoTime());
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    /** The last number that was acknowledged, and the last that was sent. */
    private final AtomicInteger saved = new AtomicInteger();

    private final AtomicInteger sent = new AtomicInteger();
    /** Where each disclosure was acknowledged to be, and where it was being moved. */
    private final Map<Long, String> reached = new ConcurrentHashMap<>();

    private final Map<Long, String> moving = new ConcurrentHashMap<>();

    @Test
    void whatWasAcknowledgedOutlivesAKill() throws Exception {
        Path data = restored();
        for (int round = 1; round <= ROUNDS; round++) {
            ServerProcess server = ServerProcess.start(data);
            try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
                workers.execute(() -> saving(server));
                workers.execute(() -> publishing(server));
                underway(saved.get(), reached.size());
                Thread.sleep(random.nextInt(3000));
                long orphan = ServerProcess.postgres(data);
                server.kill();
                assertThat(ProcessHandle.of(orphan))
                        .as("the database is left behind")
                        .isPresent();
            }
            ServerProcess again = ServerProcess.start(data);
            try {
                examined(again);
            } finally {
                again.kill();
            }
        }
        assertThat(saved.get()).as("seed " + SEED).isPositive();
        assertThat(reached).as("seed " + SEED).isNotEmpty();
        ServerProcess.stopPostgres(data);
    }

    /** The system of all tests as it is now, put back elsewhere. */
    private Path restored() throws IOException, SQLException {
        Path file = folder.resolve("backup.zip");
        try (Connection owner = Started.system().owner()) {
            Backup.write(owner, file);
        }
        Path data = folder.resolve("data");
        assertThat(Main.run("restore", file.toString(), "--data", data.toString()))
                .isZero();
        return data;
    }

    /** Not before both have begun: there would be nothing to lose. */
    private void underway(int before, int count) throws InterruptedException {
        for (int tries = 0; tries < 600 && (saved.get() == before || reached.size() == count); tries++) {
            Thread.sleep(50);
        }
    }

    private void saving(ServerProcess server) {
        Browser clerk = server.as("013002.clerk");
        while (true) {
            String was = saved.get() == 0 ? "" : String.valueOf(saved.get());
            int next = sent.incrementAndGet();
            HttpResponse<String> answer = clerk.json(
                    "POST",
                    "/api/documents/5/cells",
                    "[{\"sheet\": \"expenditure\", \"line\": 2, \"column\": \"note\", \"was\": \"" + was
                            + "\", \"now\": \"" + next + "\"}]");
            if (answer.statusCode() != 200
                    || JSON.readTree(answer.body()).path("written").asInt() != 1) {
                return;
            }
            saved.set(next);
        }
    }

    private void publishing(ServerProcess server) {
        List<String[]> steps = List.of(
                new String[] {"013002.clerk", "submit", "secrecy-review"},
                new String[] {"013002.head", "approve", "publicity-review"},
                new String[] {"013.auditor", "approve", "signing"},
                new String[] {"013.depthead", "sign", "signed"},
                new String[] {"013002.head", "publish", "published"});
        while (true) {
            HttpResponse<String> made = server.as("013002.clerk")
                    .json(
                            "POST",
                            "/api/documents",
                            "{\"kind\": \"disclosure\", \"agency\": \"013002\", \"year\": 2032, \"subject\": \""
                                    + System.nanoTime() + "\", \"title\": \"公开\", \"form\": \"\"}");
            long id = JSON.readTree(made.body()).path("id").asLong();
            reached.put(id, "assembled");
            for (String[] step : steps) {
                moving.put(id, step[2]);
                HttpResponse<String> answer = server.as(step[0])
                        .json(
                                "POST",
                                "/api/documents/" + id + "/act",
                                "{\"deed\": \"" + step[1] + "\", \"opinion\": \"x\"}");
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.body());
                }
                reached.put(id, step[2]);
            }
        }
    }

    private void examined(ServerProcess server) {
        Browser auditor = server.as("auditor");
        JsonNode lines =
                JSON.readTree(auditor.get("/api/documents/5/entries").body()).path("expenditure");
        int now = Integer.parseInt(
                lines.get(1).path("note").asString("0").isEmpty()
                        ? "0"
                        : lines.get(1).path("note").asString("0"));
        assertThat(now).as("seed " + SEED).isBetween(saved.get(), sent.get());
        saved.set(now);
        sent.set(now);
        Map<Long, String> states = new HashMap<>();
        reached.forEach((id, state) -> {
            String stands = JSON.readTree(auditor.get("/api/documents/" + id).body())
                    .path("state")
                    .asString();
            assertThat(stands).as("document %s, seed %s", id, SEED).isIn(state, moving.getOrDefault(id, state));
            states.put(id, stands);
        });
        reached.putAll(states);
        JsonNode verdict = JSON.readTree(
                auditor.json("POST", "/api/trail/verification", "").body());
        assertThat(verdict.path("wrong")).as("seed " + SEED).isEmpty();
        assertThat(verdict.path("lines").asInt()).isPositive();
    }

    @Test
    void aFirstStartThatIsKilledBeginsAnew() throws Exception {
        Path data = folder.resolve("first");
        for (int round = 1; round <= ROUNDS; round++) {
            Process process = ServerProcess.launch(data, folder.resolve("first.log"));
            // Between unpacking the database and the last migration.
            process.waitFor(1000L + random.nextInt(9000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        ServerProcess server = ServerProcess.start(data);
        try {
            assertThat(server.visitor().get("/actuator/health").body())
                    .as("seed " + SEED)
                    .contains("UP");
        } finally {
            server.kill();
            ServerProcess.stopPostgres(data);
        }
        assertThat(Files.exists(data.resolve("postgres.secret"))).isTrue();
    }
}
