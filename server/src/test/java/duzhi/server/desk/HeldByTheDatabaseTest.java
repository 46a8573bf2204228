package duzhi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.server.Started;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.workflow.action.Refused;
import duzhi.workflow.event.Submitted;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database can work out for itself it holds documents to, whatever the program believes. */
class HeldByTheDatabaseTest {

    private final Started system = Started.system();
    private final Session session = system.bean(Session.class);
    private final Trail trail = system.bean(Trail.class);
    private final Desk desk = system.bean(Desk.class);

    @Test
    void nobodySendsOnMoreThanTheControlNumber() throws Refused {
        Department department = new Department(64);
        department.walk(department.unit(0), "compiling-2");
        long id = department.unit(0).id();
        long clerk = department.id(department.unit(0).agency().code() + ".clerk");

        assertThatThrownBy(() -> session.past(clerk, () -> {
                    system.bean(JdbcClient.class)
                            .sql("update document set control = 1 where id = ?")
                            .param(id)
                            .update();
                    return trail.append(id, "submit", new Submitted("unit-review-2", "", ""));
                }))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("exceeds the control number");

        assertThat(department.unit(0).state()).isEqualTo("compiling-2");
        department.walk(department.unit(0), "unit-review-2");
    }

    @Test
    void nothingIsPublishedThatNobodyHasLookedThrough() {
        long clerk = system.person("039002.clerk").id();

        assertThatThrownBy(() -> session.past(clerk, () -> {
                    try {
                        long id = desk.create(
                                        clerk,
                                        "disclosure",
                                        "039002",
                                        2041,
                                        "",
                                        "公开",
                                        "",
                                        new Content(Map.of()),
                                        0,
                                        null)
                                .id();
                        return trail.append(id, "submit", new Submitted("secrecy-review", "", ""));
                    } catch (Refused refused) {
                        throw new IllegalStateException(refused);
                    }
                }))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("not everything found");
    }
}
