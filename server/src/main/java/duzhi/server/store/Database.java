package duzhi.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import duzhi.server.Settings;
import java.io.IOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The database: one of our own, or one that is named. Migrations only go forward. Connections of the program work as a
 * role that owns nothing, so that row policies hold for every query.
 */
public final class Database implements AutoCloseable {

    static final String SCHEMA = "duzhi";
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
            Flyway.configure()
                    .dataSource(url, null, null)
                    .schemas(SCHEMA)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
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
