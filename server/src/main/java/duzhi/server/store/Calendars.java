package duzhi.server.store;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What finance bureaus set in their calendars by themselves, by the path of the bureau. */
@Repository
public class Calendars {

    private final JdbcClient db;

    /** Over a database. */
    public Calendars(JdbcClient db) {
        this.db = db;
    }

    private record Entry(String path, String key, String value) {}

    /** Everything that is set: by path, by key. */
    public Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> all = new HashMap<>();
        db.sql("select path, key, value from calendar_entry")
                .query(Entry.class)
                .list()
                .forEach(each ->
                        all.computeIfAbsent(each.path(), any -> new TreeMap<>()).put(each.key(), each.value()));
        return all;
    }

    /** Sets something. */
    public void put(String path, String key, String value) {
        db.sql("""
                        insert into calendar_entry (path, key, value) values (?, ?, ?)
                        on conflict (path, key) do update set value = excluded.value""").params(path, key, value).update();
    }

    /** Goes back to what comes with the program. */
    public void clear(String path, String key) {
        db.sql("delete from calendar_entry where path = ? and key = ?")
                .params(path, key)
                .update();
    }
}
