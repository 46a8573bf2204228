package duzhi.server.desk;

import duzhi.publish.entry.Draft;
import duzhi.publish.input.CarryOver;
import duzhi.publish.input.EntrySheets;
import duzhi.publish.input.Evaluation;
import duzhi.publish.input.InputForm;
import duzhi.publish.input.InputWorkbook;
import duzhi.server.store.Agencies;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Session;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * How documents begin: a budget from last year's, an adjustment and a self-evaluation from the approved budget, a project
 * from nothing but its name.
 */
@Service
public class Beginnings {

    /** Kinds of adjustment, as the subject of one begins: 调剂, 追加, 追减, 结转, 仅调整目标. */
    public static final List<String> ADJUSTMENTS = List.of("transfer", "add", "cut", "carryover", "goal-only");

    /** The sheet an adjustment says its kind, document number and reason on. */
    public static final String ADJUSTMENT = "adjustment";

    private static final String NATIONAL = "national";
    private static final String APPROVED = "approved";

    private final Session session;
    private final Routes routes;
    private final Desk desk;
    private final Documents documents;
    private final Agencies agencies;

    /** With what documents are made from. */
    public Beginnings(Session session, Routes routes, Desk desk, Documents documents, Agencies agencies) {
        this.session = session;
        this.routes = routes;
        this.desk = desk;
        this.documents = documents;
        this.agencies = agencies;
    }

    /**
     * What is to begin.
     *
     * @param kind its route
     * @param agency code of whose it is
     * @param year budget year
     * @param name of a project
     * @param type of an adjustment
     * @param number of the document an adjustment rests on (文号)
     * @param reason of an adjustment
     */
    public record Wish(String kind, String agency, int year, String name, String type, String number, String reason) {

        /** Whether nothing more has to be said. */
        public boolean isComplete() {
            return switch (kind) {
                case "project" -> !name.isBlank();
                case ADJUSTMENT -> ADJUSTMENTS.contains(type) && !number.isBlank() && !reason.isBlank();
                default -> true;
            };
        }
    }

    /** Begins it. */
    public Document begin(long person, Wish wish) throws Refused {
        return begin(person, wish, content -> content, null);
    }

    /**
     * The same with more filled in and at an earlier moment, for loading what happened before.
     *
     * @param fill what is filled in at once
     */
    public Document begin(long person, Wish wish, UnaryOperator<Content> fill, @Nullable Instant at) throws Refused {
        Begin begin = prepare(person, wish);
        return desk.create(
                person,
                wish.kind(),
                wish.agency(),
                wish.year(),
                begin.subject,
                begin.title,
                begin.form.set().id(),
                fill.apply(begin.content),
                begin.origin,
                at);
    }

    private record Begin(String subject, String title, InputForm form, Content content, long origin) {}

    private Begin prepare(long person, Wish wish) throws Refused {
        Agency agency = session.as(person, () -> agencies.find(wish.agency()))
                .orElseThrow(() -> new NotFound("agency " + wish.agency()));
        return switch (wish.kind()) {
            case "budget" -> budget(person, agency, wish);
            case "project" -> project(person, agency, wish);
            case ADJUSTMENT -> adjustment(person, agency, wish);
            case "self-evaluation" -> evaluation(person, agency, wish);
            default -> throw Refused.unready("这类文件不能在这里新建", "such documents do not begin here");
        };
    }

    private InputForm form(Agency agency, Wish wish) throws Refused {
        Route route = routes.get(wish.kind());
        return InputForm.find(agency.region(), wish.year(), route.document())
                .or(() -> InputForm.find(NATIONAL, wish.year(), route.document()))
                .orElseThrow(() -> Refused.unready(
                        "没有 " + wish.year() + " 年这类文件的表式，请核对年度",
                        "there is no form of this kind for " + wish.year() + "; check the year"));
    }

    private static Draft blank(InputForm form, Agency agency, int year) {
        var unit = new duzhi.publish.entry.Agency(agency.code(), agency.name());
        return new Draft(
                form.set().id(),
                year,
                unit,
                List.of(unit),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    private Begin budget(long person, Agency agency, Wish wish) throws Refused {
        if (session.as(person, () -> documents.latest(wish.kind(), wish.agency(), wish.year(), ""))
                .isPresent()) {
            throw Refused.unready(
                    "这个单位 " + wish.year() + " 年的预算已经有了，请在列表中打开",
                    "there is a budget of this agency for " + wish.year() + " already; open it from the list");
        }
        InputForm form = form(agency, wish);
        Optional<Document> last =
                session.as(person, () -> documents.latest(wish.kind(), wish.agency(), wish.year() - 1, ""));
        Content content = last.isPresent()
                ? new Content(next(person, form, wish.year(), last.get()))
                : new Content(EntrySheets.lay(form, blank(form, agency, wish.year())));
        return new Begin(
                "",
                agency.name() + wish.year() + "年部门预算",
                form,
                content,
                last.map(Document::id).orElse(0L));
    }

    /** What last year's entries leave for this year; the figures to compare with come from the document they made. */
    private Map<String, List<Map<String, String>>> next(long person, InputForm form, int year, Document last) {
        Draft carried = desk.filled(person, last)
                .map(document -> CarryOver.from(document, form, year).draft())
                .orElseGet(() -> InputWorkbook.blank(form, year));
        Draft figures = new Draft(
                form.set().id(),
                year,
                carried.agency(),
                List.of(),
                List.of(),
                carried.comparatives(),
                List.of(),
                Optional.empty(),
                Map.of());
        return EntrySheets.next(form, year, desk.content(person, last).sheets(), figures);
    }

    private Begin project(long person, Agency agency, Wish wish) throws Refused {
        if (wish.name().isBlank()) {
            throw Refused.unready("请填写项目名称", "a project needs a name");
        }
        InputForm form = form(agency, wish);
        String code = code(person, wish);
        Map<String, List<Map<String, String>>> cells =
                new LinkedHashMap<>(EntrySheets.lay(form, blank(form, agency, wish.year())));
        cells.keySet().retainAll(routes.get(wish.kind()).sheets());
        cells.put(
                GoalText.PROJECTS,
                List.of(Map.of("code", code, "name", wish.name().strip(), "unit", agency.code())));
        return new Begin(code, wish.name().strip(), form, new Content(cells), 0);
    }

    /** Agency, year and the next number that is free. */
    private String code(long person, Wish wish) {
        return session.as(person, () -> {
            for (int i = 1; ; i++) {
                String code = "%s%d%03d".formatted(wish.agency(), wish.year(), i);
                if (documents
                        .latest(wish.kind(), wish.agency(), wish.year(), code)
                        .isEmpty()) {
                    return code;
                }
            }
        });
    }

    private Begin adjustment(long person, Agency agency, Wish wish) throws Refused {
        if (!wish.isComplete()) {
            throw Refused.unready("请选择调整类型，填写文号和事由", "an adjustment needs its kind, document number and reason");
        }
        Document origin = latest(person, wish).orElseThrow(Beginnings::unapproved);
        InputForm form = desk.form(origin).orElseThrow(Beginnings::unapproved);
        Map<String, List<Map<String, String>>> cells =
                new LinkedHashMap<>(desk.content(person, origin).sheets());
        Map<String, String> said = new LinkedHashMap<>();
        said.put("type", wish.type());
        said.put("number", wish.number().strip());
        said.put("reason", wish.reason().strip());
        cells.put(ADJUSTMENT, List.of(said));
        String title = agency.name() + wish.year() + "年预算调整 " + wish.number().strip();
        return new Begin(wish.type() + " " + wish.number().strip(), title, form, new Content(cells), origin.id());
    }

    private static Refused unapproved() {
        return Refused.unready("没有已批复的预算，不能在其基础上新建", "there is no approved budget to begin from");
    }

    /** The budget as approved, empty where there is none. */
    private Optional<Document> approved(long person, Wish wish) {
        return session.as(
                person,
                () -> documents
                        .latest("budget", wish.agency(), wish.year(), "")
                        .filter(each -> each.state().equals(APPROVED)));
    }

    /** The budget after every adjustment that was approved. */
    private Optional<Document> latest(long person, Wish wish) {
        return session.as(
                        person,
                        () -> documents
                                .list(Documents.Query.of(ADJUSTMENT)
                                        .in(List.of(APPROVED))
                                        .year(wish.year())
                                        .most(Integer.MAX_VALUE))
                                .stream()
                                .filter(each -> each.agency().code().equals(wish.agency()))
                                .max(java.util.Comparator.comparing(Document::since)))
                .or(() -> approved(person, wish));
    }

    private Begin evaluation(long person, Agency agency, Wish wish) throws Refused {
        Document budget = approved(person, wish).orElseThrow(Beginnings::unapproved);
        Document adjusted = latest(person, wish).orElse(budget);
        InputForm form = form(agency, wish);
        Draft first = desk.examine(person, budget).flatMap(Examination::draft).orElseThrow(Beginnings::unapproved);
        Draft now = desk.examine(person, adjusted).flatMap(Examination::draft).orElse(first);
        if (first.projects().isEmpty()) {
            throw Refused.unready("批复的预算里没有项目，不用自评", "the approved budget has no projects to evaluate");
        }
        Content content = new Content(EntrySheets.lay(form, Evaluation.of(form, first, now)));
        String title = agency.name() + wish.year() + "年项目支出绩效自评";
        return new Begin("", title, form, content, budget.id());
    }
}
