package duzhi.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A system of an earlier version, with the work of the bureau in it, is started by the present program, which is killed
 * while it brings the database forward. The next start goes on as if nothing had been: all is there and the trail holds.
 * More kills, at any moment, by {@code -Dduzhi.crash.rounds=50}.
 */
class MigrationCrashTest {

    private static final String EARLIER = "5";
    private static final int ROUNDS = Integer.getInteger("duzhi.crash.rounds", 1);
    private static final long SEED = Long.getLong("duzhi.crash.seed", System.nanoTime());

    private static final String WAITING = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
    private static final String OTHERS = "select count(*) from pg_stat_activity where backend_type = 'client backend'"
            + " and pid <> pg_backend_pid() and application_name = 'PostgreSQL JDBC Driver' and xact_start is not null";

    @TempDir
    private Path folder;

    @Test
    void anEarlierSystemOutlivesKillsWhileItIsBroughtForward() throws Exception {
        Random random = new Random(SEED);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("engine").toFile())
                .setDataDirectory(folder.resolve("postgres"))
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Map<String, Long> before = earlier(url);
            assertThat(before.get("event")).isPositive();
            // A table that is read is not changed: the migration waits in the middle of the version that changes it.
            killedWhileItWaits(url, "document", EARLIER);
            killedWhileItWaits(url, "figure", "9");
            for (int round = 1; round < ROUNDS; round++) {
                Process process = launch(url);
                process.waitFor(random.nextInt(15_000), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
            }
            ServerProcess server = ServerProcess.start(folder.resolve("data"), "--database", url);
            try {
                assertThat(before).as("seed " + SEED).isEqualTo(counted(url, before.keySet()));
                assertThat(version(url)).isEqualTo(version(Started.system().owner()));
                JsonNode verdict = JsonMapper.shared()
                        .readTree(server.as("auditor")
                                .json("POST", "/api/trail/verification", "")
                                .body());
                assertThat(verdict.path("wrong")).as("seed " + SEED).isEmpty();
                assertThat(verdict.path("lines").asLong()).isGreaterThanOrEqualTo(before.get("event"));
            } finally {
                server.kill();
            }
        }
    }

    private Process launch(String url) throws IOException {
        return ServerProcess.launch(folder.resolve("data"), folder.resolve("log"), "--database", url);
    }

    private void killedWhileItWaits(String url, String table, String reached) throws Exception {
        try (Connection reader = DriverManager.getConnection(url)) {
            reader.setAutoCommit(false);
            execute(reader, "lock table duzhi." + table + " in access share mode");
            Process process = launch(url);
            try (Connection watcher = DriverManager.getConnection(url)) {
                for (int tries = 0; tries < 1200 && !isWaiting(watcher); tries++) {
                    assertThat(process.isAlive()).isTrue();
                    Thread.sleep(100);
                }
                assertThat(isWaiting(watcher)).as("it waits for %s", table).isTrue();
                process.destroyForcibly().waitFor();
                reader.rollback();
                // What is left of its session notices that nobody is there any more.
                for (int tries = 0; tries < 300 && one(watcher, OTHERS) > 0; tries++) {
                    Thread.sleep(100);
                }
                assertThat(one(watcher, OTHERS)).isZero();
            }
            assertThat(version(url))
                    .as("nothing of the version it was killed in")
                    .isEqualTo(reached);
        }
    }

    private static boolean isWaiting(Connection watcher) throws SQLException {
        return one(watcher, WAITING) > 0;
    }

    /** Makes a database of the earlier version with everything the bureau has in it. */
    private static Map<String, Long> earlier(String url) throws IOException, SQLException {
        Flyway.configure()
                .dataSource(url, null, null)
                .schemas("duzhi")
                .target(EARLIER)
                .load()
                .migrate();
        try (Connection from = Started.system().owner();
                Connection to = DriverManager.getConnection(url)) {
            to.setSchema("duzhi");
            to.setAutoCommit(false);
            // What deeds are called is written by the migrations themselves.
            List<String> tables = words(
                    to,
                    "select tablename from pg_tables where schemaname = 'duzhi'"
                            + " and tablename not in ('flyway_schema_history', 'deed')");
            execute(to, "set local session_replication_role = replica");
            for (String table : tables) {
                execute(to, "delete from " + table);
                copy(from, to, table);
            }
            to.commit();
            return counted(url, tables);
        }
    }

    private static void copy(Connection from, Connection to, String table) throws IOException, SQLException {
        String columns = String.join(
                ", ",
                words(
                        to,
                        "select quote_ident(column_name) from information_schema.columns where table_schema = 'duzhi'"
                                + " and is_generated = 'NEVER' and table_name = '" + table + "' order by 1"));
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        from.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select " + columns + " from " + table + ") to stdout", rows);
        to.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy " + table + " (" + columns + ") from stdin",
                        new ByteArrayInputStream(rows.toByteArray()));
    }

    private static Map<String, Long> counted(String url, Iterable<String> tables) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String table : tables) {
                counts.put(table, one(connection, "select count(*) from duzhi." + table));
            }
        }
        return counts;
    }

    private static String version(String url) throws SQLException {
        return version(DriverManager.getConnection(url));
    }

    private static String version(Connection connection) throws SQLException {
        try (connection) {
            return words(
                            connection,
                            "select version from duzhi.flyway_schema_history where success and version is not null"
                                    + " order by installed_rank")
                    .getLast();
        }
    }

    private static long one(Connection connection, String query) throws SQLException {
        return Long.parseLong(words(connection, query).getFirst());
    }

    private static List<String> words(Connection connection, String query) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
