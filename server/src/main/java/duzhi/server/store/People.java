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
                .query((row, number) -> new Duty(
                        roles.get(row.getString("role")),
                        row.getString("path"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getLong("delegated_by")))
                .list();
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
        db.sql("update person set password = ? where id = ?").params(password, person).update();
    }

    /** Sets the language of somebody's pages. */
    public void language(long person, String language) {
        db.sql("update person set language = ? where id = ?").params(language, person).update();
    }

    /** Lets somebody sign in, or no longer. */
    public void active(long person, boolean active) {
        db.sql("update person set active = ? where id = ?").params(active, person).update();
    }

    /** Whether anybody can sign in yet. */
    public boolean isEmpty() {
        return db.sql("select not exists (select from person where password <> '')")
                .query(Boolean.class)
                .single();
    }
}
