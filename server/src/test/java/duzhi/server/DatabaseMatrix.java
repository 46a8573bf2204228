package duzhi.server;

import duzhi.workflow.duty.Role;
import duzhi.workflow.route.Permission;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import duzhi.workflow.route.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A bureau of its own inside one transaction that is never kept: a person for every role at every place, a document of
 * every kind in every state, and statements as the program's own role would send them for that person.
 */
final class DatabaseMatrix {

    private static final String UNIT = "/mx/mxd/mxu/";
    /** Where somebody is, seen from the unit whose documents they are tried on. */
    private static final Map<String, String> PLACES = Map.of(
            "own",
            UNIT,
            "above",
            "/mx/mxd/",
            "below",
            "/mx/mxd/mxu/mxb/",
            "sibling",
            "/mx/mxd/mxs/",
            "other",
            "/mx/mxo/");

    private static final Set<String> REACHED = Set.of("own", "above");
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("create", "created"),
            Map.entry("edit", "entered"),
            Map.entry("submit", "submitted"),
            Map.entry("withdraw", "withdrawn"),
            Map.entry("return", "returned"),
            Map.entry("approve", "approved"),
            Map.entry("issue", "control-issued"),
            Map.entry("waive", "waived"),
            Map.entry("sign", "signed"),
            Map.entry("publish", "published"),
            Map.entry("correct", "corrected"));

    private final Connection owner;
    private final Routes routes;
    private final Set<Permission> granted;
    private int size;

    DatabaseMatrix(Connection owner, Routes routes, Set<Permission> granted) {
        this.owner = owner;
        this.routes = routes;
        this.granted = granted;
    }

    int size() {
        return size;
    }

    void prepare() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String path : List.of("/mx/", "/mx/mxd/", "/mx/mxo/", UNIT, "/mx/mxd/mxs/", "/mx/mxd/mxu/mxb/")) {
                String code = path.replaceAll(".*/(?=[^/]+/$)", "").replace("/", "");
                statement.execute("insert into agency values ('" + code + "', '" + code + "', 'unit', '" + path
                        + "', 'shanghai')");
            }
            for (Role role : routes.roles().all()) {
                for (Map.Entry<String, String> place : PLACES.entrySet()) {
                    String login = "mx." + role.id() + "." + place.getKey();
                    statement.execute("insert into person (login, name, password) values ('" + login + "', 'x', '')");
                    statement.execute("insert into duty (person, role, own, path) select id, '" + role.id() + "', "
                            + (role.reach() == Role.Reach.OWN) + ", '" + place.getValue()
                            + "' from person where login = '"
                            + login + "'");
                }
            }
            for (Route route : routes.all()) {
                for (State state : route.states().values()) {
                    statement.execute(
                            "with d as (insert into document (kind, agency, path, year, subject, title, state) values"
                                    + " ('"
                                    + route.kind() + "', 'mxu', '', 2031, '" + state.id() + "', 'x', '" + state.id()
                                    + "') returning id), s as (insert into sheet select id, 'k', '[]' from d), r as (insert into"
                                    + " release (document, findings, hits, answered) select id, '[]', '[]', '{}' from d) insert"
                                    + " into file (document, name, medium, digest, bytes) select id, 'f', 'x', '', ''"
                                    + " from d");
                }
            }
            statement.execute("create schema matrix");
            statement.execute("create table matrix.attempt (id bigint generated always as identity, expected boolean,"
                    + " person bigint, document bigint, command text, said text)");
            statement.execute("""
                create function matrix.tried(who bigint, command text) returns boolean language plpgsql as
                $$ declare touched bigint;
                begin
                    perform set_config('duzhi.person', who::text, true);
                    execute command;
                    get diagnostics touched = row_count;
                    raise exception using errcode = 'MX001', message = touched::text;
                exception
                    when sqlstate 'MX001' then return sqlerrm <> '0';
                    when insufficient_privilege or check_violation then return false;
                end $$\
                """);
        }
    }

    /** What is done though it is not granted, or refused though it is. */
    List<String> mistakes() throws SQLException {
        attempts();
        List<String> wrong = new ArrayList<>();
        try (Statement statement = owner.createStatement()) {
            statement.execute("grant usage on schema matrix to duzhi_app");
            statement.execute("grant select on matrix.attempt to duzhi_app");
            statement.execute("set role duzhi_app");
            try (ResultSet rows = statement.executeQuery("""
                with tried as materialized (
                    select a.*, matrix.tried(a.person, a.command) did from matrix.attempt a)
                select p.login || (case when did then ' did ' else ' was refused ' end) || said as words
                from tried join person p on p.id = tried.person where did <> expected limit 30\
                """)) {
                while (rows.next()) {
                    wrong.add(rows.getString(1));
                }
            }
            statement.execute("set role none");
        }
        return wrong;
    }

    private void attempts() throws SQLException {
        Map<String, Long> persons = ids("select login, id from person where login like 'mx.%'");
        Map<String, Long> documents = ids("select kind || ' ' || state, id from document where agency = 'mxu'");
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into matrix.attempt (expected, person, document, command, said) values (?, ?, ?, ?, ?)")) {
            for (Role role : routes.roles().all()) {
                for (String place : PLACES.keySet()) {
                    boolean reached = role.reach() == Role.Reach.OWN ? place.equals("own") : REACHED.contains(place);
                    long person = persons.get("mx." + role.id() + "." + place);
                    for (Route route : routes.all()) {
                        for (State state : route.states().values()) {
                            long document = documents.get(route.kind() + " " + state.id());
                            Case one = new Case(
                                    route,
                                    state,
                                    document,
                                    person,
                                    deed -> reached
                                            && granted.contains(
                                                    new Permission(role.id(), route.kind(), state.id(), deed)));
                            for (Map.Entry<String, Boolean> each :
                                    one.statements().entrySet()) {
                                insert.setBoolean(1, each.getValue());
                                insert.setLong(2, person);
                                insert.setLong(3, document);
                                insert.setString(4, each.getKey());
                                insert.setString(5, route.kind() + " at " + state.id() + ": " + each.getKey());
                                insert.addBatch();
                                size++;
                            }
                        }
                    }
                    insert.executeBatch();
                }
            }
        }
    }

    private Map<String, Long> ids(String query) throws SQLException {
        Map<String, Long> ids = new LinkedHashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getLong(2));
            }
        }
        return ids;
    }

    /** Whether a statement changes or shows anything; it is undone. */
    static boolean changes(Statement statement, String command) throws SQLException {
        statement.execute("savepoint before");
        try {
            boolean shows = statement.execute(command);
            return shows || statement.getUpdateCount() > 0;
        } catch (SQLException refused) {
            return false;
        } finally {
            statement.execute("rollback to savepoint before");
        }
    }

    /** Whether a deed is granted. */
    private interface Grants {
        boolean to(String deed);
    }

    /** Somebody and a document: every statement that could touch it, and whether it may. */
    private record Case(Route route, State state, long document, long person, Grants grants) {

        Map<String, Boolean> statements() {
            Map<String, Boolean> all = new LinkedHashMap<>();
            boolean reads = grants.to(Permission.READ);
            boolean edits = grants.to(Permission.EDIT);
            boolean creates = grants.to(Permission.CREATE);
            all.put("select from document where id = " + document, reads || state.isPublic());
            all.put("select from sheet where document = " + document, reads);
            all.put("select from file where document = " + document, reads || state.isPublic());
            all.put("update sheet set lines = '[{}]' where document = " + document, edits && reads);
            all.put("insert into sheet values (" + document + ", 'more', '[]')", edits);
            all.put("update document set title = 'y' where id = " + document, (edits || creates) && reads);
            all.put("update document set state = 'approved' where id = " + document, false);
            all.put("delete from file where document = " + document, creates && reads);
            all.put("insert into snapshot values (" + document + ", 1, 'x', '{}')", false);
            all.put("insert into maker values (" + document + ", " + person + ")", false);
            all.put(
                    "insert into waiver values (" + document + ", 'E-01', " + person + ", 'x')",
                    grants.to(Permission.WAIVE));
            all.put("update event set body = '{}' where document = " + document, false);
            events(all);
            return all;
        }

        private void events(Map<String, Boolean> all) {
            KINDS.keySet().forEach(deed -> {
                List<String> leads = leads(deed);
                boolean may = grants.to(deed);
                for (String to : leads.isEmpty() ? List.of("") : leads) {
                    all.put(event(deed, KINDS.get(deed), to), may);
                }
                all.put(event(deed, KINDS.get(deed), "nowhere"), false);
                if (!leads.isEmpty()) {
                    all.put(event(deed, KINDS.get(deed), ""), false);
                }
            });
            boolean waits = state.isOpen() && !state.does().equals("correct") && grants.to(state.does());
            all.put(event("open", "opened", ""), waits);
            all.put(event("read", "approved", ""), false);
        }

        private List<String> leads(String deed) {
            List<String> leads = new ArrayList<>();
            if (deed.equals(Permission.CREATE)) {
                leads.add(state.id());
            }
            if (state.isOpen() && deed.equals(state.does())) {
                leads.add(state.next());
            }
            if (deed.equals(Permission.RETURN)) {
                leads.addAll(state.returns());
            }
            if (deed.equals(Permission.WITHDRAW) && state.isOpen()) {
                route.before(state).ifPresent(before -> leads.add(before.id()));
            }
            return leads;
        }

        /** With somebody else's name under it, which is never believed. */
        private String event(String deed, String kind, String leads) {
            return "insert into event (document, path, kind, deed, leads, actor, body) values (" + document + ", '/', '"
                    + kind + "', '" + deed + "', '" + leads + "', 1, '{\"amount\": 1}')";
        }
    }
}
