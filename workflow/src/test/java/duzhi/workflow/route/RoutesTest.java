package duzhi.workflow.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The ways that come with Duzhi, and what follows from them. */
class RoutesTest {

    private final Routes routes = Routes.load();

    @Test
    void everyWayLeadsToItsEnd() {
        for (Route route : routes.all()) {
            State state = route.first();
            for (int steps = 0; state.isOpen(); steps++) {
                assertThat(steps)
                        .as("steps of %s", route.kind())
                        .isLessThan(route.states().size());
                state = route.state(state.next());
            }
        }
    }

    @Test
    void whoeverSentItOnMayTakeItBackAndNobodyElse() {
        assertThat(routes.permissions())
                .contains(new Permission("unit-clerk", "budget", "unit-review-1", Permission.WITHDRAW))
                .doesNotContain(new Permission("unit-head", "budget", "unit-review-1", Permission.WITHDRAW));
    }

    @Test
    void administratorsTouchNoDocument() {
        assertThat(routes.permissions()).noneMatch(each -> each.role().equals("admin"));
    }

    @Test
    void aNameThatNothingDefinesIsToldWithItsLine() {
        String broken = """
                routes:
                  - kind: leaflet
                    zh: 单页
                    en: Leaflet
                    creator: printer
                    states:
                      - {id: draft, zh: 草稿, en: Draft, by: unit-clerk, does: submit, next: nowhere}
                """;
        assertThatThrownBy(() -> Routes.of(routes.roles(), "routes.yaml", broken))
                .hasMessageContaining("routes.yaml:2")
                .hasMessageContaining("no role is called 'printer'")
                .hasMessageContaining("no state is called 'nowhere'");
    }
}
