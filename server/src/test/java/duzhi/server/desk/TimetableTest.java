package duzhi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.server.Started;
import duzhi.server.store.Agencies;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PermissionDeniedDataAccessException;

/** Whoever looks after a finance bureau says when work is due in its region. */
class TimetableTest {

    private static final int YEAR = 2029;

    private final Started system = Started.system();
    private final Timetable timetable = system.bean(Timetable.class);
    private final Session session = system.bean(Session.class);
    private final Agency unit = agency("087001");
    private final Agency bureau =
            session.system(() -> system.bean(Agencies.class).all()).getFirst();
    private final long admin = system.person("admin").id();

    private Agency agency(String code) {
        return session.system(() -> system.bean(Agencies.class).find(code)).orElseThrow();
    }

    @AfterEach
    void asBefore() throws Refused {
        timetable.set(admin, bureau.code(), Map.of("control", "", "2028-11-20", ""));
        assertThat(timetable.own(unit)).doesNotContainKeys("control", "2028-11-20");
    }

    @Test
    void aDayThatIsSetHoldsForEveryUnitBelowAndIsInTheTrail() throws Refused {
        timetable.set(admin, bureau.code(), Map.of("control", "11-20 -1"));
        assertThat(timetable.of(unit).due("control", YEAR)).hasValue(LocalDate.of(2028, 11, 20));
        timetable.set(admin, bureau.code(), Map.of("2028-11-20", "rest"));
        assertThat(timetable.of(unit).due("control", YEAR)).hasValue(LocalDate.of(2028, 11, 21));
        assertThat(session.as(
                        admin, () -> system.bean(Trail.class).search(new Trail.Query(admin, 0, null, null, 0, 5))))
                .filteredOn(line -> line.deed().equals("calendar"))
                .first()
                .satisfies(line -> assertThat(line.body()).contains("2028-11-20", "rest"));
    }

    @Test
    void whatIsTheSameAsBeforeIsNoChange() throws Refused {
        timetable.set(admin, bureau.code(), timetable.of(unit).settings());
        assertThat(timetable.own(unit)).doesNotContainKey("control");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsSet() {
        assertThatThrownBy(() -> timetable.set(
                        admin,
                        bureau.code(),
                        Map.of("control", "11-31 -1", "approval", "soon", "first-draft", "09-01 -1")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reasons()).hasSize(2));
        assertThat(timetable.own(unit)).doesNotContainKey("first-draft");
    }

    @Test
    void nobodyElseSetsIt() {
        for (String login : new String[] {"087001.clerk", "087.depthead", "mof-budget"}) {
            long person = system.person(login).id();
            assertThatThrownBy(() -> timetable.set(person, bureau.code(), Map.of("control", "11-20 -1")))
                    .as(login)
                    .isInstanceOf(PermissionDeniedDataAccessException.class);
            assertThat(system.as(login)
                            .json("PUT", "/api/calendars/" + bureau.code(), "{\"control\": \"11-20 -1\"}")
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
        }
        assertThatThrownBy(() -> timetable.set(admin, unit.code(), Map.of("control", "11-20 -1")))
                .as("a unit has no calendar of its own")
                .isInstanceOf(NotFound.class);
    }
}
