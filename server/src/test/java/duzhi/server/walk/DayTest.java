package duzhi.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.server.Started;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Documents.Query;
import duzhi.server.store.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A budget that was sent back goes from its clerk to its approval, and everybody else looks at what is theirs. */
class DayTest {

    private static final String UNIT = "013003";

    private final Started system = Started.system();

    private Document returned() {
        return system.bean(Session.class)
                .system(() -> system
                        .bean(Documents.class)
                        .list(Query.of("budget").most(200))
                        .stream()
                        .filter(each -> each.agency().code().equals(UNIT))
                        .max(java.util.Comparator.comparingInt(Document::year))
                        .orElseThrow());
    }

    @Test
    void aBudgetGoesFromItsClerkToItsApproval() {
        Document budget = returned();
        assertThat(budget.state()).isEqualTo("compiling-2");
        String page = "/documents/" + budget.id();
        try (Walker clerk = Walker.as(UNIT + ".clerk")) {
            assertThat(clerk.text()).contains(budget.title());
            for (String tab : List.of("", "?sheet=expenditure", "/tables", "/findings", "/changes", "/history")) {
                clerk.to(page + tab);
            }
            assertThat(clerk.text()).contains("退回");
            clerk.to(page);
            clerk.acts("送审", "已补充测算依据");
        }
        for (String login : List.of(UNIT + ".head", "013.auditor", "mof-biz", "mof-perf", "mof-budget")) {
            try (Walker reviewer = Walker.as(login)) {
                assertThat(reviewer.text()).as("work of %s", login).contains(budget.title());
                reviewer.follows(budget.title());
                reviewer.acts("通过", "同意");
            }
        }
        assertThat(returned().state()).isEqualTo("approved");
    }

    @Test
    void everybodyFindsWhatIsTheirs() {
        walk(
                "013001.clerk",
                "/board",
                "/documents",
                "/projects",
                "/projects/indicators",
                "/checks",
                "/disclosures",
                "/account");
        walk("congress", "/board?kind=project", "/documents?kind=adjustment", "/documents?kind=self-evaluation");
        walk("auditor", "/board", "/checks");
        walk("admin", "/admin", "/account");
    }

    @Test
    void citizensReadWhatIsPublished() {
        try (Walker citizen = Walker.visitor()) {
            for (String path : List.of("/", "/site/agencies", "/site/search?q=预算", "/sign-in")) {
                citizen.to(path);
            }
        }
    }

    private static void walk(String login, String... paths) {
        try (Walker somebody = Walker.as(login)) {
            for (String path : paths) {
                somebody.to(path);
            }
        }
    }
}
