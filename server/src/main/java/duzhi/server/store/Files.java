package duzhi.server.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of documents to be published. */
@Repository
public class Files {

    private final JdbcClient db;

    /** Over a database. */
    public Files(JdbcClient db) {
        this.db = db;
    }

    /**
     * A file without its bytes.
     *
     * @param medium the format, such as {@code pdf}
     * @param digest its SHA-256
     * @param size bytes
     */
    public record Entry(long id, long document, String name, String medium, String digest, long size) {}

    /** The files of a document, by name. */
    public List<Entry> of(long document) {
        return db.sql("""
                        select id, document, name, medium, digest, length(bytes) size
                        from file where document = ? order by name""")
                .param(document)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getLong("document"),
                        row.getString("name"),
                        row.getString("medium"),
                        row.getString("digest"),
                        row.getLong("size")))
                .list();
    }

    /** What the whole of the files that everybody reads is known by: SHA-256 over their sums, as {@code sha256sum} prints them. */
    public String digest(long document) {
        return db.sql("""
                        select encode(sha256(convert_to(coalesce(string_agg(digest || '  ' || name || E'\n', '' order by name collate "C"), ''),
                            'UTF8')), 'hex')
                        from file where document = ? and medium <> 'evidence'""").param(document).query(String.class).single();
    }

    /** One by its name, empty where it is not there for the caller. */
    public Optional<Entry> find(long document, String name) {
        return of(document).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Puts one file in the place of that of its name. */
    public void put(long document, Content file) {
        db.sql("delete from file where document = ? and name = ?")
                .params(document, file.name())
                .update();
        add(document, file);
    }

    private void add(long document, Content file) {
        db.sql("insert into file (document, name, medium, digest, bytes) values (?, ?, ?, ?, ?)")
                .params(document, file.name(), file.medium(), file.digest(), file.bytes())
                .update();
    }

    /** Its bytes, empty where it is not there for the caller. */
    public Optional<byte[]> bytes(long document, String name) {
        return db.sql("select bytes from file where document = ? and name = ?")
                .params(document, name)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    /** Puts files in the place of earlier ones. */
    public void replace(long document, List<Content> files) {
        db.sql("delete from file where document = ?").param(document).update();
        files.forEach(file -> add(document, file));
    }

    /** A file with its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Content(String name, String medium, String digest, byte[] bytes) {

        /** The format of the evidence bundle, which stays in the house. */
        public static final String EVIDENCE = "evidence";
    }
}
