package duzhi.server.store;

import duzhi.workflow.event.Event;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The trail: every action, each line sealed with the one before it. */
@Repository
public class Trail {

    private static final byte[] START = sha256("duzhi".getBytes(StandardCharsets.UTF_8));
    private static final long MICROS = 1_000_000;

    private final JdbcClient db;
    private final JsonMapper json;

    /** Over a database. */
    public Trail(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Adds what happened to a document; the database refuses what the person may not do. */
    public long append(long document, String deed, Event event) {
        return append(document, deed, event, null);
    }

    /** The same at an earlier moment, for loading what happened before; only the program itself may do so. */
    public long append(long document, String deed, Event event, @Nullable Instant at) {
        return insert(document, "", event.name(), deed, event.leadsTo(), json.writeValueAsString(event), at);
    }

    /** Adds something that is about no document. */
    public long note(String path, String deed, Map<String, ?> body) {
        return insert(0, path, deed, deed, "", json.writeValueAsString(body), null);
    }

    private long insert(
            long document, String path, String kind, String deed, String leads, String body, @Nullable Instant at) {
        return db.sql(
                        """
                        insert into event (document, path, kind, deed, leads, at, actor, body)
                        values (?, ?, ?, ?, ?, ?, me(), ?) returning seq""")
                .param(document == 0 ? null : document)
                .params(path, kind, deed, leads)
                .param(at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param(body)
                .query(Long.class)
                .single();
    }

    /** What happened to a document, in order. */
    public List<Line> of(long document) {
        return db.sql("select * from event where document = ? order by seq")
                .param(document)
                .query(Trail::row)
                .list();
    }

    /** The newest lines before a number, for reading backwards. */
    public List<Line> before(long seq, int count) {
        return db.sql("select * from event where seq < ? order by seq desc limit ?")
                .params(seq, count)
                .query(Trail::row)
                .list();
    }

    private static Line row(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("seq"),
                row.getLong("document"),
                row.getString("path"),
                row.getString("kind"),
                row.getString("deed"),
                row.getString("leads"),
                row.getLong("actor"),
                Documents.instant(row, "at"),
                row.getString("body"));
    }

    /**
     * What the trail proves.
     *
     * @param lines how many were examined
     * @param wrong lines whose seal does not hold, and documents that are not where their events led
     */
    public record Verdict(long lines, List<String> wrong) {

        /** Whether nothing was changed. */
        public boolean holds() {
            return wrong.isEmpty();
        }
    }

    /** Works out every seal again and holds the documents against their events. */
    public Verdict verify() {
        List<String> wrong = new ArrayList<>();
        long count = 0;
        byte[] previous = START;
        try (Stream<Sealed> lines = db.sql("select * from event order by seq")
                .query((row, number) -> new Sealed(row(row, number), row.getBytes("previous"), row.getBytes("hash"), actor(row), document(row)))
                .stream()) {
            for (Sealed line : (Iterable<Sealed>) lines::iterator) {
                count++;
                if (line.line.seq() != count) {
                    wrong.add("line " + count + " is missing");
                    count = line.line.seq();
                }
                if (!Arrays.equals(line.previous, previous) || !Arrays.equals(line.hash, line.seal())) {
                    wrong.add("line " + line.line.seq() + " has been changed");
                }
                previous = line.hash;
            }
        }
        long head = db.sql("select seq from trail_head").query(Long.class).single();
        if (head != count) {
            wrong.add("the trail ends at line " + count + " and should end at " + head);
        }
        wrong.addAll(db.sql(
                        """
                        select 'document ' || d.id || ' is at ' || d.state || ' but its events led to ' || e.leads
                        from document d join lateral (select leads from event where document = d.id and leads <> ''
                            order by seq desc limit 1) e on true
                        where e.leads <> d.state order by d.id""")
                .query(String.class)
                .list());
        return new Verdict(count, wrong);
    }

    private static String actor(ResultSet row) throws SQLException {
        String actor = row.getString("actor");
        return actor == null ? "" : actor;
    }

    private static String document(ResultSet row) throws SQLException {
        String document = row.getString("document");
        return document == null ? "" : document;
    }

    private record Sealed(Line line, byte[] previous, byte[] hash, String actor, String document) {

        byte[] seal() {
            long micros = line.at().getEpochSecond() * MICROS + line.at().getNano() / 1000;
            byte[] text = String.join(
                            "|",
                            String.valueOf(line.seq()),
                            document,
                            line.path(),
                            line.kind(),
                            line.deed(),
                            line.leads(),
                            actor,
                            String.valueOf(micros),
                            line.body())
                    .getBytes(StandardCharsets.UTF_8);
            byte[] all = Arrays.copyOf(previous, previous.length + text.length);
            System.arraycopy(text, 0, all, previous.length, text.length);
            return sha256(all);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
