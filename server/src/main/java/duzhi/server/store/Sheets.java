package duzhi.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Entries of documents, a row a sheet: line after line, text by column. */
@Repository
public class Sheets {

    private static final TypeReference<List<Map<String, String>>> LINES = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<Map<String, String>>>> CONTENT = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    /** Over a database. */
    public Sheets(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Everything entered, by sheet. */
    public Map<String, List<Map<String, String>>> of(long document) {
        Map<String, List<Map<String, String>>> content = new LinkedHashMap<>();
        db.sql("select key, lines from sheet where document = ? order by key")
                .param(document)
                .query((row, number) -> Map.entry(row.getString("key"), json.readValue(row.getString("lines"), LINES)))
                .list()
                .forEach(entry -> content.put(entry.getKey(), entry.getValue()));
        return content;
    }

    /** One sheet, held so that nobody else changes it until this work is done. */
    public List<Map<String, String>> hold(long document, String key) {
        db.sql("insert into sheet (document, key, lines) values (?, ?, '[]') on conflict do nothing")
                .params(document, key)
                .update();
        return db.sql("select lines from sheet where document = ? and key = ? for update")
                .params(document, key)
                .query(String.class)
                .optional()
                .map(lines -> json.readValue(lines, LINES))
                .orElse(List.of());
    }

    /** Puts the lines of a sheet. */
    public void put(long document, String key, List<Map<String, String>> lines) {
        db.sql("""
                        insert into sheet (document, key, lines) values (?, ?, ?::jsonb)
                        on conflict (document, key) do update set lines = excluded.lines""").params(document, key, json.writeValueAsString(lines)).update();
    }

    /**
     * Entries as they were sent on.
     *
     * @param event the line of the trail that sent them
     * @param digest their SHA-256
     */
    public record Snapshot(long event, String digest, Map<String, List<Map<String, String>>> content) {}

    /** Keeps the entries as they are sent on with an event. */
    public void freeze(long document, long event, String digest, Map<String, List<Map<String, String>>> content) {
        db.sql("insert into snapshot (document, event, digest, content) values (?, ?, ?, ?::jsonb)")
                .params(document, event, digest, json.writeValueAsString(content))
                .update();
    }

    /** Every time they were sent on, in order. */
    public List<Snapshot> snapshots(long document) {
        return db.sql("select event, digest, content from snapshot where document = ? order by event")
                .param(document)
                .query(this::snapshot)
                .list();
    }

    /** Entries as they were sent on with an event, empty where nothing was. */
    public Optional<Snapshot> sent(long document, long event) {
        return db.sql("select event, digest, content from snapshot where document = ? and event = ?")
                .params(document, event)
                .query(this::snapshot)
                .optional();
    }

    private Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                row.getLong("event"), row.getString("digest"), json.readValue(row.getString("content"), CONTENT));
    }

    /** The last time they were sent on, empty where they never were. */
    public Optional<Snapshot> last(long document) {
        List<Snapshot> all = snapshots(document);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
