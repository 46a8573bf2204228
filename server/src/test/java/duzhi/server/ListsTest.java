package duzhi.server;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.People;
import duzhi.server.store.Person;
import duzhi.server.store.Session;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists are quick because rights are gathered once a query; they show what the rights of each row say, and no more. */
class ListsTest {

    private static final String ONE_BY_ONE = """
            select d.id from document d
            where is_public(d.kind, d.state) or may(d.path, d.kind, d.state, 'read') order by d.id""";
    private static final String TURNS = """
            select d.id from document d where exists (select from transition t
                where t.kind = d.kind and t.state = d.state and t.deed not in ('return', 'withdraw', 'correct', 'replace')
                  and may(d.path, d.kind, d.state, t.deed)) order by d.id""";

    private final Started system = Started.system();
    private final Session session = system.bean(Session.class);
    private final Documents documents = system.bean(Documents.class);
    private final JdbcClient db = system.bean(JdbcClient.class);

    @Test
    void everybodySeesTheRowsThatTheirRightsGrantOneByOne() {
        for (Person person : everybody()) {
            assertThat(session.as(person.id(), () -> ids("select id from document order by id")))
                    .as(person.login())
                    .isEqualTo(granted(person, ONE_BY_ONE));
        }
    }

    @Test
    void whatWaitsForSomebodyIsWhatTheyCanMoveOn() {
        for (Person person : everybody()) {
            List<Long> waiting = session.as(person.id(), documents::waiting).stream()
                    .map(Document::id)
                    .sorted()
                    .toList();
            assertThat(waiting).as(person.login()).isEqualTo(granted(person, TURNS));
        }
    }

    @Test
    void aVisitorSeesWhatIsPublishedAndNothingElse() {
        assertThat(session.visitor(() -> ids("select id from document order by id")))
                .isEqualTo(session.system(
                        () -> ids("select id from document d where is_public(d.kind, d.state) order by id")));
    }

    @Test
    void aDutyForOneAgencyReachesNoneBelowIt() {
        assertThat(session.system(() -> db.sql(
                                "select stand('budget', 'draft', '/1/2/3/') ^@ (stand('budget', 'draft', '/1/2/'))")
                        .query(Boolean.class)
                        .single()))
                .isFalse();
    }

    @Test
    void yearsAreThoseOfTheDocumentsSomebodySees() {
        for (Person person : everybody()) {
            assertThat(session.as(person.id(), documents::years))
                    .as(person.login())
                    .isEqualTo(session.as(
                            person.id(),
                            () -> db.sql("select distinct year from document order by year desc")
                                    .query(Integer.class)
                                    .list()));
        }
    }

    @Test
    void theTableOfEverythingHasALineForEveryDocumentSomebodySees() {
        for (String login : List.of("mof-budget", "087.auditor", "087001.clerk")) {
            long seen = session.as(system.person(login).id(), () ->
                    (long) ids("select id from document").size());
            var answer = system.as(login).get("/api/documents.csv");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
            assertThat(answer.body().lines())
                    .hasSize((int) seen + 1)
                    .first()
                    .asString()
                    .startsWith("id,kind,agency,");
        }
    }

    @Test
    void theTableOfEverythingIsNotForVisitors() {
        assertThat(system.visitor().get("/api/documents.csv").statusCode()).isEqualTo(401);
    }

    /** By the functions that the triggers ask, with all rows before them: as the owner, on behalf of the person. */
    private List<Long> granted(Person person, String sql) {
        return session.past(person.id(), () -> ids(sql));
    }

    private List<Long> ids(String sql) {
        return db.sql(sql).query(Long.class).list();
    }

    private List<Person> everybody() {
        return session.system(system.bean(People.class)::all);
    }
}
