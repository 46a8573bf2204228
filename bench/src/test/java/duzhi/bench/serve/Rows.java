package duzhi.bench.serve;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table, gathered in a file and then copied into the database as one set. */
final class Rows {

    private final String table;
    private final String columns;
    private final Path file;
    private final BufferedWriter out;

    Rows(Path folder, String table, String columns) throws IOException {
        this.table = table;
        this.columns = columns;
        this.file = folder.resolve(table + ".rows");
        this.out = Files.newBufferedWriter(file);
    }

    /** Adds a row. */
    void add(@Nullable Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            out.write(i == 0 ? "" : "\t");
            out.write(values[i] == null ? "\\N" : escaped(values[i].toString()));
        }
        out.write('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** Copies them and forgets the file. */
    long copy(Connection connection) throws IOException, SQLException {
        out.close();
        try (Reader in = Files.newBufferedReader(file)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin", in);
        } finally {
            Files.delete(file);
        }
    }
}
