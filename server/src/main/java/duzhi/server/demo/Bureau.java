package duzhi.server.demo;

import duzhi.publish.entry.Draft;
import duzhi.publish.generate.Departments;
import duzhi.publish.input.EntrySheets;
import duzhi.publish.input.InputForm;
import duzhi.server.desk.Beginnings;
import duzhi.server.desk.Consolidation;
import duzhi.server.desk.Content;
import duzhi.server.desk.Desk;
import duzhi.server.store.Agencies;
import duzhi.server.store.Document;
import duzhi.server.store.People;
import duzhi.server.store.Session;
import duzhi.server.store.Settings;
import duzhi.workflow.action.Action;
import duzhi.workflow.action.Approve;
import duzhi.workflow.action.IssueControl;
import duzhi.workflow.action.Refused;
import duzhi.workflow.action.Return;
import duzhi.workflow.action.Submit;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.duty.Duty;
import duzhi.workflow.duty.Roles;
import duzhi.workflow.event.Remark;
import duzhi.workflow.route.Routes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration bureau into an empty system. Everything goes through the desk, as the people of the bureau would
 * have done it, on the days they would have done it.
 */
@Component
@Order(1)
class Bureau implements ApplicationRunner {

    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");
    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final int JULY = 7;

    private final Settings settings;
    private final Session session;
    private final Agencies agencies;
    private final People people;
    private final Desk desk;
    private final Beginnings beginnings;
    private final Consolidation consolidation;
    private final Clock clock;
    private final Roles roles;
    private final Script script = Script.load();
    private final Map<String, Long> persons = new LinkedHashMap<>();

    Bureau(
            Settings settings,
            Session session,
            Agencies agencies,
            People people,
            Desk desk,
            Beginnings beginnings,
            Consolidation consolidation,
            Clock clock,
            Routes routes) {
        this.settings = settings;
        this.session = session;
        this.agencies = agencies;
        this.people = people;
        this.desk = desk;
        this.beginnings = beginnings;
        this.consolidation = consolidation;
        this.clock = clock;
        this.roles = routes.roles();
    }

    @Override
    public void run(ApplicationArguments arguments) throws Refused {
        boolean isEmpty = session.system(() -> agencies.all().isEmpty());
        if (settings.demonstration() && isEmpty) {
            load();
        }
    }

    private void load() throws Refused {
        Agency finance = Agency.root(script.code(), script.name(), script.region());
        session.system(() -> {
            agencies.add(finance);
            List.of("mof-biz", "mof-perf", "mof-budget", "congress", "auditor")
                    .forEach(role -> person(finance, role, role));
            return true;
        });
        int year = year();
        List<Further.Place> places = new ArrayList<>();
        List<Draft> past = new ArrayList<>();
        for (Script.Department department : script.departments()) {
            Draft whole = Departments.draw(department.seed(), department.units().size(), script.form(), year);
            Agency office = finance.under(whole.agency().code(), whole.agency().name(), Agency.Kind.DEPARTMENT);
            List<Agency> units = new ArrayList<>();
            session.system(() -> {
                add(office);
                person(office, "dept-auditor", office.code() + ".auditor");
                person(office, "dept-head", office.code() + ".depthead");
                whole.units().forEach(each -> units.add(office.under(each.code(), each.name(), Agency.Kind.UNIT)));
                units.forEach(this::add);
                return true;
            });
            for (int i = 0; i < units.size(); i++) {
                places.add(new Further.Place(units.get(i), office));
                if (places.size() <= script.past()) {
                    past.add(Departments.unit(
                            department.seed(), department.units().size(), script.form(), year - 1, i));
                }
                Draft draft =
                        Departments.unit(department.seed(), department.units().size(), script.form(), year, i);
                budget(units.get(i), office, draft, department.units().get(i));
            }
        }
        for (int i = 0; i < past.size(); i++) {
            budget(places.get(i).unit(), places.get(i).office(), past.get(i), "approved");
        }
        new Further(script, desk, beginnings, this::id, step -> day(step, year)).load(places, year);
        wholes(year);
        Archive.ask(settings, year);
    }

    /** Budgets of whole departments; whoever drafts one may look at those of its units. */
    private void wholes(int year) throws Refused {
        Wholes wholes = new Wholes(desk, consolidation, this::id, step -> day(step, year));
        for (Script.Department department : script.departments()) {
            Draft whole = Departments.draw(department.seed(), department.units().size(), script.form(), year);
            String code = whole.agency().code();
            session.system(() -> agencies.find(code).map(office -> give(office, "dept-finance", code + ".clerk")));
            if (!department.whole().isEmpty()) {
                wholes.load(whole, department.whole());
            }
        }
    }

    /** The year that is being drafted: the next one from July on. */
    private int year() {
        LocalDate today = LocalDate.now(clock);
        return today.getMonthValue() >= JULY ? today.getYear() + 1 : today.getYear();
    }

    private void add(Agency agency) {
        agencies.add(agency);
        person(agency, "unit-clerk", agency.code() + ".clerk");
        person(agency, "unit-head", agency.code() + ".head");
    }

    /** Nobody is invented: people are called by what they are there for. */
    private void person(Agency agency, String role, String login) {
        String name = agency.name() + roles.get(role).name().zh();
        long id = people.add(
                login,
                agency.kind() == Agency.Kind.FINANCE ? roles.get(role).name().zh() : name,
                "");
        persons.put(login, id);
        give(agency, role, login);
    }

    private long give(Agency agency, String role, String login) {
        people.give(id(login), new Duty(roles.get(role), agency.path(), LocalDate.EPOCH, END, 0));
        return id(login);
    }

    private void budget(Agency unit, Agency office, Draft draft, String goal) throws Refused {
        InputForm form = InputForm.load(script.form());
        Content content = entries(form, draft);
        long clerk = id(unit.code() + ".clerk");
        Document document = desk.create(
                clerk,
                "budget",
                unit.code(),
                draft.year(),
                "",
                unit.name() + draft.year() + "年部门预算",
                script.form(),
                content,
                0,
                day("begun", draft.year()));
        BigDecimal control = control(content.sum("expenditure", "amount"));
        long head = id(unit.code() + ".head");
        long auditor = id(office.code() + ".auditor");
        List<Step> steps = List.of(
                new Step("compiling-1", clerk, new Submit("请审核"), "submitted-1"),
                new Step("unit-review-1", head, new Approve("同意上报"), "unit-1"),
                new Step("dept-review-1", auditor, new Approve("同意"), "department-1"),
                new Step("control", id("mof-budget"), new IssueControl(control, "按此控制数编制二上预算"), "control"),
                new Step("compiling-2", clerk, new Submit("已按控制数编制"), "submitted-2"),
                new Step("unit-review-2", head, new Approve("同意上报"), "unit-2"),
                new Step("dept-review-2", auditor, new Approve("审核通过"), "department-2"),
                new Step("mof-biz-2", id("mof-biz"), new Approve("同意"), "biz-2"),
                new Step("mof-perf-2", id("mof-perf"), new Approve("绩效目标审核通过"), "perf-2"),
                new Step("mof-budget-2", id("mof-budget"), new Approve("批复"), "budget-2"));
        boolean returned = goal.equals("returned");
        String target = returned ? "dept-review-2" : goal;
        for (Step step : steps) {
            if (step.state.equals(target)) {
                break;
            }
            desk.act(step.person, document.id(), step.action, day(step.day, draft.year()));
        }
        if (returned) {
            desk.act(
                    auditor,
                    document.id(),
                    new Return("compiling-2", "请补充测算依据", List.of(new Remark("expenditure", 1, "note", "请写明人数和标准"))),
                    day("department-2", draft.year()));
        }
    }

    /** A control number that leaves room for yuan of expenditure: whole ten thousands. */
    static BigDecimal control(BigDecimal total) {
        return total.divide(TEN_THOUSAND, 0, RoundingMode.UP).multiply(TEN_THOUSAND);
    }

    /** As a clerk enters it: what there is none of is entered as 0. */
    static Content entries(InputForm form, Draft draft) {
        return new Content(EntrySheets.complete(form, Departments.entered(draft)));
    }

    private record Step(String state, long person, Action action, String day) {}

    private long id(String login) {
        return persons.getOrDefault(login, 0L);
    }

    /** The day of a step, or now where that day is still to come. */
    private Instant day(String step, int year) {
        MonthDay day = MonthDay.parse("--" + script.days().getOrDefault(step, "01-01"));
        Instant then = day.atYear(year - 1)
                .atTime(LocalTime.of(10, 0))
                .atZone(clock.getZone())
                .toInstant();
        return then.isAfter(clock.instant()) ? clock.instant() : then;
    }
}
