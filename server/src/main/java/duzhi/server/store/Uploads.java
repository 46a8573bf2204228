package duzhi.server.store;

import duzhi.workflow.agency.Agency;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Documents that were uploaded to be checked; a person finds their own and those of agencies their duties cover. */
@Repository
public class Uploads {

    /** How much of a file is in memory at a time. */
    private static final int SLICE = 4 << 20;

    private static final String SELECT = """
            select u.*, a.name agency_name, coalesce(p.name, '') who,
                array(select f.name from upload_file f where f.upload = u.id order by f.ordinal) files
            from upload u join agency a on a.code = u.agency left join person p on p.id = u.person
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    /** Over a database. */
    public Uploads(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Begins one and gives its id. */
    public long add(Agency agency, String language) {
        return db.sql("insert into upload (person, agency, path, language) values (me(), ?, ?, ?) returning id")
                .params(agency.code(), agency.path(), language)
                .query(Long.class)
                .single();
    }

    /** Keeps a file of it. */
    public void keep(long upload, Upload.File file, byte[] bytes) {
        db.sql("insert into upload_file (upload, ordinal, name, digest, size, bytes) values (?, ?, ?, ?, ?, ?)")
                .params(upload, file.ordinal(), file.name(), file.digest(), file.size(), bytes)
                .update();
    }

    /** One by its id, empty where there is none that the caller may see. */
    public Optional<Upload> find(long id) {
        return db.sql(SELECT + "where u.id = ?").param(id).query(Uploads::row).optional();
    }

    /** The newest first, those with a smaller id than this; 0 for the first page. */
    public List<Upload> list(long before, int most) {
        return db.sql(SELECT + "where (? = 0 or u.id < ?) order by u.id desc limit ?")
                .params(before, before, most)
                .query(Uploads::row)
                .list();
    }

    /** Those that are not at their end, the oldest first. */
    public List<Upload> open() {
        return db.sql(SELECT + "where u.state in ('waiting', 'reading') order by u.id")
                .query(Uploads::row)
                .list();
    }

    /** Agencies that the caller may upload for, one's own first. */
    public List<Agency> agencies() {
        return db.sql("""
                        select a.* from agency a where covers(a.path)
                        order by exists (select from my_duty d where d.path = a.path) desc, a.path""")
                .query((row, number) -> Agencies.row(row, "code", "name", "kind", "path"))
                .list();
    }

    /** Marks that work on it has begun. */
    public void reading(long id) {
        db.sql("update upload set state = 'reading' where id = ?").param(id).update();
    }

    /** Ends it; false where it has ended already. */
    public boolean end(long id, Upload.State state, Upload.Counts counts) {
        return db.sql("""
                                update upload set state = ?, ended = now(), documents = ?, refused = ?, errors = ?,
                                    warnings = ?, notes = ?, passed = ?, unrun = ?
                                where id = ? and state in ('waiting', 'reading')""")
                        .params(
                                state.name().toLowerCase(Locale.ROOT),
                                counts.documents(),
                                counts.refused(),
                                counts.errors(),
                                counts.warnings(),
                                counts.notes(),
                                counts.passed(),
                                counts.unrun(),
                                id)
                        .update()
                == 1;
    }

    /** Its files, in the order given. */
    public List<Upload.File> files(long id) {
        return db.sql("select ordinal, name, digest, size from upload_file where upload = ? order by ordinal")
                .param(id)
                .query((row, number) -> new Upload.File(
                        row.getInt("ordinal"), row.getString("name"), row.getString("digest"), row.getLong("size")))
                .list();
    }

    /** The bytes of a file, a part at a time. */
    public void copy(long id, Upload.File file, OutputStream out) {
        try {
            for (long from = 1; from <= file.size(); from += SLICE) {
                out.write(
                        db.sql("select substring(bytes from ? for ?) from upload_file where upload = ? and ordinal = ?")
                                .params(Math.toIntExact(from), SLICE, id, file.ordinal())
                                .query((row, number) -> row.getBytes(1))
                                .single());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what was read and found. */
    public void found(long id, List<Upload.Read> read, List<Upload.Found> found) {
        for (int i = 0; i < read.size(); i++) {
            Upload.Read each = read.get(i);
            db.sql("""
                            insert into upload_document (upload, ordinal, name, agency, year, kind, body)
                            values (?, ?, ?, ?, ?, ?, ?::jsonb)""")
                    .params(
                            id,
                            i + 1,
                            each.name(),
                            each.agency(),
                            each.year(),
                            each.kind(),
                            json.writeValueAsString(each))
                    .update();
        }
        for (Upload.Found each : found) {
            db.sql("""
                            insert into upload_finding (upload, number, finding, rule, document, kin, body)
                            values (?, ?, ?, ?, ?, ?, ?::jsonb)""")
                    .params(
                            id,
                            each.number(),
                            each.id(),
                            each.rule(),
                            each.document(),
                            each.kin(),
                            json.writeValueAsString(each))
                    .update();
        }
    }

    /** What was read, and what could not be, in the order given. */
    public List<Upload.Read> read(long id) {
        return db.sql("select body from upload_document where upload = ? order by ordinal")
                .param(id)
                .query((row, number) -> json.readValue(row.getString(1), Upload.Read.class))
                .list();
    }

    /** What was found, by number. */
    public List<Upload.Found> findings(long id) {
        return db.sql("select body from upload_finding where upload = ? order by number")
                .param(id)
                .query((row, number) -> json.readValue(row.getString(1), Upload.Found.class))
                .list();
    }

    /**
     * An earlier check of a document.
     *
     * @param upload its id
     * @param name what the document was called there
     */
    public record Earlier(long upload, String name) {}

    /** The last finished check before this one of a document of the same name, or of the same agency, year and kind. */
    public Optional<Earlier> before(long id, Upload.Read document) {
        return db.sql("""
                        select d.upload, d.name from upload_document d join upload u on u.id = d.upload
                        where u.state = 'done' and d.upload < ? and d.kind <> ''
                            and (d.name = ? or (d.agency <> '' and d.year <> '' and d.agency = ? and d.year = ? and d.kind = ?))
                        order by d.upload desc, (d.name = ?) desc, d.ordinal limit 1""")
                .params(id, document.name(), document.agency(), document.year(), document.kind(), document.name())
                .query((row, number) -> new Earlier(row.getLong(1), row.getString(2)))
                .optional();
    }

    /** Bytes of files an agency has. */
    public long kept(String agency) {
        return db.sql("""
                        select coalesce(sum(f.size), 0) from upload u join upload_file f on f.upload = u.id
                        where u.agency = ? and u.swept is null""").param(agency).query(Long.class).single();
    }

    /** Those that came before a moment and still have their files. */
    public List<Upload> past(Instant until) {
        return db.sql(
                        SELECT
                                + "where u.begun < ? and u.swept is null and u.state not in ('waiting', 'reading') order by u.id")
                .param(until.atOffset(ZoneOffset.UTC))
                .query(Uploads::row)
                .list();
    }

    /** Takes the files of one away, and what shows them: marked copies and pages. Only the program itself may. */
    public void sweep(long id) {
        db.sql("update upload_file set bytes = '' where upload = ?").param(id).update();
        db.sql("delete from upload_output where upload = ? and (kind = 'copy' or name like '%.html')")
                .param(id)
                .update();
        db.sql("update upload set swept = now() where id = ?").param(id).update();
    }

    /** When its files were taken away, empty where they are there. */
    public Optional<Instant> swept(long id) {
        return db.sql("select swept from upload where id = ? and swept is not null")
                .param(id)
                .query((row, number) -> Documents.instant(row, "swept"))
                .optional();
    }

    /** Adds a decision of the caller. */
    public void decide(long id, String finding, String verdict, String words) {
        db.sql("insert into upload_decision (upload, finding, verdict, words, person) values (?, ?, ?, ?, me())")
                .params(id, finding, verdict, words)
                .update();
    }

    /** Every decision, in the order they were made. */
    public List<Upload.Decision> decisions(long id) {
        return db.sql("""
                        select d.*, coalesce(p.name, '') who from upload_decision d left join person p on p.id = d.person
                        where d.upload = ? order by d.id""")
                .param(id)
                .query((row, number) -> new Upload.Decision(
                        row.getString("finding"),
                        row.getString("verdict"),
                        row.getString("words"),
                        row.getString("who"),
                        Documents.instant(row, "at")))
                .list();
    }

    /** Keeps a file that came of it; {@code kind} is report or copy. */
    public void output(long id, String kind, String name, byte[] bytes) {
        db.sql("insert into upload_output (upload, kind, name, bytes) values (?, ?, ?, ?)")
                .params(id, kind, name, bytes)
                .update();
    }

    /** Names of the files of a kind that came of it. */
    public List<String> outputs(long id, String kind) {
        return db.sql("select name from upload_output where upload = ? and kind = ? order by name")
                .params(id, kind)
                .query(String.class)
                .list();
    }

    /** The bytes of one, empty where it is not there for the caller. */
    public Optional<byte[]> output(long id, String kind, String name) {
        return db.sql("select bytes from upload_output where upload = ? and kind = ? and name = ?")
                .params(id, kind, name)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private static Upload row(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended");
        return new Upload(
                row.getLong("id"),
                row.getLong("person"),
                row.getString("who"),
                row.getString("agency"),
                row.getString("agency_name"),
                row.getString("path"),
                row.getString("language"),
                Upload.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Documents.instant(row, "begun"),
                ended == null ? null : ended.toInstant(),
                List.of((String[]) row.getArray("files").getArray()),
                new Upload.Counts(
                        row.getInt("documents"),
                        row.getInt("refused"),
                        row.getInt("errors"),
                        row.getInt("warnings"),
                        row.getInt("notes"),
                        row.getInt("passed"),
                        row.getInt("unrun")));
    }
}
