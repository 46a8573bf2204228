package duzhi.server.store;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Everything that is kept, as one file: a ZIP archive with the rows of each table as they stood at one moment, the version
 * of the schema, and the SHA-256 of each part. Rows are passed through and never held.
 */
public final class Backup {

    private static final String VERSION = "VERSION";
    private static final String SUMS = "SHA256SUMS";
    private static final String SUFFIX = ".copy";

    private Backup() {}

    /**
     * Writes one.
     *
     * @return the tables it holds and how many bytes each
     */
    public static Map<String, Long> write(Connection connection, Path to) throws IOException, SQLException {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        Map<String, Long> sizes = new LinkedHashMap<>();
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                StringBuilder sums = new StringBuilder();
                String version = one(connection, Database.VERSION);
                part(zip, VERSION, sums, out -> out.write(version.getBytes(StandardCharsets.UTF_8)));
                for (String table : tables(connection)) {
                    long size = part(zip, table + SUFFIX, sums, out -> copy(connection, table, out));
                    sizes.put(table, size);
                }
                zip.putNextEntry(new ZipEntry(SUMS));
                zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            connection.rollback();
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return sizes;
    }

    /** Something that writes a part. */
    private interface Body {
        void to(OutputStream out) throws IOException, SQLException;
    }

    private static long part(ZipOutputStream zip, String name, StringBuilder sums, Body body)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream sum = new DigestOutputStream(new Open(zip), Digest.begun());
        Counting counting = new Counting(sum);
        body.to(counting);
        counting.flush();
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(sum.getMessageDigest().digest()))
                .append("  ")
                .append(name)
                .append('\n');
        return counting.count;
    }

    private static void copy(Connection connection, String table, OutputStream out) throws IOException, SQLException {
        String order = one(
                connection,
                "select coalesce((select string_agg(quote_ident(a.attname), ', ' order by"
                        + " array_position(i.indkey::int[], a.attnum::int)) from pg_index i join pg_attribute a on"
                        + " a.attrelid = i.indrelid and a.attnum = any(i.indkey) where"
                        + " i.indrelid = '" + Database.SCHEMA + "." + table
                        + "'::regclass and i.indisprimary), '1')");
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + columns(connection, table) + " from " + Database.SCHEMA + "." + table
                                + " order by " + order + ") to stdout with (header true)",
                        out);
    }

    /**
     * Puts everything back into a system that has nothing yet.
     *
     * @param url of the database
     * @throws IOException where the file is damaged, or the system is not empty
     */
    public static void restore(String url, Path from) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(from.toFile())) {
            check(zip, from);
            String version = new String(zip.getInputStream(entry(zip, VERSION)).readAllBytes(), StandardCharsets.UTF_8);
            Database.migrate(url, version);
            try (Connection connection = java.sql.DriverManager.getConnection(url)) {
                connection.setAutoCommit(false);
                if (!"0".equals(one(connection, "select count(*) from " + Database.SCHEMA + ".person"))) {
                    throw new IOException("this system is not empty; a backup is only put into an empty one");
                }
                fill(connection, zip);
                connection.commit();
            }
        }
        Database.migrate(url, "latest");
    }

    private static void fill(Connection connection, ZipFile zip) throws IOException, SQLException {
        List<String> tables = tables(connection);
        try (Statement statement = connection.createStatement()) {
            // Rows are put back as they were: nothing is examined, sealed or referred to anew. For this transaction
            // alone.
            statement.execute("set local session_replication_role = replica");
            for (String table : tables) {
                statement.execute("delete from " + Database.SCHEMA + "." + table);
            }
            for (String table : tables) {
                ZipEntry entry = zip.getEntry(table + SUFFIX);
                if (entry == null) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy " + Database.SCHEMA + "." + table + " (" + columns(connection, table)
                                            + ") from stdin with (header match)",
                                    in);
                }
            }
            sequences(statement);
        }
    }

    /** Numbers given from now on follow those that were given. */
    private static void sequences(Statement statement) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select table_name, column_name from information_schema.columns where table_schema = '"
                        + Database.SCHEMA + "' and is_identity = 'YES'")) {
            while (rows.next()) {
                String table = Database.SCHEMA + "." + rows.getString(1);
                all.add("select setval(pg_get_serial_sequence('" + table + "', '" + rows.getString(2)
                        + "'), coalesce(max(" + rows.getString(2) + "), 0) + 1, false) from " + table);
            }
        }
        for (String each : all) {
            statement.execute(each);
        }
    }

    private static void check(ZipFile zip, Path from) throws IOException {
        String sums = new String(zip.getInputStream(entry(zip, SUMS)).readAllBytes(), StandardCharsets.UTF_8);
        for (String line : sums.lines().toList()) {
            String name = line.substring(line.indexOf("  ") + 2);
            DigestOutputStream sum = new DigestOutputStream(OutputStream.nullOutputStream(), Digest.begun());
            try (InputStream in = zip.getInputStream(entry(zip, name))) {
                in.transferTo(sum);
            }
            if (!line.startsWith(HexFormat.of().formatHex(sum.getMessageDigest().digest()))) {
                throw new IOException(from + " is damaged: " + name + " is not what was written");
            }
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(zip.getName() + " is no backup of Duzhi: " + name + " is missing");
        }
        return entry;
    }

    /** Every table but the one migrations are noted in. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select tablename from pg_tables where schemaname = '"
                        + Database.SCHEMA + "' and tablename <> 'flyway_schema_history' order by 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Columns that hold something of their own, in order. */
    private static String columns(Connection connection, String table) throws SQLException {
        return one(
                connection,
                "select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from"
                        + " information_schema.columns where"
                        + " table_schema"
                        + " = '" + Database.SCHEMA + "' and table_name = '" + table
                        + "' and is_generated = 'NEVER'");
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Leaves the archive open behind a part. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class Counting extends FilterOutputStream {

        private long count;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}
