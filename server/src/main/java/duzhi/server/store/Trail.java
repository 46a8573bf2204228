package duzhi.server.store;

import duzhi.workflow.event.Event;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The trail: every action, each line sealed with the one before it. */
@Repository
public class Trail {

    private static final String START = Digest.hex("duzhi".getBytes(StandardCharsets.UTF_8));
    private static final int TIME = Types.TIMESTAMP_WITH_TIMEZONE;

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
        return db.sql("""
            insert into event (document, path, kind, deed, leads, at, actor, body)
            values (?, ?, ?, ?, ?, ?, me(), ?) returning seq\
            """)
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

    /** The last time something of a kind happened to a document. */
    public Optional<Line> last(long document, String kind) {
        return db.sql("select * from event where document = ? and kind = ? order by seq desc limit 1")
                .params(document, kind)
                .query(Trail::row)
                .optional();
    }

    /** The last time something of these kinds led a document to one of these states. */
    public Optional<Line> last(long document, List<String> kinds, List<String> states) {
        return kinds.isEmpty() || states.isEmpty()
                ? Optional.empty()
                : db.sql("""
                        select * from event where document = :document and kind in (:kinds) and leads in (:states)
                        order by seq desc limit 1""")
                        .param("document", document)
                        .param("kinds", kinds)
                        .param("states", states)
                        .query(Trail::row)
                        .optional();
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
     * What the trail is searched for; what is empty or 0 does not narrow.
     *
     * @param actor who did it
     * @param document what it is about
     * @param from the first moment
     * @param to the moment after the last
     * @param before lines with a smaller number come, 0 for the newest
     * @param count how many at most
     */
    public record Query(
            long actor,
            long document,
            @Nullable Instant from,
            @Nullable Instant to,
            long before,
            int count) {}

    /** Lines the caller may see, the newest first. */
    public List<Line> search(Query query) {
        return db.sql("""
            select * from event
            where (:actor = 0 or actor = :actor) and (:document = 0 or document = :document)
              and (cast(:from as timestamptz) is null or at >= :from)
              and (cast(:to as timestamptz) is null or at < :to)
              and (:before = 0 or seq < :before)
            order by seq desc limit :count\
            """)
                .param("actor", query.actor())
                .param("document", query.document())
                .param("from", query.from() == null ? null : query.from().atOffset(ZoneOffset.UTC), TIME)
                .param("to", query.to() == null ? null : query.to().atOffset(ZoneOffset.UTC), TIME)
                .param("before", query.before())
                .param("count", query.count())
                .query(Trail::row)
                .list();
    }

    /**
     * What the trail proves.
     *
     * @param lines how many were examined
     * @param seal of the last line, in hexadecimal; noted elsewhere, it proves later that nothing before it was replaced
     * @param wrong lines whose seal does not hold, and what is not as its lines say
     */
    public record Verdict(long lines, String seal, List<String> wrong) {

        /** Keeps its own list. */
        public Verdict {
            wrong = List.copyOf(wrong);
        }

        /** Whether nothing was changed. */
        public boolean holds() {
            return wrong.isEmpty();
        }
    }

    /** Works out every seal again and holds what is kept against what the lines say. Only the program itself may. */
    public Verdict verify() {
        List<String> wrong = new ArrayList<>();
        long count = 0;
        String previous = START;
        try (Stream<Sealed> lines = db
                .sql("select * from event order by seq")
                .query((row, number) -> new Sealed(
                        row(row, number),
                        hex(row.getBytes("previous")),
                        hex(row.getBytes("hash")),
                        actor(row),
                        document(row)))
                .stream()) {
            for (Sealed line : (Iterable<Sealed>) lines::iterator) {
                count++;
                if (line.line.seq() != count) {
                    wrong.add("line " + count + " is missing");
                    count = line.line.seq();
                }
                if (!line.previous.equals(previous) || !line.hash.equals(line.seal())) {
                    wrong.add("line " + line.line.seq() + " has been changed");
                }
                previous = line.hash;
            }
        }
        long head = db.sql("select seq from trail_head").query(Long.class).single();
        String seal =
                hex(db.sql("select hash from trail_head").query(byte[].class).single());
        if (head != count || !seal.equals(previous)) {
            wrong.add("the trail ends at line " + count + " and should end at " + head);
        }
        wrong.addAll(db.sql(Kept.AGAINST_ITS_LINES).query(String.class).list());
        return new Verdict(count, seal, wrong);
    }

    /** The seal of a line in hexadecimal, empty where there is no such line. */
    public String sealOf(long seq) {
        return db.sql("select hash from event where seq = ?")
                .param(seq)
                .query(byte[].class)
                .optional()
                .map(Trail::hex)
                .orElse("");
    }

    private static String actor(ResultSet row) throws SQLException {
        String actor = row.getString("actor");
        return actor == null ? "" : actor;
    }

    private static String document(ResultSet row) throws SQLException {
        String document = row.getString("document");
        return document == null ? "" : document;
    }

    private record Sealed(Line line, String previous, String hash, String actor, String document) {

        String seal() {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, line.at());
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
            byte[] before = HexFormat.of().parseHex(previous);
            byte[] all = Arrays.copyOf(before, before.length + text.length);
            System.arraycopy(text, 0, all, before.length, text.length);
            return Digest.hex(all);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
