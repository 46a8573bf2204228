package duzhi.server.store;

import duzhi.workflow.agency.Agency;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents; a person finds those within their duties. */
@Repository
public class Documents {

    private static final String COLUMNS =
            "select d.*, coalesce((select o.since from document o where o.id = d.origin), d.since) begun,"
                    + " a.name agency_name, a.kind agency_kind, a.region from ";
    private static final String AGENCY = " d join agency a on a.code = d.agency ";
    private static final String SELECT = COLUMNS + "document" + AGENCY;
    /** Of an agency and all below it, looked up by their place in the tree. */
    private static final String BELOW = """
            with near as materialized (select x.* from document x where x.path collate "C" between ? and ?)
            """;
    /** Of somebody who sees a small part: theirs and what is published, looked up rather than searched for among all. */
    private static final String MINE = """
            with near as materialized (
                select x.* from reach() r join document x on x.path collate "C" between r.low and r.high
                union
                select x.* from public_state s join document x on x.kind = s.kind and x.state = s.state)
            """;

    /** Comes behind every sign of a path. */
    private static final String BEHIND = "~";

    private final JdbcClient db;

    /** Over a database. */
    public Documents(JdbcClient db) {
        this.db = db;
    }

    /** A document, empty where there is none that this person may see. */
    public Optional<Document> find(long id) {
        return db.sql(SELECT + "where d.id = ?").param(id).query(Documents::row).optional();
    }

    /**
     * What documents are asked for; what is empty does not narrow.
     *
     * @param kinds routes
     * @param states where they stand
     * @param year budget year, 0 for all
     * @param path of an agency whose subtree they lie in
     * @param words that stand in the title
     * @param after those with a smaller id than this come next, 0 for the first page
     * @param limit how many at most
     */
    public record Query(
            List<String> kinds, List<String> states, int year, String path, String words, long after, int limit) {

        /** How many a page shows. */
        public static final int PAGE = 50;

        /** Of some kinds. */
        public static Query of(String... kinds) {
            return new Query(List.of(kinds), List.of(), 0, "", "", 0, PAGE);
        }

        /** In some states. */
        public Query in(List<String> where) {
            return new Query(kinds, where, year, path, words, after, limit);
        }

        /** Of a year. */
        public Query year(int of) {
            return new Query(kinds, states, of, path, words, after, limit);
        }

        /** Of agencies at or below a path. */
        public Query under(String at) {
            return new Query(kinds, states, year, at, words, after, limit);
        }

        /** At most so many. */
        public Query most(int count) {
            return new Query(kinds, states, year, path, words, after, count);
        }
    }

    /** The newest first. */
    public List<Document> list(Query query) {
        StringBuilder where = new StringBuilder("where true");
        List<Object> values = new ArrayList<>();
        String from = from(query.path(), values);
        if (!query.kinds().isEmpty()) {
            where.append(" and d.kind = any (?)");
            values.add(query.kinds().toArray(String[]::new));
        }
        if (!query.states().isEmpty()) {
            where.append(" and d.state = any (?)");
            values.add(query.states().toArray(String[]::new));
        }
        if (query.year() > 0) {
            where.append(" and d.year = ?");
            values.add(query.year());
        }
        if (!query.words().isEmpty()) {
            where.append(" and strpos(d.title, ?) > 0");
            values.add(query.words());
        }
        if (query.after() > 0) {
            where.append(" and d.id < ?");
            values.add(query.after());
        }
        values.add(query.limit());
        return db.sql(from + where + " order by d.id desc limit ?")
                .params(values)
                .query(Documents::row)
                .list();
    }

    /** What is searched, with its values: what lies below a path, what the caller sees of all, or all. */
    private String from(String path, List<Object> values) {
        if (path.isEmpty()) {
            return seesAll() ? SELECT : MINE + COLUMNS + "near" + AGENCY;
        }
        values.add(path);
        values.add(path + BEHIND);
        return BELOW + COLUMNS + "near" + AGENCY;
    }

    /** Whether the caller is the program itself or somebody who reads a whole region. */
    private boolean seesAll() {
        return db.sql("select not guarded() or exists (select from reach() where wide)")
                .query(Boolean.class)
                .single();
    }

    /** Those that wait for the caller to move them on. */
    public List<Document> waiting() {
        return db.sql(SELECT + """
                        where d.id in (select w.id from turns() t join document w on w.kind = t.kind and w.state = t.state
                            and w.path collate "C" between t.low and t.high)
                        order by d.since""").query(Documents::row).list();
    }

    /** How many documents of a kind and year stand where, by agency. */
    public List<Document> board(String kind, int year) {
        List<Object> values = new ArrayList<>();
        String from = from("", values);
        values.addAll(List.of(kind, year));
        return db.sql(from + "where d.kind = ? and d.year = ? order by d.path, d.edition desc, d.id")
                .params(values)
                .query(Documents::row)
                .list();
    }

    /** Budget years there are documents of, the latest first. */
    public List<Integer> years() {
        if (!seesAll()) {
            return db.sql(MINE + "select distinct year from near order by year desc")
                    .query(Integer.class)
                    .list();
        }
        return db.sql("""
                        with recursive y (year) as (
                            (select year from document order by year desc limit 1)
                            union all
                            select (select d.year from document d where d.year < y.year order by d.year desc limit 1)
                            from y where y.year is not null)
                        select year from y where year is not null""").query(Integer.class).list();
    }

    /** Documents at the end of their route that the caller may begin to disclose and nobody has begun to. */
    public List<Document> disclosable() {
        return db.sql(SELECT + """
                        where (d.kind, d.state) in (('budget', 'approved'), ('self-evaluation', 'final'))
                            and d.id in (select x.id from my_duty y
                                join permission p on p.role = y.role and p.kind = 'disclosure' and p.state = 'assembled'
                                    and p.deed = 'create'
                                join document x on case when y.own then x.path = y.path else starts_with(x.path, y.path) end
                                    and x.path collate "C" between y.path and y.path || '~')
                            and not exists (select from document p where p.kind = 'disclosure'
                                and p.agency = d.agency and p.year = d.year and p.subject = d.kind)
                        order by d.year desc, d.path, d.id""").query(Documents::row).list();
    }

    /** Documents of a kind that lie within the caller's duties, the newest first; what everybody reads is no duty. */
    public List<Document> own(String kind, int most) {
        return db.sql(SELECT
                        + "where d.kind = ? and stand(d.kind, d.state, d.path) ^@ any ((select grants('read'))::text[])"
                        + " order by d.id desc limit ?")
                .params(kind, most)
                .query(Documents::row)
                .list();
    }

    /** The latest edition of a document, empty where there is none to be seen. */
    public Optional<Document> latest(String kind, String agency, int year, String subject) {
        return db.sql(
                        SELECT
                                + "where d.kind = ? and d.agency = ? and d.year = ? and d.subject = ? order by d.edition desc limit 1")
                .params(kind, agency, year, subject)
                .query(Documents::row)
                .optional();
    }

    /** Begins one and gives its id. */
    public long add(
            String kind,
            Agency agency,
            int year,
            String subject,
            int edition,
            String title,
            String form,
            String state,
            long origin) {
        return db.sql("""
                        insert into document (kind, agency, path, year, subject, edition, title, form, state, origin)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(kind, agency.code(), agency.path(), year, subject, edition, title, form, state)
                .param(origin == 0 ? null : origin)
                .query(Long.class)
                .single();
    }

    /** Keeps what a check found. */
    public void summed(long id, @Nullable BigDecimal total, Document.Counts counts) {
        db.sql("update document set total = ?, problems = ?, errors = ?, warnings = ? where id = ?")
                .param(total)
                .params(counts.problems(), counts.errors(), counts.warnings(), id)
                .update();
    }

    /** Keeps it as it is until this work is done; others who want to change it wait. */
    public void hold(long id) {
        db.sql("select hold(?)").param(id).query(Boolean.class).single();
    }

    /** Persons who had a hand in it. */
    public List<Long> makers(long id) {
        return db.sql("select person from maker where document = ? order by person")
                .param(id)
                .query(Long.class)
                .list();
    }

    private static Document row(ResultSet row, int number) throws SQLException {
        boolean known = row.getObject("errors") != null;
        return new Document(
                row.getLong("id"),
                row.getString("kind"),
                Agencies.row(row, "agency", "agency_name", "agency_kind", "path"),
                row.getInt("year"),
                row.getString("subject"),
                row.getInt("edition"),
                row.getString("title"),
                row.getString("form"),
                row.getString("state"),
                row.getLong("origin"),
                row.getBoolean("opened"),
                row.getBigDecimal("control"),
                row.getBigDecimal("total"),
                known
                        ? new Document.Counts(
                                row.getInt("problems"), row.getInt("errors"), row.getInt("warnings"), true)
                        : Document.Counts.UNKNOWN,
                instant(row, "since"),
                instant(row, "begun"),
                instant(row, "changed"));
    }

    static java.time.Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time.toInstant();
    }
}
