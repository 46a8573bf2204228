package duzhi.server.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was found when files to be published were made, and why a corrected edition takes the place of an earlier one. */
@Repository
public class Releases {

    private static final TypeReference<List<Matter>> MATTERS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    /** Over a database. */
    public Releases(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * Something that stands against publishing until somebody answers for it.
     *
     * @param id stable as long as what was found stays the same
     * @param kind rule of a finding, kind of a hit
     * @param place where it stands, as people find it
     * @param zh what it is, in Chinese
     * @param en in English
     */
    public record Matter(String id, String kind, String place, String zh, String en) {}

    /**
     * What was found.
     *
     * @param findings errors
     * @param hits what must not be published
     * @param answered ids of both whose reasons the evidence holds
     * @param made when
     */
    public record Entry(List<Matter> findings, List<Matter> hits, Set<String> answered, Instant made) {}

    /** Of a document; empty where no files have been made. */
    public Optional<Entry> find(long document) {
        return db.sql("select * from release where document = ?")
                .param(document)
                .query(this::row)
                .optional();
    }

    private Entry row(ResultSet row, int number) throws SQLException {
        Array answered = row.getArray("answered");
        return new Entry(
                json.readValue(row.getString("findings"), MATTERS),
                json.readValue(row.getString("hits"), MATTERS),
                Set.of((String[]) answered.getArray()),
                Documents.instant(row, "made"));
    }

    /** Keeps what was found. */
    public void put(long document, List<Matter> findings, List<Matter> hits, Set<String> answered) {
        db.sql("""
                        insert into release (document, findings, hits, answered) values (?, ?::jsonb, ?::jsonb, ?)
                        on conflict (document) do update set findings = excluded.findings, hits = excluded.hits,
                            answered = excluded.answered, made = now()""")
                .params(document, json.writeValueAsString(findings), json.writeValueAsString(hits))
                .param(answered.toArray(String[]::new))
                .update();
    }

    /** Keeps whose reasons the evidence holds. */
    public void answered(long document, Set<String> answered) {
        db.sql("update release set answered = ? where document = ?")
                .param(answered.toArray(String[]::new))
                .param(document)
                .update();
    }

    /**
     * A notice of correction.
     *
     * @param document the corrected edition
     * @param earlier the edition it takes the place of
     */
    public record Notice(long document, long earlier, String words) {}

    /** Keeps why an edition takes the place of an earlier one. */
    public void notice(Notice notice) {
        db.sql("insert into notice (document, earlier, words) values (?, ?, ?)")
                .params(notice.document(), notice.earlier(), notice.words())
                .update();
    }

    /** The notice of a corrected edition. */
    public Optional<Notice> noticeOf(long document) {
        return notice("document", document);
    }

    /** The notice of the edition that takes the place of this one, where the caller may see it. */
    public Optional<Notice> noticeAfter(long earlier) {
        return notice("earlier", earlier);
    }

    private Optional<Notice> notice(String column, long id) {
        return db.sql("select document, earlier, words from notice where " + column + " = ?")
                .param(id)
                .query((row, number) ->
                        new Notice(row.getLong("document"), row.getLong("earlier"), row.getString("words")))
                .optional();
    }
}
