package duzhi.server.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens of programs that work on somebody's behalf; what is kept is a hash, from which no token can be made. */
@Repository
public class Tokens {

    private final JdbcClient db;

    /** Over a database. */
    public Tokens(JdbcClient db) {
        this.db = db;
    }

    /**
     * A token, without what it says.
     *
     * @param name what its owner calls it
     * @param until when it stops being good
     * @param used when it was last used, null if it never was
     */
    public record Entry(
            long id,
            String name,
            Instant since,
            Instant until,
            @Nullable Instant used) {}

    /** The caller's own, the latest first. */
    public List<Entry> own() {
        return db.sql("select id, name, since, until, used from token where person = me() order by id desc")
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getString("name"),
                        Documents.instant(row, "since"),
                        Documents.instant(row, "until"),
                        row.getTimestamp("used") == null ? null : Documents.instant(row, "used")))
                .list();
    }

    /** Keeps one of the caller's. */
    public void add(String name, byte[] hash, Instant until) {
        db.sql("insert into token (person, name, hash, until) values (me(), ?, ?, ?)")
                .params(name, hash, until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Makes one of the caller's good for nothing. */
    public void revoke(long id) {
        db.sql("delete from token where id = ? and person = me()").param(id).update();
    }

    /** Whose token this is, empty where it is nobody's any more. */
    public Optional<Long> bearer(byte[] hash) {
        return db.sql("select bearer(?)").param(hash).query(Long.class).optional();
    }
}
