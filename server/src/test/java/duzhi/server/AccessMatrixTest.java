package duzhi.server;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.server.desk.Content;
import duzhi.server.desk.Desk;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.People;
import duzhi.server.store.Session;
import duzhi.workflow.action.Refused;
import duzhi.workflow.route.Permission;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Who may do what, from three sides. What is expected follows from the routes and from how far a role reaches; what happens
 * is tried in the database, by pages and by programs. What is not permitted is refused and changes nothing.
 */
class AccessMatrixTest {

    private final Started system = Started.system();
    private final Routes routes = system.bean(Routes.class);
    private final Set<Permission> granted = routes.permissions();

    /** Every role at every place, every kind of document in every state, every statement: some twenty-five thousand. */
    @Test
    void theDatabaseRefusesWhatRoutesDoNotGrant() throws SQLException {
        try (Connection owner = system.owner()) {
            owner.setAutoCommit(false);
            DatabaseMatrix matrix = new DatabaseMatrix(owner, routes, granted);
            matrix.prepare();
            assertThat(matrix.mistakes()).isEmpty();
            assertThat(matrix.size()).isGreaterThan(20_000);
            owner.rollback();
        }
    }

    @Test
    void pagesAndProgramsRefuseWhatRoutesDoNotGrant() throws Refused, SQLException {
        List<Document> documents = documents();
        String before = kept();
        for (String login : List.of(
                "087001.clerk",
                "087001.head",
                "087.clerk",
                "087002.clerk",
                "013002.clerk",
                "087.auditor",
                "013.auditor",
                "087.depthead",
                "mof-biz",
                "mof-perf",
                "mof-budget",
                "congress",
                "auditor",
                "admin")) {
            documents.forEach(document -> tried(login, document));
        }
        assertThat(kept()).isEqualTo(before);
    }

    /** Those of the bureau, and one of every other kind. */
    private List<Document> documents() throws Refused {
        Desk desk = system.bean(Desk.class);
        long clerk = system.person("087001.clerk").id();
        for (Route route : routes.all()) {
            desk.create(clerk, route.kind(), "087001", 2030, "matrix", "权限", "", new Content(Map.of()), 0, null);
        }
        return system.bean(Session.class)
                .system(() ->
                        system.bean(Documents.class).list(Documents.Query.of().most(500)));
    }

    private void tried(String login, Document document) {
        Set<String> may = expected(login, document);
        Browser browser = system.as(login);
        boolean reads = may.contains(Permission.READ)
                || routes.get(document.kind()).state(document.state()).isPublic();
        String as = login + " on " + document.kind() + " " + document.id() + " at " + document.state();
        assertThat(browser.get("/api/documents/" + document.id()).statusCode())
                .as(as)
                .isEqualTo(reads ? 200 : 404);
        List<String> refusedDeeds = new ArrayList<>(
                List.of("submit", "approve", "issue", "return", "sign", "publish", "correct", "withdraw"));
        refusedDeeds.removeAll(may);
        Collections.shuffle(refusedDeeds, new Random(as.hashCode()));
        for (String deed : refusedDeeds.subList(0, Math.min(2, refusedDeeds.size()))) {
            int refused = reads ? 403 : 404;
            assertThat(browser.post(
                                    "/documents/" + document.id() + "/act",
                                    Map.of("deed", deed, "opinion", "x", "to", "draft", "amount", "1"))
                            .statusCode())
                    .as("%s by a page: %s", deed, as)
                    .isEqualTo(refused);
            assertThat(browser.json(
                                    "POST",
                                    "/api/documents/" + document.id() + "/act",
                                    "{\"deed\": \"" + deed
                                            + "\", \"opinion\": \"x\", \"to\": \"draft\", \"amount\": 1}")
                            .statusCode())
                    .as("%s by a program: %s", deed, as)
                    .isEqualTo(refused);
        }
        if (!may.contains(Permission.EDIT)) {
            assertThat(browser.json(
                                    "POST",
                                    "/api/documents/" + document.id() + "/cells",
                                    "[{\"sheet\": \"expenditure\", \"line\": 1, \"column\": \"note\", \"was\": \"\","
                                            + " \"now\": \"x\"}]")
                            .statusCode())
                    .as("cells: %s", as)
                    .isEqualTo(reads ? 403 : 404);
        }
    }

    private Set<String> expected(String login, Document document) {
        Session session = system.bean(Session.class);
        Set<String> may = new HashSet<>();
        session
                .system(() ->
                        system.bean(People.class).duties(system.person(login).id()))
                .stream()
                .filter(duty -> duty.reaches(document.agency(), LocalDate.now(java.time.ZoneId.systemDefault())))
                .forEach(duty -> granted.stream()
                        .filter(each -> each.role().equals(duty.role().id())
                                && each.kind().equals(document.kind())
                                && each.state().equals(document.state()))
                        .forEach(each -> may.add(each.deed())));
        return may;
    }

    /** Everything a refused deed could have touched. */
    private String kept() throws SQLException {
        try (Connection owner = system.owner();
                Statement statement = owner.createStatement();
                var row = statement.executeQuery("""
                    select (select md5(string_agg(d::text, '' order by id)) from document d)
                        || (select md5(string_agg(s::text, '' order by document, key)) from sheet s)
                        || (select count(*) from event where document is not null)\
                    """)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Nobody's duties can be made to reach further by whoever looks after people. */
    @Test
    void administratorsGiveNothingThatIsNotTheirs() throws SQLException {
        try (Connection owner = system.owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("insert into person (login, name, password) values ('m.admin', 'm', '')");
            statement.execute(
                    "insert into duty (person, role, own, path) select id, 'admin', false, '/310199/087/' from person"
                            + " where login = 'm.admin'");
            String me = number(statement, "select id from person where login = 'm.admin'");
            String root = number(statement, "select id from person where login = 'admin'");
            String clerk = number(statement, "select id from person where login = '087001.clerk'");
            String other = number(statement, "select id from person where login = '013001.clerk'");
            statement.execute("set role duzhi_app");
            statement.execute("select set_config('duzhi.person', '" + me + "', true)");
            List<String> wrong = new ArrayList<>();
            for (String command : List.of(
                    "update person set password = 'x' where id = " + root,
                    "update person set active = false where id = " + other,
                    "update person set active = not active where id = " + me,
                    "insert into duty (person, role, own, path) values (" + me
                            + ", 'unit-clerk', true, '/310199/087/087001/')",
                    "insert into duty (person, role, own, path) values (" + clerk
                            + ", 'dept-head', false, '/310199/013/')",
                    "insert into duty (person, role, own, path) values (" + clerk + ", 'admin', false, '/')",
                    "insert into duty (person, role, own, path) values (" + clerk
                            + ", 'dept-head', false, '/310199/087/08')",
                    "insert into duty (person, role, own, path, delegated_by) values (" + clerk
                            + ", 'auditor', false, '/310199/', 5)",
                    "insert into agency values ('x', 'x', 'unit', '/310199/013/x/', 'shanghai')",
                    "insert into agency values ('x', 'x', 'unit', '/310199/087/y/', 'shanghai')",
                    "update agency set name = 'x' where code = '013'",
                    "insert into event (document, path, kind, deed, body) values (null, '/', 'reset', 'reset', '{}')",
                    "insert into token (person, name, hash, until) values (" + clerk + ", 'x', '\\x00', now())",
                    "select password from person",
                    "select hash from token")) {
                if (DatabaseMatrix.changes(statement, command)) {
                    wrong.add(command);
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(DatabaseMatrix.changes(statement, "update person set active = false where id = " + clerk))
                    .isTrue();
            assertThat(DatabaseMatrix.changes(
                            statement,
                            "insert into duty (person, role, own, path) values (" + clerk
                                    + ", 'unit-head', true, '/310199/087/087002/')"))
                    .isTrue();
            owner.rollback();
        }
    }

    /** A duty that was handed over ends with the person who handed it over. */
    @Test
    void aDelegationHoldsAsLongAsItsGiverHasTheDuty() throws SQLException {
        try (Connection owner = system.owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            String giver = number(statement, "select id from person where login = '087.auditor'");
            String taker = number(statement, "select id from person where login = '013.head'");
            statement.execute("insert into duty (person, role, own, path, delegated_by) values (" + taker
                    + ", 'dept-auditor', false, '/310199/087/', " + giver + ")");
            statement.execute("select set_config('duzhi.person', '" + taker + "', true)");
            String asked = "select may('/310199/087/087003/', 'budget', 'dept-review-2', 'approve')";
            assertThat(number(statement, asked)).isEqualTo("t");
            statement.execute("update person set active = false where id = " + giver);
            assertThat(number(statement, asked)).isEqualTo("f");
            statement.execute("update person set active = true where id = " + giver);
            statement.execute("update person set active = false where id = " + taker);
            assertThat(number(statement, asked)).isEqualTo("f");
            owner.rollback();
        }
    }

    private static String number(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
