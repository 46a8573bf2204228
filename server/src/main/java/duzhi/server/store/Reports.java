package duzhi.server.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Errors that readers report in published documents. Anybody adds one; only those who publish see them. */
@Repository
public class Reports {

    private final JdbcClient db;

    /** Over a database. */
    public Reports(JdbcClient db) {
        this.db = db;
    }

    /**
     * A report.
     *
     * @param document what it is about
     * @param title of the document
     * @param place where in it, as the reader says
     * @param words what is wrong
     * @param contact how to reach the reader, empty where they did not say
     * @param answer what became of it, null as long as nobody has answered
     */
    public record Entry(
            long id,
            long document,
            String title,
            String place,
            String words,
            String contact,
            Instant at,
            @Nullable String answer) {}

    /** Adds one. */
    public void add(long document, String place, String words, String contact) {
        db.sql("insert into report (document, place, words, contact) values (?, ?, ?, ?)")
                .params(document, place, words, contact)
                .update();
    }

    /** Those the caller looks after: unanswered first, then the newest. */
    public List<Entry> list(int most) {
        return db.sql("""
                        select r.*, d.title from report r join document d on d.id = r.document
                        order by r.answer is not null, r.id desc limit ?""")
                .param(most)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getLong("document"),
                        row.getString("title"),
                        row.getString("place"),
                        row.getString("words"),
                        row.getString("contact"),
                        Documents.instant(row, "at"),
                        row.getString("answer")))
                .list();
    }

    /** Answers one; whether the caller may. */
    public boolean answer(long id, long person, String words) {
        return db.sql("update report set answer = ?, person = ?, answered = now() where id = ?")
                        .params(words, person, id)
                        .update()
                == 1;
    }
}
