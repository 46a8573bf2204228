package duzhi.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The database: one of our own, or one that is named. Migrations only go forward. Connections of the program work as a
 * role that owns nothing, so that row policies hold for every query.
 */
public final class Database implements AutoCloseable {

    static final String SCHEMA = "duzhi";
    /** Asks for the version of the schema. */
    static final String VERSION =
            "select version from duzhi.flyway_schema_history where success and version is not null"
                    + " order by installed_rank desc limit 1";

    private static final int CONNECTIONS = 20;

    private final @Nullable Engine engine;
    private final HikariDataSource pool;

    private Database(@Nullable Engine engine, HikariDataSource pool) {
        this.engine = engine;
        this.pool = pool;
    }

    /** Starts or finds the database and brings it up to date. */
    public static Database open(Settings settings) throws IOException {
        Engine engine = settings.database().isEmpty() ? Engine.start(settings.data()) : null;
        String url = engine == null ? settings.database() : engine.url();
        try {
            migrate(url, "latest");
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setMaximumPoolSize(CONNECTIONS);
            config.setSchema(SCHEMA);
            config.setConnectionInitSql("set role duzhi_app");
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            return new Database(engine, new HikariDataSource(config));
        } catch (RuntimeException e) {
            if (engine != null) {
                engine.close();
            }
            throw e;
        }
    }

    /** Brings a database forward to a version, or to the latest. */
    static void migrate(String url, String version) {
        Flyway.configure()
                .dataSource(url, null, null)
                .schemas(SCHEMA)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    /** Work with a database that is not served, as its owner. */
    public interface Work<T> {
        /** Does it; the address is good until it returns. */
        T with(String url) throws IOException, SQLException;
    }

    /** Starts or finds the database as it is, without bringing it up to date, and leaves it when the work is done. */
    public static <T> T alone(Settings settings, Work<T> work) throws IOException, SQLException {
        if (!settings.database().isEmpty()) {
            return work.with(settings.database());
        }
        try (Engine engine = Engine.start(settings.data())) {
            return work.with(engine.url());
        }
    }

    /** A few connections as the owner, for work with a database that is not served. */
    public static HikariDataSource owner(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        config.setSchema(SCHEMA);
        return new HikariDataSource(config);
    }

    /** Connections for the program's own work. */
    public DataSource pool() {
        return pool;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        if (engine != null) {
            engine.close();
        }
    }
}
