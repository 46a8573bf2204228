package duzhi.server.store;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of documents as they were read back from their files. */
@Repository
public class Figures {

    private final JdbcClient db;

    /** Over a database. */
    public Figures(JdbcClient db) {
        this.db = db;
    }

    /**
     * A figure.
     *
     * @param document it stands in
     * @param title of its table
     * @param line name of its row
     * @param heading of its column
     * @param place what it is a value of, year and agency left out where they are the document's own
     * @param value in base units: yuan, pieces, points, a ratio
     * @param unit kind of unit: {@code money}, {@code count}, {@code points}, {@code ratio}
     */
    public record Entry(
            long document, String title, String line, String heading, String place, BigDecimal value, String unit) {}

    /** Puts the figures of a document in the place of earlier ones. */
    public void replace(long document, List<Entry> figures) {
        db.sql("delete from figure where document = ?").param(document).update();
        db.sql("""
                        insert into figure (document, ordinal, title, line, heading, place, value, unit)
                        select ?, n, t, l, h, p, v, u
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[])
                            with ordinality as f (t, l, h, p, v, u, n)""")
                .param(document)
                .param(figures.stream().map(Entry::title).toArray(String[]::new))
                .param(figures.stream().map(Entry::line).toArray(String[]::new))
                .param(figures.stream().map(Entry::heading).toArray(String[]::new))
                .param(figures.stream().map(Entry::place).toArray(String[]::new))
                .param(figures.stream().map(Entry::value).toArray(BigDecimal[]::new))
                .param(figures.stream().map(Entry::unit).toArray(String[]::new))
                .update();
    }

    /** What documents state at some places, the first statement of each. */
    public List<Entry> at(List<Long> documents, List<String> places) {
        return db.sql("""
                        select distinct on (document, place) * from figure
                        where document = any (?) and place = any (?) order by document, place, ordinal""")
                .param(documents.toArray(Long[]::new))
                .param(places.toArray(String[]::new))
                .query(Figures::row)
                .list();
    }

    /** What documents state at every place that begins so, the first statement of each. */
    public List<Entry> under(List<Long> documents, String beginning) {
        return db.sql("""
                        select distinct on (document, place) * from figure
                        where document = any (?) and starts_with(place, ?) order by document, place, ordinal""")
                .param(documents.toArray(Long[]::new))
                .param(beginning)
                .query(Figures::row)
                .list();
    }

    /** Figures whose row is called so, or whose column is where the row has no name, one for each document and row, the newest document first. */
    public List<Entry> called(String words, int most) {
        return db.sql("""
                        select * from (select distinct on (document, line, heading) * from figure
                            where strpos(line, ?) > 0 or line = '' and strpos(heading, ?) > 0 order by document, line, heading, ordinal) f
                        order by document desc, ordinal limit ?""").params(words, words, most).query(Figures::row).list();
    }

    private static Entry row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Entry(
                row.getLong("document"),
                row.getString("title"),
                row.getString("line"),
                row.getString("heading"),
                row.getString("place"),
                row.getBigDecimal("value"),
                row.getString("unit"));
    }
}
