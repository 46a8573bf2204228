package duzhi.server.store;

import duzhi.workflow.duty.Role;
import duzhi.workflow.route.Guard;
import duzhi.workflow.route.Permission;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import duzhi.workflow.route.State;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The routes as the database holds them, so that it refuses by itself what nobody may do. */
@Repository
public class Rights {

    private final JdbcClient db;
    private final Routes routes;

    /** Over a database. */
    public Rights(JdbcClient db, Routes routes) {
        this.db = db;
        this.routes = routes;
    }

    /** Writes them anew; at every start, as the program itself. */
    public void renew() {
        db.sql("delete from permission").update();
        db.sql("delete from transition").update();
        db.sql("delete from public_state").update();
        db.sql("delete from role").update();
        for (Role role : routes.roles().all()) {
            db.sql("insert into role (id, own, administers) values (?, ?, ?)")
                    .params(role.id(), role.reach() == Role.Reach.OWN, role.administers())
                    .update();
        }
        for (Permission each : routes.permissions()) {
            db.sql("insert into permission (role, kind, state, deed) values (?, ?, ?, ?)")
                    .params(each.role(), each.kind(), each.state(), each.deed())
                    .update();
        }
        for (Route route : routes.all()) {
            route.states().values().forEach(state -> renew(route, state));
        }
    }

    private void renew(Route route, State state) {
        if (state.isPublic()) {
            db.sql("insert into public_state (kind, state) values (?, ?)")
                    .params(route.kind(), state.id())
                    .update();
        }
        if (state.isOpen()) {
            leads(route, state, state.does(), state.next(), state.guards());
            route.before(state).ifPresent(before -> leads(route, state, Permission.WITHDRAW, before.id(), List.of()));
        }
        if (!state.replaced().isEmpty()) {
            leads(route, state, Permission.REPLACE, state.replaced(), List.of());
        }
        state.returns().forEach(back -> leads(route, state, Permission.RETURN, back, List.of()));
    }

    /** Of what must hold, the database examines for itself what it can work out. */
    private void leads(Route route, State state, String deed, String to, List<Guard> guards) {
        boolean answered = guards.contains(Guard.SCANNED)
                || guards.contains(Guard.CLEAN) && route.document().isEmpty();
        db.sql("""
                        insert into transition (kind, state, deed, leads, others, control, answered)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        route.kind(),
                        state.id(),
                        deed,
                        to,
                        guards.contains(Guard.OTHERS),
                        guards.contains(Guard.CONTROL),
                        answered)
                .update();
    }

    /** What one of the caller's duties grants on a document. */
    public Set<String> deeds(Document document) {
        List<String> deeds = db.sql("""
                        select distinct p.deed from permission p join my_duty d on d.role = p.role
                        where p.kind = :kind and p.state = :state
                          and case when d.own then d.path = :path else starts_with(:path, d.path) end""")
                .param("kind", document.kind())
                .param("state", document.state())
                .param("path", document.agency().path())
                .query(String.class)
                .list();
        return Set.copyOf(deeds);
    }

    /** Whether one of the caller's duties lets them read documents of a kind, wherever they stand, of an agency. */
    public boolean reads(String kind, String path) {
        return db.sql("""
                        select exists (select from permission p join my_duty d on d.role = p.role
                        where p.kind = :kind and p.deed = 'read'
                          and case when d.own then d.path = :path else starts_with(:path, d.path) end)""")
                .param("kind", kind)
                .param("path", path)
                .query(Boolean.class)
                .single();
    }

    /** Whether the caller looks after an agency. */
    public boolean administers(String path) {
        return db.sql("select administers(?)").param(path).query(Boolean.class).single();
    }

    /** Whether the caller looks after any agency at all. */
    public boolean administersSomewhere() {
        return db.sql("select administers_somewhere()").query(Boolean.class).single();
    }

    /** Whether the caller looks after somebody: all of what that person was ever there for. */
    public boolean looksAfter(long person) {
        return db.sql("select looks_after(?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    /** Roles of the caller that hold today. */
    public Set<String> roles() {
        return Set.copyOf(
                db.sql("select distinct role from my_duty").query(String.class).list());
    }
}
