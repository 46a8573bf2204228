package duzhi.server.desk;

import duzhi.publish.entry.Draft;
import duzhi.publish.generate.Departments;
import duzhi.publish.input.EntrySheet;
import duzhi.publish.input.EntrySheets;
import duzhi.publish.input.InputForm;
import duzhi.server.Started;
import duzhi.server.store.Agencies;
import duzhi.server.store.Document;
import duzhi.server.store.People;
import duzhi.server.store.Session;
import duzhi.workflow.action.Action;
import duzhi.workflow.action.Approve;
import duzhi.workflow.action.IssueControl;
import duzhi.workflow.action.Refused;
import duzhi.workflow.action.Submit;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.duty.Duty;
import duzhi.workflow.event.Change;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import duzhi.workflow.route.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A department of its own with two units in the started system, for a test to work with; nobody else touches it. */
public final class Department {

    static final int YEAR = 2027;
    static final String SPENT = "expenditure";
    private static final String FORM = "shanghai-budget";
    private static final BigDecimal PLENTY = new BigDecimal("900000000");

    private final Started system = Started.system();
    private final Desk desk = system.bean(Desk.class);
    private final People people = system.bean(People.class);
    private final Route route = system.bean(Routes.class).get("budget");
    private final Agency office;
    private final Document whole;
    private final List<Document> units = new ArrayList<>();

    /**
     * One that nobody has had yet.
     *
     * @param seed of the generator; each gives another code
     */
    public Department(long seed) throws Refused {
        Draft draft = Departments.draw(seed, 2, FORM, YEAR);
        Agency bureau = system.bean(Session.class)
                .system(() -> system.bean(Agencies.class).find("310199"))
                .orElseThrow();
        this.office = bureau.under(draft.agency().code(), draft.agency().name(), Agency.Kind.DEPARTMENT);
        settle(office);
        somebody(office, "dept-auditor", office.code() + ".auditor");
        somebody(office, "dept-head", office.code() + ".depthead");
        for (int i = 0; i < 2; i++) {
            Draft own = Departments.unit(seed, 2, FORM, YEAR, i);
            Agency unit = office.under(own.agency().code(), own.agency().name(), Agency.Kind.UNIT);
            settle(unit);
            units.add(begin(unit, entries(own)));
        }
        this.whole = begin(office, words(entries(draft)));
    }

    private void settle(Agency agency) {
        system.bean(Session.class).system(() -> {
            system.bean(Agencies.class).add(agency);
            return agency;
        });
        somebody(agency, "unit-clerk", agency.code() + ".clerk");
        somebody(agency, "unit-head", agency.code() + ".head");
    }

    private void somebody(Agency agency, String role, String login) {
        String name = agency.name()
                + system.bean(Routes.class).roles().get(role).name().zh();
        system.bean(Session.class).system(() -> people.add(login, name, ""));
        give(login, role, agency);
    }

    /** Gives somebody a duty. */
    void give(String login, String role, Agency agency) {
        var duty = new Duty(
                system.bean(Routes.class).roles().get(role),
                agency.path(),
                LocalDate.EPOCH,
                LocalDate.of(9999, 12, 31),
                0);
        long id = id(login);
        system.bean(Session.class).system(() -> {
            people.give(id, duty);
            return id;
        });
    }

    /** Whoever drafts the department's budget may look at those of its units from now on. */
    void letsItsClerkLook() {
        give(clerk(), "dept-finance", office);
    }

    /** Everybody of the bureau signs in with the same password, those who came later too. */
    public void letsItsPeopleSignIn() {
        String known = system.bean(Session.class)
                .system(() -> people.credentials("mof-budget"))
                .orElseThrow()
                .password();
        List<String> logins = new ArrayList<>(
                List.of(clerk(), office.code() + ".head", office.code() + ".auditor", office.code() + ".depthead"));
        for (Document unit : units) {
            logins.add(unit.agency().code() + ".clerk");
            logins.add(unit.agency().code() + ".head");
        }
        for (String login : logins) {
            system.bean(Session.class).system(() -> {
                people.password(id(login), known);
                return login;
            });
        }
    }

    private Document begin(Agency agency, Content content) throws Refused {
        return desk.create(
                id(agency.code() + ".clerk"),
                "budget",
                agency.code(),
                YEAR,
                "",
                agency.name() + YEAR + "年部门预算",
                FORM,
                content,
                0,
                null);
    }

    private static Content entries(Draft draft) {
        return new Content(EntrySheets.complete(InputForm.load(FORM), Departments.entered(draft)));
    }

    /** What the department says of itself, without a figure. */
    private static Content words(Content all) {
        Map<String, List<Map<String, String>>> words = new LinkedHashMap<>();
        for (EntrySheet sheet : EntrySheets.of(InputForm.load(FORM))) {
            if (sheet.fixed()) {
                words.put(
                        sheet.key(),
                        all.lines(sheet.key()).stream()
                                .map(line -> blank(sheet, line))
                                .toList());
            }
        }
        return new Content(words);
    }

    private static Map<String, String> blank(EntrySheet sheet, Map<String, String> line) {
        Map<String, String> blank = new LinkedHashMap<>(line);
        sheet.columns().stream().filter(EntrySheet.Column::numeric).forEach(column -> blank.remove(column.key()));
        return blank;
    }

    /** Number of somebody by their login. */
    public long id(String login) {
        return system.person(login).id();
    }

    /** Who drafts the department's budget. */
    String clerk() {
        return office.code() + ".clerk";
    }

    long clerkId() {
        return id(clerk());
    }

    /** The department itself. */
    public Agency office() {
        return office;
    }

    /** The department's budget as it stands now. */
    Document whole() {
        return desk.document(id("mof-budget"), whole.id());
    }

    /** The budget of a unit as it stands now, counted from 0. */
    public Document unit(int place) {
        return desk.document(id("mof-budget"), units.get(place).id());
    }

    Content content(Document document) {
        return desk.content(id("mof-budget"), document);
    }

    /** Moves a document on, by whoever's turn it is, until it stands somewhere. */
    public void walk(Document document, String until) throws Refused {
        Document now = desk.document(id("mof-budget"), document.id());
        while (!now.state().equals(until)) {
            State state = route.state(now.state());
            Action action = switch (state.does()) {
                case "submit" -> new Submit("请审核");
                case "issue" -> new IssueControl(PLENTY, "");
                default -> new Approve("同意");
            };
            now = desk.act(id(login(now, state.by())), now.id(), action);
        }
    }

    private String login(Document document, String role) {
        return switch (role) {
            case "unit-clerk" -> document.agency().code() + ".clerk";
            case "unit-head" -> document.agency().code() + ".head";
            case "dept-auditor" -> office.code() + ".auditor";
            default -> role;
        };
    }

    /** A unit spends so much more on its first line, and receives as much more. */
    void raises(int place, String more) throws Refused {
        Document document = unit(place);
        Content content = content(document);
        String fund = content.cell(SPENT, 1, "fund");
        int received = 1;
        while (!content.cell("revenue", received, "fund").equals(fund)) {
            received++;
        }
        desk.enter(
                id(document.agency().code() + ".clerk"),
                document.id(),
                List.of(raised(content, SPENT, 1, more), raised(content, "revenue", received, more)));
    }

    private static Change raised(Content content, String sheet, int line, String more) {
        String was = content.cell(sheet, line, "amount");
        return new Change(
                sheet,
                line,
                "amount",
                was,
                new BigDecimal(was).add(new BigDecimal(more)).toPlainString());
    }

    /** Yuan of expenditure of a unit as its own budget has them. */
    BigDecimal spends(int place) {
        return content(unit(place)).sum(SPENT, "amount");
    }
}
