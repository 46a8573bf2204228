package duzhi.server;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.server.store.Agencies;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.People;
import duzhi.server.store.Person;
import duzhi.server.store.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    void yearsAndBoardsAreThoseOfWhatSomebodysDutiesCover() {
        String within = " from document where stand(kind, state, path) ^@ any ((select grants('read'))::text[])";
        for (Person person : everybody()) {
            List<Integer> years = session.as(person.id(), documents::years);
            assertThat(years)
                    .as(person.login())
                    .isEqualTo(session.as(
                            person.id(),
                            () -> db.sql("select distinct year" + within + " order by year desc")
                                    .query(Integer.class)
                                    .list()));
            for (int year : years) {
                List<Long> board = session.as(person.id(), () -> documents.board("disclosure", year)).stream()
                        .map(Document::id)
                        .sorted()
                        .toList();
                assertThat(board)
                        .as(person.login())
                        .isEqualTo(session.as(
                                person.id(),
                                () -> ids("select id" + within + " and kind = 'disclosure' and year = " + year
                                        + " order by id")));
                long told = session.as(person.id(), () -> documents.tallies("disclosure", year)).stream()
                        .mapToLong(Documents.Tally::count)
                        .sum();
                assertThat(told).as(person.login()).isEqualTo(board.size());
            }
        }
    }

    @Test
    void aPageOfAListIsTheNewestOfWhatSomebodySees() {
        String region = session.system(() -> system.bean(Agencies.class).all())
                .getFirst()
                .path();
        Map<Documents.Query, String> asked = new LinkedHashMap<>();
        asked.put(Documents.Query.of(), "true");
        asked.put(
                Documents.Query.of("disclosure").in(List.of("published")),
                "kind = 'disclosure' and state = 'published'");
        asked.put(
                Documents.Query.of("budget", "project").year(2026).most(3),
                "kind in ('budget', 'project') and year = 2026");
        asked.put(Documents.Query.of().saying("预算"), "strpos(title, '预算') > 0");
        asked.put(under(region), "starts_with(path, '" + region + "')");
        asked.put(under(region + "087/"), "starts_with(path, '" + region + "087/')");
        for (Person person : everybody()) {
            asked.forEach((query, where) -> assertThat(session.as(person.id(), () -> documents.list(query)).stream()
                            .map(Document::id)
                            .toList())
                    .as(person.login() + " " + where)
                    .isEqualTo(session.as(
                            person.id(),
                            () -> ids("select id from document where " + where + " order by id desc limit "
                                    + query.limit()))));
        }
    }

    private static Documents.Query under(String path) {
        return new Documents.Query(List.of(), List.of(), 0, path, "", 0, 20);
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
