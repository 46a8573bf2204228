package duzhi.server.store;

import duzhi.workflow.agency.Agency;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents; a person finds those within their duties. */
@Repository
public class Documents {

    private static final String SELECT = """
            select d.*, coalesce((select o.since from document o where o.id = d.origin), d.since) begun,
                a.name agency_name, a.kind agency_kind, a.region
            from document d join agency a on a.code = d.agency
            """;
    private static final String WITHIN = """
            d.kind = ? and d.year = ? and (not guarded() or exists (
                select from reach() r where d.path collate "C" between r.low and r.high))""";
    private static final String NEAR = SELECT + "where d.id in (select id from near) order by d.id desc limit ?";

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

        /** With words in the title. */
        public Query saying(String what) {
            return new Query(kinds, states, year, path, what, after, limit);
        }

        /** At most so many. */
        public Query most(int count) {
            return new Query(kinds, states, year, path, words, after, count);
        }
    }

    /** The newest first. */
    public List<Document> list(Query query) {
        List<Object> values = new ArrayList<>();
        boolean all = seesAll();
        if (all && isWide(query.path())) {
            String narrowed = narrowed("d", query, values);
            values.add(query.limit());
            return found(SELECT + "where true" + narrowed + " order by d.id desc limit ?", values);
        }
        String narrowed = narrowed("x", query, values);
        return all ? below(narrowed, values, query.limit()) : mine(narrowed, values, query.limit());
    }

    /** Of one agency and those below it, looked up by their place in the tree. */
    private List<Document> below(String narrowed, List<Object> values, int limit) {
        values.add(limit);
        return found(
                "with near as materialized (select x.id from document x where true" + narrowed + ") " + NEAR, values);
    }

    /** Of somebody who sees a small part: a page of theirs and a page of what is published, rather than a search among all. */
    private List<Document> mine(String narrowed, List<Object> values, int limit) {
        values.add(limit);
        values.addAll(List.copyOf(values));
        values.add(limit);
        String sql = """
            with near as materialized (
                select x.id from reach() r cross join lateral (
                    select x.id from document x where x.path collate "C" between r.low and r.high%1$s order by x.id desc limit ?) x
                union
                select x.id from public_state s cross join lateral (
                    select x.id from document x where x.kind = s.kind and x.state = s.state%1$s order by x.id desc limit ?) x)
            """.formatted(narrowed);
        return found(sql + NEAR, values);
    }

    private List<Document> found(String sql, List<Object> values) {
        return db.sql(sql).params(values).query(Documents::row).list();
    }

    private static String narrowed(String table, Query query, List<Object> values) {
        String and = " and " + table + ".";
        StringBuilder where = new StringBuilder();
        if (!query.path().isEmpty()) {
            where.append(and).append("path collate \"C\" between ? and ?");
            values.add(query.path());
            values.add(query.path() + BEHIND);
        }
        if (!query.kinds().isEmpty()) {
            where.append(and).append("kind = any (?)");
            values.add(query.kinds().toArray(String[]::new));
        }
        if (!query.states().isEmpty()) {
            where.append(and).append("state = any (?)");
            values.add(query.states().toArray(String[]::new));
        }
        if (query.year() > 0) {
            where.append(and).append("year = ?");
            values.add(query.year());
        }
        if (!query.words().isEmpty()) {
            where.append(" and strpos(").append(table).append(".title, ?) > 0");
            values.add(query.words());
        }
        if (query.after() > 0) {
            where.append(and).append("id < ?");
            values.add(query.after());
        }
        return where.toString();
    }

    /** Whether a path is that of a whole region, or none. */
    private static boolean isWide(String path) {
        return path.indexOf('/', 1) == path.length() - 1;
    }

    /** Whether the caller is the program itself or somebody who reads a whole region. */
    private boolean seesAll() {
        return db.sql("select not guarded() or exists (select from reach() where wide)")
                .query(Boolean.class)
                .single();
    }

    /** Those in one state of a kind, the latest to come to it first: so many, after so many others. */
    public List<Document> newest(String kind, String state, int after, int most) {
        return db.sql(SELECT + "where d.kind = ? and d.state = ? order by d.since desc, d.id desc offset ? limit ?")
                .params(kind, state, after, most)
                .query(Documents::row)
                .list();
    }

    /** Documents of a kind that one agency has, the newest first. */
    public List<Document> of(String kind, String agency) {
        return db.sql(SELECT + "where d.kind = ? and d.agency = ? order by d.id desc")
                .params(kind, agency)
                .query(Documents::row)
                .list();
    }

    /** Those of some ids that may be seen, in no order. */
    public List<Document> all(Collection<Long> ids) {
        return db.sql(SELECT + "where d.id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query(Documents::row)
                .list();
    }

    /** How many documents an agency has in a state of a kind and year. */
    public record Tally(String agency, int year, String state, long count) {}

    /** How many documents of a kind stand in a state, by agency and year. */
    public List<Tally> tallies(String kind, String state) {
        return db.sql(
                        "select agency, year, state, count(*) from document where kind = ? and state = ? group by 1, 2, 3 order by 1, 2")
                .params(kind, state)
                .query(Tally.class)
                .list();
    }

    /** How many documents of a kind and year within the caller's duties stand where, by agency. */
    public List<Tally> tallies(String kind, int year) {
        return db.sql("select agency, year, state, count(*) from document d where " + WITHIN
                        + " group by 1, 2, 3 order by 1, 3")
                .params(kind, year)
                .query(Tally.class)
                .list();
    }

    /** Those that wait for the caller to move them on. */
    public List<Document> waiting() {
        return db.sql(SELECT + """
                        where d.id in (select w.id from turns() t join document w on w.kind = t.kind and w.state = t.state
                            and w.path collate "C" between t.low and t.high)
                        order by d.since""").query(Documents::row).list();
    }

    /** Documents of a kind and year within the caller's duties, agency by agency. */
    public List<Document> board(String kind, int year) {
        return db.sql(SELECT + "where " + WITHIN + " order by d.path, d.edition desc, d.id")
                .params(kind, year)
                .query(Documents::row)
                .list();
    }

    /** Budget years of documents within the caller's duties, the latest first. */
    public List<Integer> years() {
        return db.sql("select years() y order by y desc").query(Integer.class).list();
    }

    /** Documents at the end of their route that the caller may begin to disclose and nobody has begun to. */
    public List<Document> disclosable() {
        return db.sql(SELECT + """
                        where d.id in (select x.id from begins('disclosure') b
                                cross join (values ('budget', 'approved'), ('self-evaluation', 'final')) o (kind, state)
                                join document x on x.kind = o.kind and x.state = o.state
                                    and x.path collate "C" between b.low and b.high)
                            and not exists (select from document p where p.kind = 'disclosure'
                                and p.agency = d.agency and p.year = d.year and p.subject = d.kind)
                        order by d.year desc, d.path, d.id""").query(Documents::row).list();
    }

    /** Documents of a kind that lie within the caller's duties, the newest first; what everybody reads is no duty. */
    public List<Document> own(String kind, int most) {
        return db.sql(SELECT + """
                        where d.id in (select x.id from reach() r cross join lateral (
                            select x.id from document x where x.kind = ? and x.path collate "C" between r.low and r.high
                            order by x.id desc limit ?) x)
                        order by d.id desc limit ?""")
                .params(kind, most, most)
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
