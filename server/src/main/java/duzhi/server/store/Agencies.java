package duzhi.server.store;

import duzhi.workflow.agency.Agency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agencies; everybody sees them all, since their names are public. */
@Repository
public class Agencies {

    private final JdbcClient db;

    /** Over a database. */
    public Agencies(JdbcClient db) {
        this.db = db;
    }

    /** All, a body before those below it. */
    public List<Agency> all() {
        return db.sql("select * from agency order by path").query(Agencies::row).list();
    }

    /** Finance bureaus. */
    public List<Agency> bureaus() {
        return db.sql("select * from agency where kind = 'finance' order by path")
                .query(Agencies::row)
                .list();
    }

    /** A finance bureau by its code. */
    public Optional<Agency> bureau(String code) {
        return find(code).filter(each -> each.kind() == Agency.Kind.FINANCE);
    }

    /** One by its code. */
    public Optional<Agency> find(String code) {
        return db.sql("select * from agency where code = ?")
                .param(code)
                .query(Agencies::row)
                .optional();
    }

    /** Those at or below a path. */
    public List<Agency> under(String path) {
        return db.sql("select * from agency where path like ? || '%' order by path")
                .param(path)
                .query(Agencies::row)
                .list();
    }

    /** Adds one. */
    public void add(Agency agency) {
        db.sql("insert into agency (code, name, kind, path, region) values (?, ?, ?, ?, ?)")
                .params(
                        agency.code(),
                        agency.name(),
                        agency.kind().name().toLowerCase(Locale.ROOT),
                        agency.path(),
                        agency.region())
                .update();
    }

    /** Gives one another name. */
    public void rename(String code, String name) {
        db.sql("update agency set name = ? where code = ?").params(name, code).update();
    }

    private static Agency row(ResultSet row, int number) throws SQLException {
        return row(row, "code", "name", "kind", "path");
    }

    static Agency row(ResultSet row, String code, String name, String kind, String path) throws SQLException {
        return new Agency(
                row.getString(code),
                row.getString(name),
                Agency.Kind.valueOf(row.getString(kind).toUpperCase(Locale.ROOT)),
                row.getString(path),
                row.getString("region"));
    }
}
