package duzhi.server.store;

import duzhi.workflow.duty.Duty;
import duzhi.workflow.duty.Role;
import duzhi.workflow.duty.Roles;
import duzhi.workflow.route.Routes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People and their duties. */
@Repository
public class People {

    private final JdbcClient db;
    private final Roles roles;

    /** Over a database, with the roles that routes name. */
    public People(JdbcClient db, Routes routes) {
        this.db = db;
        this.roles = routes.roles();
    }

    /** What signing in needs to know; it is asked before anybody is signed in. */
    public record Credentials(long id, String password, boolean locked, boolean active) {}

    /** Of a login, empty where nobody has it. */
    public Optional<Credentials> credentials(String login) {
        return db.sql("select * from sign_in(?)")
                .param(login)
                .query((row, number) -> new Credentials(
                        row.getLong("id"),
                        row.getString("password"),
                        row.getBoolean("locked"),
                        row.getBoolean("active")))
                .optional();
    }

    /** Counts an attempt to sign in; after so many failures the login rests for a while. */
    public void signedIn(String login, boolean well, int most, Duration pause) {
        db.sql("select signed_in(?, ?, ?, make_interval(secs => ?))")
                .params(login, well, most, pause.toSeconds())
                .query((row, number) -> true)
                .list();
    }

    /** Somebody by id. */
    public Optional<Person> find(long id) {
        return db.sql("select id, login, name, language, active from person where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** Everybody, by login. */
    public List<Person> all() {
        return db.sql("select id, login, name, language, active from person order by login")
                .query(this::row)
                .list();
    }

    private Person row(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Person(
                id,
                row.getString("login"),
                row.getString("name"),
                row.getString("language"),
                row.getBoolean("active"),
                List.of());
    }

    /** The same with their duties. */
    public Person withDuties(Person person) {
        return new Person(
                person.id(), person.login(), person.name(), person.language(), person.active(), duties(person.id()));
    }

    /** What somebody is there for, ended duties included. */
    public List<Duty> duties(long person) {
        return db.sql("select * from duty where person = ? order by id")
                .param(person)
                .query((row, number) -> duty(row))
                .list();
    }

    private Duty duty(ResultSet row) throws SQLException {
        return new Duty(
                roles.get(row.getString("role")),
                row.getString("path"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getLong("delegated_by"));
    }

    /** Somebody by what they sign in by. */
    public Optional<Person> byLogin(String login) {
        return db.sql("select id, login, name, language, active from person where login = ?")
                .param(login)
                .query(this::row)
                .optional();
    }

    /** Adds somebody with a hashed password and gives their id. */
    public long add(String login, String name, String password) {
        return db.sql("insert into person (login, name, password) values (?, ?, ?) returning id")
                .params(login, name, password)
                .query(Long.class)
                .single();
    }

    /** Gives somebody a duty. */
    public void give(long person, Duty duty) {
        db.sql("insert into duty (person, role, own, path, since, until, delegated_by) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        person,
                        duty.role().id(),
                        duty.role().reach() == Role.Reach.OWN,
                        duty.path(),
                        duty.from(),
                        duty.to())
                .param(duty.delegatedBy() == 0 ? null : duty.delegatedBy())
                .update();
    }

    /** Sets a hashed password. */
    public void password(long person, String password) {
        db.sql("update person set password = ? where id = ?")
                .params(password, person)
                .update();
    }

    /** Sets the language of somebody's pages. */
    public void language(long person, String language) {
        db.sql("update person set language = ? where id = ?")
                .params(language, person)
                .update();
    }

    /** Lets somebody sign in, or no longer. */
    public void active(long person, boolean active) {
        db.sql("update person set active = ? where id = ?")
                .params(active, person)
                .update();
    }

    /** Whether anybody can sign in yet. */
    public boolean isEmpty() {
        return db.sql("select not exists (select from person where password <> '')")
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether somebody who signed in may go on.
     *
     * @param active whether they may be here at all
     * @param temporary whether their password was given to them and they have to choose one first
     * @param visit rises whenever everybody who signed in as them has to sign in again
     */
    public record Standing(boolean active, boolean temporary, int visit) {}

    /** Of somebody, empty where there is nobody; it is asked at every request. */
    public Optional<Standing> standing(long person) {
        return db.sql("select * from standing(?)")
                .param(person)
                .query((row, number) ->
                        new Standing(row.getBoolean("active"), row.getBoolean("temporary"), row.getInt("visit")))
                .optional();
    }

    /** Ends every visit of the caller, wherever they are signed in. */
    public void leave() {
        db.sql("select leave()").query(Integer.class).single();
    }

    /** Lets somebody try again at once whose login rests after wrong passwords. */
    public void unlock(long person) {
        db.sql("update person set failures = 0, locked_until = null where id = ?")
                .param(person)
                .update();
    }

    /** Gives somebody another name. */
    public void rename(long person, String name) {
        db.sql("update person set name = ? where id = ?").params(name, person).update();
    }

    /** A duty with its number and whose it is. */
    public record Held(long id, long person, Duty duty) {}

    /** Duties of somebody, or those they handed over, the latest first. */
    public List<Held> held(long person, boolean handedOver) {
        return db.sql("select * from duty where " + (handedOver ? "delegated_by" : "person") + " = ? order by id desc")
                .param(person)
                .query((row, number) -> new Held(row.getLong("id"), row.getLong("person"), duty(row)))
                .list();
    }

    /** Ends a duty at once: yesterday was its last day. */
    public void end(long duty) {
        db.sql("update duty set until = least(until, current_date - 1) where id = ?")
                .param(duty)
                .update();
    }

    /** Somebody as an administrator looks them up. */
    public record Entry(Person person, boolean locked, boolean temporary) {}

    /** Those whose login or name holds words and whose duties lie at or below a path; all where both are empty. */
    public List<Entry> search(String words, String path, int from, int count) {
        return db.sql("""
            select id, login, name, language, active, temporary, coalesce(locked_until > now(), false) locked
            from person p
            where (strpos(login, ?) > 0 or strpos(name, ?) > 0)
              and (? = '' or exists (select from duty d where d.person = p.id and starts_with(d.path, ?)))
            order by login offset ? limit ?\
            """)
                .params(words, words, path, path, from, count)
                .query((row, number) ->
                        new Entry(withDuties(row(row, number)), row.getBoolean("locked"), row.getBoolean("temporary")))
                .list();
    }
}
