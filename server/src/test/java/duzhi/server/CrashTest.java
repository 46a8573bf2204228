package duzhi.server;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.server.store.Backup;
import duzhi.server.store.Document;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
    /** How many cells and how many steps were acknowledged before a kill. */
    private final AtomicInteger cells = new AtomicInteger();

    private final AtomicInteger steps = new AtomicInteger();
    /** Where each edition of a disclosure was acknowledged to be, and where it was being moved. */
    private final Map<Long, String> reached = new ConcurrentHashMap<>();

    private final Map<Long, String> moving = new ConcurrentHashMap<>();
    /** What went wrong while nobody had killed anything. */
    private final Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();

    private volatile boolean killed;
    private String agency = "";
    private String department = "";
    private String subject = "";

    @Test
    void whatWasAcknowledgedOutlivesAKill() throws Exception {
        Document disclosed = Disclosed.one();
        agency = disclosed.agency().code();
        department = disclosed.agency().path().split("/", -1)[2];
        subject = disclosed.year() + disclosed.subject();
        Path data = restored();
        for (int round = 1; round <= ROUNDS; round++) {
            ServerProcess server = ServerProcess.start(data);
            killed = false;
            try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
                workers.execute(() -> watched(() -> saving(server)));
                workers.execute(() -> watched(() -> publishing(server)));
                underway(cells.get(), steps.get());
                Thread.sleep(random.nextInt(6000));
                long orphan = ServerProcess.postgres(data);
                killed = true;
                server.kill();
                assertThat(ProcessHandle.of(orphan))
                        .as("the database is left behind")
                        .isPresent();
            }
            assertThat(troubles).as("seed " + SEED).isEmpty();
            ServerProcess again = ServerProcess.start(data);
            try {
                examined(again);
            } finally {
                again.kill();
            }
        }
        assertThat(cells.get()).as("cells that were saved, seed " + SEED).isPositive();
        assertThat(steps.get()).as("steps that were taken, seed " + SEED).isPositive();
        ServerProcess.stopPostgres(data);
    }

    /** Whoever works when the program is killed notices; any other trouble is the program's. */
    private void watched(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | AssertionError e) {
            if (!killed) {
                troubles.add(e);
            }
        }
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
    private void underway(int cellsBefore, int stepsBefore) throws InterruptedException {
        for (int tries = 0; tries < 1200 && (cells.get() == cellsBefore || steps.get() == stepsBefore); tries++) {
            assertThat(troubles).as("seed " + SEED).isEmpty();
            Thread.sleep(50);
        }
    }

    private void saving(ServerProcess server) {
        Browser clerk = server.as("013002.clerk");
        while (!killed) {
            String was = saved.get() == 0 ? "" : String.valueOf(saved.get());
            int next = sent.incrementAndGet();
            JsonNode answer = answered(clerk.json(
                    "POST",
                    "/api/documents/5/cells",
                    "[{\"sheet\": \"expenditure\", \"line\": 2, \"column\": \"note\", \"was\": \"" + was
                            + "\", \"now\": \"" + next + "\"}]"));
            assertThat(answer.path("written")).as("cells that were written").hasSize(1);
            saved.set(next);
            cells.incrementAndGet();
        }
    }

    private static JsonNode answered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** What is published is corrected, and the correction goes all the way to take its place, again and again. */
    private void publishing(ServerProcess server) {

        Map<String, String[]> ways = new LinkedHashMap<>();
        ways.put("assembled", new String[] {agency + ".clerk", "submit", "secrecy-review"});
        ways.put("secrecy-review", new String[] {agency + ".head", "approve", "publicity-review"});
        ways.put("publicity-review", new String[] {department + ".auditor", "approve", "signing"});
        ways.put("signing", new String[] {department + ".depthead", "sign", "signed"});
        ways.put("signed", new String[] {agency + ".head", "publish", "published"});
        ways.put("published", new String[] {agency + ".clerk", "correct", "published"});
        while (!killed) {
            JsonNode last = last(server);
            long id = last.path("id").asLong();
            String state = last.path("state").asString();
            String[] way = ways.get(state);
            Browser somebody = server.as(way[0]);
            if (state.equals("assembled")) {
                assertThat(somebody.post("/disclosures/" + id + "/assemble", Map.of())
                                .statusCode())
                        .isEqualTo(302);
            }
            moving.put(id, way[2]);
            answered(somebody.json(
                    "POST", "/api/documents/" + id + "/act", "{\"deed\": \"" + way[1] + "\", \"opinion\": \"更正说明\"}"));
            reached.put(id, way[2]);
            steps.incrementAndGet();
        }
    }

    private JsonNode last(ServerProcess server) {
        return editions(server.as(agency + ".clerk")).getFirst();
    }

    /** Every edition of the document, the newest first. */
    private List<JsonNode> editions(Browser somebody) {
        List<JsonNode> editions = new ArrayList<>();
        answered(somebody.get("/api/documents?kind=disclosure&limit=200&agency=" + agency))
                .forEach(each -> {
                    if (subject.equals(
                            each.path("year").asInt() + each.path("subject").asString())) {
                        editions.add(each);
                    }
                });
        return editions;
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
        assertThat(editions(auditor).stream().map(each -> each.path("state").asString()))
                .as("one edition is published, whatever became of its correction; seed " + SEED)
                .containsOnlyOnce("published");
        reached.forEach((id, state) -> {
            String stands = JSON.readTree(auditor.get("/api/documents/" + id).body())
                    .path("state")
                    .asString();
            assertThat(stands)
                    .as("document %s, seed %s", id, SEED)
                    .isIn(state, moving.getOrDefault(id, state), "corrected");
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
        unpackedInPart(data.resolve("engine"));
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

    /** As if the kill had come while the database's programs were unpacked, whenever it came. */
    private static void unpackedInPart(Path engine) throws IOException {
        Path lib = Files.createDirectories(engine.resolve("PG-0").resolve("lib"));
        Files.createSymbolicLink(lib.resolve("libpq.so"), Path.of("libpq.so.5"));
        try (Stream<Path> versions = Files.list(engine)) {
            for (Path version : versions.toList()) {
                Files.deleteIfExists(version.resolve(".exists"));
            }
        }
    }
}
