package duzhi.server.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What finance bureaus change in the library of indicators. */
@Repository
public class Indicators {

    private final JdbcClient db;

    /** Over a database. */
    public Indicators(JdbcClient db) {
        this.db = db;
    }

    /**
     * An indicator as a bureau has it.
     *
     * @param path of the finance bureau
     * @param trade where it is used
     * @param name of the indicator; trade and name together tell it from all others
     * @param retired whether it is no longer offered
     */
    public record Row(
            String path,
            String trade,
            String name,
            String level1,
            String level2,
            String operator,
            String unit,
            String note,
            boolean retired) {}

    /** Everything that is changed anywhere, in order. */
    public List<Row> all() {
        return db.sql("select * from indicator_entry order by path, trade, name")
                .query(Row.class)
                .list();
    }

    /** Adds or changes one. */
    public void put(Row row) {
        db.sql("""
                        insert into indicator_entry (path, trade, name, level1, level2, operator, unit, note, retired)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (path, trade, name) do update set level1 = excluded.level1, level2 = excluded.level2,
                            operator = excluded.operator, unit = excluded.unit, note = excluded.note,
                            retired = excluded.retired""")
                .params(
                        row.path(),
                        row.trade(),
                        row.name(),
                        row.level1(),
                        row.level2(),
                        row.operator(),
                        row.unit(),
                        row.note(),
                        row.retired())
                .update();
    }

    /** Goes back to what comes with the program. */
    public void clear(String path, String trade, String name) {
        db.sql("delete from indicator_entry where path = ? and trade = ? and name = ?")
                .params(path, trade, name)
                .update();
    }
}
