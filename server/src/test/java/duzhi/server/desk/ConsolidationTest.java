package duzhi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import duzhi.check.finding.Text;
import duzhi.server.Browser;
import duzhi.server.Started;
import duzhi.server.desk.Consolidation.Position;
import duzhi.server.desk.Consolidation.Row;
import duzhi.server.store.Document;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.workflow.action.Refused;
import duzhi.workflow.action.Return;
import duzhi.workflow.event.Change;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A department's budget is the office's own and those of its units (预算法8), from the first look to the second round. */
class ConsolidationTest {

    private static final String SPENT = Department.SPENT;
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private final Started system = Started.system();
    private final Desk desk = system.bean(Desk.class);
    private final Consolidation consolidation = system.bean(Consolidation.class);
    private final Gaps gaps = system.bean(Gaps.class);

    private Consolidation.View look(Department department, List<String> earlier) {
        return consolidation.look(department.clerkId(), department.whole(), earlier);
    }

    private void consolidate(Department department, List<String> earlier) throws Refused {
        consolidation.consolidate(department.clerkId(), department.whole().id(), earlier, "", null);
    }

    private static List<Map<String, String>> of(Content content, String sheet, String unit) {
        return content.lines(sheet).stream()
                .filter(line -> line.getOrDefault("unit", "").equals(unit))
                .toList();
    }

    private static String code(Department department, int unit) {
        return department.unit(unit).agency().code();
    }

    /** The office spends and receives something itself; its lines come behind all others. */
    private List<Map<String, String>> officeSpends(Department department, String amount) throws Refused {
        Content content = department.content(department.whole());
        String code = department.office().code();
        Map<String, String> like =
                department.content(department.unit(0)).lines(SPENT).getFirst();
        int spent = content.lines(SPENT).size() + 1;
        List<Change> changes = new java.util.ArrayList<>();
        like.forEach((column, text) -> changes.add(new Change(
                SPENT, spent, column, "", column.equals("unit") ? code : column.equals("amount") ? amount : text)));
        desk.enter(department.clerkId(), department.whole().id(), changes);
        return of(department.content(department.whole()), SPENT, code);
    }

    /** First lesson: nothing is taken silently. A unit that has sent nothing on is named, and nothing is written of it. */
    @Test
    void unitsThatHaveNotSentOnAreNamedAndLeftOut() throws Refused {
        Department department = new Department(95);
        department.letsItsClerkLook();
        department.walk(department.unit(0), "dept-review-1");

        Consolidation.View view = look(department, null);

        assertThat(view.rows()).extracting(Row::position).containsExactly(Position.SUBMITTED, Position.NEVER);
        assertThat(view.rows()).extracting(Row::taken).containsExactly(true, false);
        assertThat(view.rows().getFirst().total()).isEqualByComparingTo(department.spends(0));
        assertThat(view.before()).isEqualByComparingTo(NOTHING);
        assertThat(view.after()).isEqualByComparingTo(department.spends(0));

        consolidate(department, null);

        Content whole = department.content(department.whole());
        assertThat(of(whole, SPENT, code(department, 0)))
                .containsExactlyInAnyOrderElementsOf(
                        department.content(department.unit(0)).lines(SPENT));
        assertThat(of(whole, SPENT, code(department, 1))).isEmpty();
        assertThat(department.whole().total()).isEqualByComparingTo(department.spends(0));
        assertThat(gaps.of(department.clerkId(), department.whole())
                        .orElseThrow()
                        .waiting())
                .extracting(agency -> agency.code())
                .containsExactly(code(department, 1));
    }

    /** Nor is what a unit's own head has still to look at: the clerk's draft is not the unit's word. */
    @Test
    void whatAUnitsHeadHasNotApprovedIsNotTakenOver() throws Refused {
        Department department = new Department(74);
        department.letsItsClerkLook();
        department.walk(department.unit(0), "unit-review-1");
        department.walk(department.unit(1), "dept-review-1");

        assertThat(look(department, null).rows())
                .extracting(Row::position)
                .containsExactly(Position.NEVER, Position.SUBMITTED);
        consolidate(department, List.of(code(department, 0)));

        assertThat(department.content(department.whole()).sum(SPENT, "amount"))
                .isEqualByComparingTo(department.spends(1));

        department.walk(department.unit(0), "dept-review-1");
        desk.act(
                department.id(department.office().code() + ".auditor"),
                department.unit(0).id(),
                new Return("compiling-1", "请增加", List.of()));
        department.raises(0, "100");
        department.walk(department.unit(0), "unit-review-1");
        assertThat(look(department, null).rows().getFirst().position()).isEqualTo(Position.RETURNED);
        consolidate(department, null);
        assertThat(department.content(department.whole()).sum(SPENT, "amount"))
                .as("as its head had let it go, not as its clerk has it now")
                .isEqualByComparingTo(
                        department.spends(0).add(department.spends(1)).subtract(new BigDecimal("100")));
    }

    /** Second lesson: doing it again replaces what came of the units, and nothing else. */
    @Test
    void doingItAgainReplacesTheLinesOfUnitsAndLeavesTheOfficesAlone() throws Refused {
        Department department = new Department(88);
        department.letsItsClerkLook();
        department.walk(department.unit(0), "dept-review-1");
        department.walk(department.unit(1), "dept-review-1");
        consolidate(department, null);
        List<Map<String, String>> own = officeSpends(department, "700");
        String reception = enterReception(department, "30");

        desk.act(
                department.id(department.office().code() + ".auditor"),
                department.unit(0).id(),
                new Return("compiling-1", "请增加", List.of()));
        assertThat(look(department, null).rows())
                .extracting(Row::position)
                .containsExactly(Position.RETURNED, Position.SUBMITTED);
        department.raises(0, "100");
        department.walk(department.unit(0), "dept-review-1");
        Consolidation.View view = look(department, null);
        assertThat(view.own()).isEqualByComparingTo("700");
        assertThat(view.after().subtract(view.before())).isEqualByComparingTo("100");
        assertThat(view.rows().getFirst().effect().replaced())
                .isEqualTo(view.rows().getFirst().effect().taken());

        consolidate(department, null);

        Content whole = department.content(department.whole());
        assertThat(of(whole, SPENT, department.office().code())).isEqualTo(own);
        assertThat(whole.cell("restrained", 2, "amount"))
                .as("what is added up keeps the office's part")
                .isEqualTo(reception);
        assertThat(whole.sum(SPENT, "amount"))
                .isEqualByComparingTo(
                        department.spends(0).add(department.spends(1)).add(new BigDecimal("700")));
        assertThat(whole.lines("units")).hasSizeGreaterThanOrEqualTo(2);
    }

    /** The office adds to what its units spend on receptions; the second line of its sheet. */
    private String enterReception(Department department, String more) throws Refused {
        String was = department.content(department.whole()).cell("restrained", 2, "amount");
        BigDecimal units = department.content(department.unit(0)).sum("restrained", "amount");
        assertThat(units).as("the units have something on the sheet").isNotNegative();
        String now = new BigDecimal(was).add(new BigDecimal(more)).toPlainString();
        desk.enter(
                department.clerkId(),
                department.whole().id(),
                List.of(new Change("restrained", 2, "amount", was, now)));
        return now;
    }

    @Test
    void doingItAgainWhenNothingIsNewWritesNothing() throws Refused {
        Department department = new Department(60);
        department.letsItsClerkLook();
        department.walk(department.unit(0), "dept-review-1");
        consolidate(department, null);
        int told = told(department);

        consolidate(department, null);

        assertThat(told(department)).isEqualTo(told);
    }

    private int told(Department department) {
        return system.bean(History.class)
                .of(department.clerkId(), department.whole())
                .size();
    }

    /** Third lesson: what a unit sent on in an earlier round is taken only where somebody says so. */
    @Test
    void aLateUnitIsTakenAsItWasSentOnLastOrLeftOut() throws Refused {
        Department department = new Department(81);
        department.letsItsClerkLook();
        department.walk(department.unit(0), "dept-review-2");
        department.walk(department.unit(1), "compiling-2");
        consolidate(department, null);
        department.walk(department.whole(), "compiling-2");

        assertThat(look(department, null).rows())
                .extracting(Row::position)
                .containsExactly(Position.SUBMITTED, Position.EARLIER);
        assertThat(look(department, List.of(code(department, 1))).after())
                .isEqualByComparingTo(department.spends(0).add(department.spends(1)));
        consolidate(department, List.of());

        assertThat(department.content(department.whole()).sum(SPENT, "amount"))
                .isEqualByComparingTo(department.spends(0));
        assertThat(words(gaps.of(department.clerkId(), department.whole())
                        .orElseThrow()
                        .gaps()))
                .as("left out is not forgotten")
                .contains(department.unit(1).agency().name());
    }

    private static String words(List<Text> texts) {
        return texts.stream().map(text -> text.zh() + " " + text.en()).collect(Collectors.joining("\n"));
    }

    /** Fourth lesson: what a unit sends on later is told, by name and in yuan, and holds the department's budget up. */
    @Test
    void whatAUnitSendsOnLaterHoldsTheSecondRoundUp() throws Refused {
        Department department = new Department(76);
        department.letsItsClerkLook();
        department.walk(department.unit(0), "dept-review-1");
        department.walk(department.unit(1), "dept-review-1");
        consolidate(department, null);
        department.walk(department.whole(), "compiling-2");
        department.walk(department.unit(0), "compiling-2");
        department.raises(0, "100");
        assertThat(gaps.of(department.clerkId(), department.whole())
                        .orElseThrow()
                        .gaps())
                .as("what is only being drafted is nobody's business yet")
                .isEmpty();
        department.walk(department.unit(0), "dept-review-2");

        Refused refused =
                catchThrowableOfType(Refused.class, () -> department.walk(department.whole(), "unit-review-2"));

        assertThat(words(refused.reasons()))
                .contains(department.unit(0).agency().name(), "-100.00")
                .doesNotContain(department.unit(1).agency().name());
        assertThat(department.whole().state()).isEqualTo("compiling-2");

        consolidate(department, List.of(code(department, 1)));
        department.walk(department.whole(), "dept-review-2");
        assertThat(department.whole().state()).isEqualTo("dept-review-2");
    }

    /** Lines of a unit that somebody changes by hand in the department's budget are told as well. */
    @Test
    void aHandOnTheLinesOfAUnitIsTold() throws Refused {
        Department department = new Department(83);
        department.letsItsClerkLook();
        department.walk(department.unit(0), "dept-review-1");
        consolidate(department, null);
        String note = department.content(department.whole()).cell(SPENT, 1, "note");
        desk.enter(department.clerkId(), department.whole().id(), List.of(new Change(SPENT, 1, "note", note, "部门改的")));

        assertThat(words(gaps.of(department.clerkId(), department.whole())
                        .orElseThrow()
                        .gaps()))
                .contains(department.unit(0).agency().name(), "1 行");
    }

    @Test
    void whoMayNotSeeTheUnitsTakesNothingOver() throws Refused {
        Department department = new Department(92);
        department.walk(department.unit(0), "dept-review-1");

        assertThat(look(department, null).rows()).extracting(Row::position).containsOnly(Position.UNREADABLE);
        assertThat(look(department, null).rows()).extracting(Row::total).containsOnlyNulls();
        assertThatThrownBy(() -> consolidate(department, null)).isInstanceOf(Refused.class);
        assertThat(department.content(department.whole()).lines(SPENT)).isEmpty();
    }

    @Test
    void whatHasChangedSinceSomebodyLookedIsNotTakenOver() throws Refused {
        Department department = new Department(82);
        department.letsItsClerkLook();
        department.walk(department.unit(0), "dept-review-1");
        String key = look(department, null).key();
        department.walk(department.unit(1), "dept-review-1");

        assertThatThrownBy(() -> consolidation.consolidate(
                        department.clerkId(), department.whole().id(), null, key, null))
                .isInstanceOf(Refused.class);

        assertThat(department.content(department.whole()).lines(SPENT)).isEmpty();
        consolidation.consolidate(
                department.clerkId(),
                department.whole().id(),
                null,
                look(department, null).key(),
                null);
        assertThat(department.content(department.whole()).lines(SPENT)).isNotEmpty();
    }

    /** The trail says whose entries were taken, and the entries can be worked out of it. */
    @Test
    void theTrailTellsIt() throws Refused {
        Department department = new Department(80);
        department.letsItsClerkLook();
        department.walk(department.unit(0), "dept-review-1");
        consolidate(department, null);
        Document whole = department.whole();

        History.Step last =
                system.bean(History.class).of(department.clerkId(), whole).getFirst();

        assertThat(last.line().kind()).isEqualTo("consolidated");
        assertThat(last.body().at("/units/0/agency").asString()).isEqualTo(code(department, 0));
        assertThat(system.bean(History.class)
                        .contentAt(department.clerkId(), whole, last.line().seq())
                        .digest())
                .isEqualTo(department.content(whole).digest());
        assertThat(system.bean(Session.class)
                        .system(() -> system.bean(Trail.class).verify())
                        .wrong())
                .isEmpty();
    }

    /** A page shows it first and does it then; nobody else is offered to, or can. */
    @Test
    void aPageShowsWhatWouldComeOfItAndDoesIt() throws Refused {
        Department department = new Department(62);
        department.letsItsClerkLook();
        department.letsItsPeopleSignIn();
        department.walk(department.unit(0), "dept-review-1");
        String path = "/documents/" + department.whole().id();
        Browser clerk = system.as(department.clerk());

        assertThat(clerk.get(path).body()).contains("有 2 个所属单位，还没有汇总");
        String page = clerk.get(path + "/consolidation").body();
        assertThat(page).contains(department.unit(1).agency().name(), "没有报送过", "不汇入");
        String key = page.replaceAll("(?s).*name=\"key\" value=\"(\\w+)\".*", "$1");
        Browser auditor = system.as(department.office().code() + ".auditor");
        assertThat(auditor.get(path + "/consolidation").body())
                .contains("只有能修改这份预算的人可以汇总")
                .doesNotContain(">汇总</button>");
        assertThat(auditor.post(path + "/consolidation", Map.of("key", key)).statusCode())
                .isEqualTo(403);
        assertThat(clerk.post(path + "/consolidation", Map.of("key", "stale")).statusCode())
                .isEqualTo(409);

        clerk.post(path + "/consolidation", Map.of("key", key));

        assertThat(clerk.get(path).body()).contains("所属单位（2 个）已汇总");
        assertThat(clerk.get(path + "/history").body()).contains("汇总所属单位", "1 个单位");
        assertThat(department.whole().total()).isEqualByComparingTo(department.spends(0));
        assertThat(clerk.get("/documents/" + department.unit(0).id() + "/consolidation")
                        .statusCode())
                .as("a unit has no units")
                .isEqualTo(404);
    }
}
