package duzhi.server;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.server.store.Backup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is everything; put back, it is everything again; and nobody changes a row unnoticed. */
class BackupTest {

    private final Started system = Started.system();

    @TempDir
    private Path folder;

    @Test
    void everyRowComesBackAndATamperedOneIsFound() throws IOException, SQLException {
        Path file = folder.resolve("backup.zip");
        Map<String, String> before;
        try (Connection owner = system.owner()) {
            before = digests(owner);
            Backup.write(owner, file);
        }
        try (EmbeddedPostgres other = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("engine").toFile())
                .start()) {
            String url = other.getJdbcUrl("postgres", "postgres");
            assertThat(Main.run("restore", file.toString(), "--database", url)).isZero();
            try (Connection restored = DriverManager.getConnection(url)) {
                assertThat(digests(restored)).isEqualTo(before);
                assertThat(restoredAgain(file, url)).isEqualTo(2);
                tampering(restored, url);
            }
        }
    }

    private static int restoredAgain(Path file, String url) {
        return Main.run("restore", file.toString(), "--database", url);
    }

    /** Whoever owns the database can switch its triggers off; what they change then is found all the same. */
    private static void tampering(Connection owner, String url) throws SQLException {
        assertThat(Main.run("verify-trail", "--database", url)).isZero();
        try (Statement statement = owner.createStatement()) {
            statement.execute("create schema kept");
            for (String table : new String[] {"event", "document", "sheet", "snapshot", "maker"}) {
                statement.execute("create table kept." + table + " as select * from duzhi." + table);
            }
        }
        for (String change : new String[] {
            "update event set body = replace(body, '同意', '不同意') where seq = (select min(seq) from event where deed ="
                    + " 'approve')",
            "update document set state = 'approved' where id = (select min(id) from document where state <>"
                    + " 'approved')",
            "update document set control = control + 1 where id = (select min(id) from document where control is not"
                    + " null)",
            "update sheet set lines = jsonb_set(lines, '{0,amount}', '\"1.23\"') where key = 'expenditure'"
                    + " and document = (select min(document) from sheet where key = 'expenditure')",
            "update snapshot set digest = 'x' where event = (select min(event) from snapshot)",
            "delete from maker where document = (select min(document) from maker)",
            "delete from event where seq = (select max(seq) from event)",
        }) {
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute("set local session_replication_role = replica");
                statement.execute("set local search_path = duzhi");
                Map<String, String> before = digests(owner);
                assertThat(statement.executeUpdate(change)).as(change).isPositive();
                owner.commit();
                assertThat(Main.run("verify-trail", "--database", url))
                        .as(change)
                        .isOne();
                undo(owner, before);
            }
        }
    }

    private static void undo(Connection owner, Map<String, String> before) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set local session_replication_role = replica");
            statement.execute("set local search_path = duzhi");
            for (String table : new String[] {"event", "document", "sheet", "snapshot", "maker"}) {
                statement.execute("delete from " + table);
                statement.execute("insert into " + table + " overriding system value select * from kept." + table);
            }
            owner.commit();
        }
        assertThat(digests(owner)).isEqualTo(before);
    }

    @Test
    void aDamagedFileIsRefused() throws IOException, SQLException {
        Path file = folder.resolve("backup.zip");
        try (Connection owner = system.owner()) {
            Backup.write(owner, file);
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(Main.run(
                        "restore",
                        file.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(2);
    }

    /** What each table holds, whatever order its rows are in. */
    private static Map<String, String> digests(Connection connection) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Statement names = connection.createStatement();
                ResultSet tables =
                        names.executeQuery("select tablename from pg_tables where schemaname = 'duzhi' and tablename <>"
                                + " 'flyway_schema_history'")) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(
                                "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), ''"
                                        + " order by md5(t::text))), '') from duzhi." + table + " t")) {
                    row.next();
                    digests.put(table, row.getString(1));
                }
            }
        }
        return digests;
    }
}
