package duzhi.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of our own in the data folder: durable, reachable from this machine alone, and only with a secret
 * that lies beside its files. One left running by a program that was killed is stopped first.
 */
final class Engine implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String PROGRAMS = "engine";

    /** What the library that unpacks the programs leaves beside them when it is done. */
    private static final String WHOLE = ".exists";

    private static final Duration START = Duration.ofSeconds(90);
    private static final int PID = 0;
    /** Tenths of a second an earlier database has for stopping. */
    private static final int PATIENCE = 100;

    private final EmbeddedPostgres server;
    private final String secret;
    private final Holding holding;

    private Engine(EmbeddedPostgres server, String secret, Holding holding) {
        this.holding = holding;
        this.server = server;
        this.secret = secret;
    }

    static Engine start(Path data) throws IOException {
        Holding holding = Holding.of(data);
        try {
            return start(data, holding);
        } catch (IOException | RuntimeException e) {
            holding.close();
            throw e;
        }
    }

    private static Engine start(Path data, Holding holding) throws IOException {
        Path cluster = data.resolve("postgres");
        Path secretFile = data.resolve("postgres.secret");
        Files.createDirectories(data);
        stopLeftover(cluster);
        clearUnfinished(data.resolve(PROGRAMS));
        boolean isNew = !Files.exists(secretFile);
        if (isNew) {
            clear(cluster);
        }
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(data.resolve(PROGRAMS).toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(START)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60");
        String secret = isNew ? newSecret() : Files.readString(secretFile);
        if (!isNew) {
            builder.setConnectConfig("password", secret);
        }
        EmbeddedPostgres server = builder.start();
        if (isNew) {
            close(server, cluster, secret);
            keep(secretFile, secret);
        }
        return new Engine(server, secret, holding);
    }

    /** Whole or not at all: a start that is cut off here begins anew. */
    private static void keep(Path file, String secret) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, secret);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** PostgreSQL's programs where a start was cut off while it unpacked them: the library takes them up only when whole. */
    private static void clearUnfinished(Path programs) throws IOException {
        if (Files.isDirectory(programs)) {
            try (Stream<Path> versions = Files.list(programs)) {
                for (Path version : versions.toList()) {
                    if (!Files.exists(version.resolve(WHOLE))) {
                        clear(version);
                    }
                }
            }
        }
    }

    /** Files of a start that was cut off before anything was kept in them. */
    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String newSecret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** From now on nobody gets in without the secret. */
    private static void close(EmbeddedPostgres server, Path cluster, String secret) throws IOException {
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl(USER, USER));
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + secret + "'");
            Files.writeString(cluster.resolve("pg_hba.conf"), """
                # Written by Duzhi: nobody gets in without the secret beside this folder.
                local all all scram-sha-256
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128 scram-sha-256
                """);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the database of our own cannot be secured", e);
        }
    }

    /** A server that its program left behind still holds the files. */
    private static void stopLeftover(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(file).get(PID).strip());
        ProcessHandle left = ProcessHandle.of(pid)
                .filter(each -> each.info().command().orElse("").contains("postgres"))
                .orElse(null);
        if (left == null) {
            Files.deleteIfExists(file);
            return;
        }
        left.destroy();
        try {
            // Its last act is to take the file away; a process nobody reaps would seem to be there for ever.
            for (int tries = 0; Files.exists(file) && tries < PATIENCE; tries++) {
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier database was stopping", e);
        }
        if (Files.exists(file)) {
            left.destroyForcibly();
        }
    }

    String url() {
        return server.getJdbcUrl(USER, USER) + "&password=" + secret;
    }

    @Override
    public void close() throws IOException {
        try (holding) {
            server.close();
        }
    }
}
