package duzhi.server.demo;

import duzhi.publish.entry.Draft;
import duzhi.publish.generate.Departments;
import duzhi.publish.input.InputForm;
import duzhi.server.desk.Content;
import duzhi.server.desk.Desk;
import duzhi.server.disclosure.Disclosures;
import duzhi.server.site.Backlog;
import duzhi.server.store.Agencies;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.People;
import duzhi.server.store.Person;
import duzhi.server.store.Session;
import duzhi.server.store.Settings;
import duzhi.workflow.action.Action;
import duzhi.workflow.action.Approve;
import duzhi.workflow.action.Correct;
import duzhi.workflow.action.IssueControl;
import duzhi.workflow.action.Publish;
import duzhi.workflow.action.Refused;
import duzhi.workflow.action.Sign;
import duzhi.workflow.action.Submit;
import duzhi.workflow.agency.Agency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What the demonstration bureau has published before: made by the publisher itself, through the same steps as people take.
 * Since files take a while to write, this goes on behind the running system; broken off, it goes on at the next start.
 */
@Component
public class Archive implements Backlog, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);
    private static final String MARK = "demonstration-archive";
    private static final String BUDGET = "budget";

    private final Settings settings;
    private final Session session;
    private final Agencies agencies;
    private final Documents documents;
    private final People people;
    private final Desk desk;
    private final Disclosures disclosures;
    private final Clock clock;
    private final Script script = Script.load();
    private volatile Map<String, Long> persons = Map.of();
    private volatile boolean running;
    private final AtomicInteger left = new AtomicInteger();
    private volatile Thread worker = new Thread();

    Archive(
            Settings settings,
            Session session,
            Agencies agencies,
            Documents documents,
            People people,
            Desk desk,
            Disclosures disclosures,
            Clock clock) {
        this.settings = settings;
        this.session = session;
        this.agencies = agencies;
        this.documents = documents;
        this.people = people;
        this.desk = desk;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** Leaves word that there is something to publish, for a bureau that was just loaded. */
    static void ask(Settings settings, int year) {
        try {
            Files.createDirectories(settings.data());
            Files.writeString(settings.data().resolve(MARK), String.valueOf(year));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int left() {
        return left.get();
    }

    /** A document to be published: whose, of which year, and how far it comes. */
    private record Plan(Agency agency, Agency office, Draft draft, String goal) {}

    /** Begins to publish what is still to be published, behind the running system; does nothing where nothing is. */
    public void begin() throws IOException {
        Path mark = settings.data().resolve(MARK);
        if (!Files.exists(mark)) {
            return;
        }
        int year = Integer.parseInt(Files.readString(mark).strip());
        List<Plan> plans = plans(year);
        persons = session.system(people::all).stream().collect(Collectors.toMap(Person::login, Person::id));
        left.set(plans.size());
        worker = Thread.ofPlatform().daemon().name("demonstration").start(() -> publish(plans, mark));
    }

    private void publish(List<Plan> plans, Path mark) {
        long begun = System.nanoTime();
        for (Plan plan : plans) {
            if (!running) {
                return;
            }
            try {
                publish(plan);
            } catch (Refused | RuntimeException e) {
                LOG.error(
                        "{} {} could not be published",
                        plan.agency().name(),
                        plan.draft().year(),
                        e);
            }
            left.decrementAndGet();
        }
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            LOG.error("{} could not be deleted", mark, e);
        }
        LOG.info(
                "{} documents of earlier years published in {} s",
                plans.size(),
                (System.nanoTime() - begun) / 1_000_000_000);
    }

    private List<Plan> plans(int year) {
        Map<String, Agency> known = new LinkedHashMap<>();
        session.system(agencies::all).forEach(agency -> known.put(agency.code(), agency));
        List<Plan> plans = new ArrayList<>();
        for (Script.Department department : script.departments()) {
            int size = department.units().size();
            for (int back : department.years()) {
                Draft whole = Departments.draw(department.seed(), size, script.form(), year - back);
                Agency office = known.get(whole.agency().code());
                if (office == null) {
                    continue;
                }
                plans.add(new Plan(office, office, whole, "published"));
            }
            plans.addAll(units(department, known, year - 1));
        }
        return plans;
    }

    private List<Plan> units(Script.Department department, Map<String, Agency> known, int year) {
        int size = department.units().size();
        Agency office = known.get(Departments.draw(department.seed(), size, script.form(), year)
                .agency()
                .code());
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Draft draft = Departments.unit(department.seed(), size, script.form(), year, i);
            Agency unit = known.get(draft.agency().code());
            if (office != null && unit != null && !department.disclosed().get(i).equals("none")) {
                plans.add(new Plan(unit, office, draft, department.disclosed().get(i)));
            }
        }
        return plans;
    }

    private void publish(Plan plan) throws Refused {
        Content content = Bureau.entries(InputForm.load(script.form()), plan.draft());
        Document budget = budget(plan, content, 1);
        Document disclosure = disclosed(plan, budget);
        walk(
                disclosure,
                reviews(plan, "first"),
                plan.draft().year(),
                plan.goal().equals("signing") ? "signing" : "");
        if (plan.goal().equals("corrected")) {
            correct(plan, content, disclosure.id());
        }
    }

    private void correct(Plan plan, Content content, long published) throws Refused {
        long clerk = id(plan.agency().code() + ".clerk");
        int year = plan.draft().year();
        budget(plan, corrected(content), 2);
        if (desk.document(clerk, published).state().equals("published")
                && latest(clerk, Disclosures.KIND, plan).id() == published) {
            desk.act(clerk, published, new Correct(script.notice()), day("corrected", year));
        }
        Document second = latest(clerk, Disclosures.KIND, plan);
        if (second.state().equals("assembled")) {
            disclosures.assemble(clerk, second.id());
        }
        walk(second, reviews(plan, "second"), year, "");
    }

    private Document latest(long person, String kind, Plan plan) {
        return find(person, kind, plan).orElseThrow();
    }

    private Optional<Document> find(long person, String kind, Plan plan) {
        String subject = kind.equals(BUDGET) ? "" : BUDGET;
        return session.as(
                person,
                () -> documents.latest(kind, plan.agency().code(), plan.draft().year(), subject));
    }

    /** The words that were missing, added. */
    private Content corrected(Content content) {
        Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>(content.sheets());
        sheets.computeIfPresent(
                "texts",
                (key, lines) -> lines.stream()
                        .map(line -> line.getOrDefault("label", "").equals(script.row()) ? amended(line) : line)
                        .toList());
        return new Content(sheets);
    }

    private Map<String, String> amended(Map<String, String> line) {
        Map<String, String> amended = new LinkedHashMap<>(line);
        amended.computeIfPresent("text", (key, words) -> words + "\n" + script.adds());
        return amended;
    }

    private Document budget(Plan plan, Content content, int edition) throws Refused {
        int year = plan.draft().year();
        long clerk = id(plan.agency().code() + ".clerk");
        Optional<Document> known = find(clerk, BUDGET, plan).filter(each -> each.edition() >= edition);
        Document document = known.isPresent()
                ? known.get()
                : desk.create(
                        clerk,
                        BUDGET,
                        plan.agency().code(),
                        year,
                        "",
                        plan.agency().name() + year + "年部门预算",
                        script.form(),
                        content,
                        0,
                        day("begun", year));
        if (document.edition() == edition) {
            walk(document, compiling(plan, content), year, "");
        }
        return latest(clerk, BUDGET, plan);
    }

    private Document disclosed(Plan plan, Document budget) throws Refused {
        long clerk = id(plan.agency().code() + ".clerk");
        Optional<Document> known = find(clerk, Disclosures.KIND, plan);
        if (known.isEmpty()) {
            return disclosures.begin(
                    clerk, budget.id(), day("assembled", plan.draft().year()));
        }
        if (known.get().state().equals("assembled")) {
            disclosures.assemble(clerk, known.get().id());
        }
        return known.get();
    }

    /** What somebody does with a document where it stands, and when. */
    private record Step(String state, long person, Action action, String day) {}

    private List<Step> compiling(Plan plan, Content content) {
        long clerk = id(plan.agency().code() + ".clerk");
        long head = id(plan.agency().code() + ".head");
        long auditor = id(plan.office().code() + ".auditor");
        BigDecimal control = Bureau.control(content.sum("expenditure", "amount"));
        return List.of(
                new Step("compiling-1", clerk, new Submit("请审核"), "compiled"),
                new Step("unit-review-1", head, new Approve("同意上报"), "compiled"),
                new Step("dept-review-1", auditor, new Approve("同意"), "compiled"),
                new Step("control", id("mof-budget"), new IssueControl(control, "按此控制数编制二上预算"), "control"),
                new Step("compiling-2", clerk, new Submit("已按控制数编制"), "again"),
                new Step("unit-review-2", head, new Approve("同意上报"), "again"),
                new Step("dept-review-2", auditor, new Approve("审核通过"), "again"),
                new Step("mof-biz-2", id("mof-biz"), new Approve("同意"), "again"),
                new Step("mof-perf-2", id("mof-perf"), new Approve("绩效目标审核通过"), "again"),
                new Step("mof-budget-2", id("mof-budget"), new Approve("批复"), "approved"));
    }

    private List<Step> reviews(Plan plan, String round) {
        long head = id(plan.agency().code() + ".head");
        boolean second = round.equals("second");
        String reviewed = second ? "corrected" : "reviewed";
        String published = second ? "republished" : "published";
        return List.of(
                new Step("assembled", id(plan.agency().code() + ".clerk"), new Submit("请审查"), reviewed),
                new Step("secrecy-review", head, new Approve("经审查，不涉密"), reviewed),
                new Step("publicity-review", id(plan.office().code() + ".auditor"), new Approve("同意公开"), reviewed),
                new Step("signing", id(plan.office().code() + ".depthead"), new Sign("同意"), published),
                new Step("signed", head, new Publish("公开"), published));
    }

    /** Takes the steps that are still to be taken. */
    private void walk(Document document, List<Step> steps, int year, String until) throws Refused {
        String state = desk.document(steps.getFirst().person(), document.id()).state();
        for (Step step : steps) {
            if (step.state().equals(state) && !state.equals(until)) {
                state = desk.act(step.person(), document.id(), step.action(), day(step.day(), year))
                        .state();
            }
        }
    }

    private long id(String login) {
        return persons.getOrDefault(login, 0L);
    }

    /** The day of a step: month and day, in the budget year or so many years before it. */
    private Instant day(String step, int year) {
        String[] parts = script.archive().getOrDefault(step, "01-01").split(" ", 2);
        int years = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        Instant then = MonthDay.parse("--" + parts[0])
                .atYear(year + years)
                .atTime(LocalTime.of(10, 0))
                .atZone(clock.getZone())
                .toInstant();
        return then.isAfter(clock.instant()) ? clock.instant() : then;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            worker.join(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
