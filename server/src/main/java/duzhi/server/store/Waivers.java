package duzhi.server.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings that somebody answers for. */
@Repository
public class Waivers {

    private final JdbcClient db;

    /** Over a database. */
    public Waivers(JdbcClient db) {
        this.db = db;
    }

    /** Who answers for a finding, and why. */
    public record Entry(String finding, long person, String why) {}

    /** Of a document. */
    public List<Entry> of(long document) {
        return db.sql("select finding, person, why from waiver where document = ? order by finding")
                .param(document)
                .query((row, number) ->
                        new Entry(row.getString("finding"), row.getLong("person"), row.getString("why")))
                .list();
    }

    /** Adds one. */
    public void add(long document, String finding, long person, String why) {
        db.sql("insert into waiver (document, finding, person, why) values (?, ?, ?, ?) on conflict do nothing")
                .params(document, finding, person, why)
                .update();
    }
}
