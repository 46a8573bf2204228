package duzhi.server;

import com.zaxxer.hikari.HikariDataSource;
import duzhi.server.access.FirstStart;
import duzhi.server.store.People;
import duzhi.server.store.Person;
import duzhi.server.store.Session;
import duzhi.server.store.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real system with the demonstration bureau, started once for all tests of a run. It keeps its own database in a
 * temporary folder; with {@code -Dduzhi.test.database=server} (or {@code DUZHI_TEST_DATABASE=server}) the run starts a
 * PostgreSQL server first and hands the system its address, and with an address in that place it uses that one.
 */
public final class Started {

    /** Everybody of the bureau signs in with it. */
    public static final String PASSWORD = "correct horse battery";

    private static @Nullable Started one;

    private final ConfigurableApplicationContext context;
    private final URI base;
    private final String database;
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();

    private Started(ConfigurableApplicationContext context, String database) {
        this.context = context;
        this.database = database;
        this.base = URI.create("http://localhost:"
                + ((WebServerApplicationContext) context).getWebServer().getPort());
    }

    /** The system; the first call starts it. */
    public static synchronized Started system() {
        if (one == null) {
            try {
                one = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return one;
    }

    private static Started start() throws IOException {
        Path folder = Files.createTempDirectory("duzhi");
        String database = database(folder);
        ConfigurableApplicationContext context =
                ServeCommand.start(new Settings(folder.resolve("data"), database, 0, true));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            delete(folder);
        }));
        context.getBean(FirstStart.class).choose(PASSWORD);
        return new Started(context, database);
    }

    /** The address of a database that the system does not start itself, empty where it does. */
    private static String database(Path folder) throws IOException {
        String wanted =
                System.getProperty("duzhi.test.database", System.getenv().getOrDefault("DUZHI_TEST_DATABASE", ""));
        if (!wanted.equals("server")) {
            return wanted;
        }
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("engine").toFile())
                .setDataDirectory(folder.resolve("postgres"))
                .start()
                .getJdbcUrl("postgres", "postgres");
    }

    /** Where it answers, without a slash at the end. */
    public URI base() {
        return base;
    }

    /** Address of the database that was handed to it, empty where it keeps its own. */
    public String database() {
        return database;
    }

    /** One of its parts. */
    public <T> T bean(Class<T> kind) {
        return context.getBean(kind);
    }

    /** A connection of one's own as the owner of the tables, whom no policy holds; to be closed. */
    public Connection owner() throws SQLException {
        HikariDataSource pool = (HikariDataSource) bean(DataSource.class);
        Connection connection = DriverManager.getConnection(pool.getJdbcUrl());
        connection.setSchema("duzhi");
        return connection;
    }

    /** Somebody of the bureau by their login. */
    public Person person(String login) {
        return bean(Session.class)
                .system(() -> bean(People.class).all().stream()
                        .filter(each -> each.login().equals(login))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("nobody has the login " + login)));
    }

    /** A browser that nobody has signed in with. */
    public Browser visitor() {
        return new Browser(base);
    }

    /** A browser somebody has signed in with; the same one each time. */
    public Browser as(String login) {
        return browsers.computeIfAbsent(login, each -> {
            Browser browser = visitor();
            browser.signIn(each, PASSWORD);
            return browser;
        });
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // The system's temporary folder is emptied by others too.
        }
    }
}
