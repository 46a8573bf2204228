package duzhi.server.demo;

import duzhi.server.desk.Beginnings;
import duzhi.server.desk.Beginnings.Wish;
import duzhi.server.desk.Content;
import duzhi.server.desk.Desk;
import duzhi.server.store.Document;
import duzhi.workflow.action.Action;
import duzhi.workflow.action.Approve;
import duzhi.workflow.action.Refused;
import duzhi.workflow.action.Submit;
import duzhi.workflow.agency.Agency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What the demonstration bureau works on beside its budgets: projects, an adjustment, a self-evaluation. */
final class Further {

    private static final String EXPENDITURE = "expenditure";
    private static final String AMOUNT = "amount";

    private final Script script;
    private final Desk desk;
    private final Beginnings beginnings;
    private final ToLongFunction<String> persons;
    private final Function<String, Instant> days;

    Further(
            Script script,
            Desk desk,
            Beginnings beginnings,
            ToLongFunction<String> persons,
            Function<String, Instant> days) {
        this.script = script;
        this.desk = desk;
        this.beginnings = beginnings;
        this.persons = persons;
        this.days = days;
    }

    /** A unit and the department above it. */
    record Place(Agency unit, Agency office) {}

    private record Step(String state, String login, Action action, String day) {}

    void load(List<Place> places, int year) throws Refused {
        for (Script.Project project : script.projects()) {
            project(project, places.get(project.unit() - 1), year);
        }
        adjustment(places.getFirst(), year - 1);
        Agency unit = places.getFirst().unit();
        beginnings.begin(
                persons.applyAsLong(unit.code() + ".clerk"),
                new Wish("self-evaluation", unit.code(), year - 1, "", "", "", ""));
    }

    private void project(Script.Project project, Place place, int year) throws Refused {
        String name = project.cells().getOrDefault("name", "");
        Document made = beginnings.begin(
                persons.applyAsLong(place.unit.code() + ".clerk"),
                new Wish("project", place.unit.code(), year, name, "", "", ""),
                content -> filled(content, project),
                days.apply("project-submitted"));
        walk(
                made,
                project.state(),
                List.of(
                        new Step("draft", place.unit.code() + ".clerk", new Submit("请审核"), "project-submitted"),
                        new Step("unit-review", place.unit.code() + ".head", new Approve("同意申报"), "project-unit"),
                        new Step(
                                "dept-review",
                                place.office.code() + ".auditor",
                                new Approve("同意"),
                                "project-department"),
                        new Step("mof-biz", "mof-biz", new Approve("同意"), "project-biz"),
                        new Step("mof-perf", "mof-perf", new Approve("绩效目标审核通过"), "project-perf"),
                        new Step("mof-budget", "mof-budget", new Approve("入库"), "project-budget")));
    }

    private static Content filled(Content content, Script.Project project) {
        Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>(content.sheets());
        Map<String, String> line = new LinkedHashMap<>(content.lines("projects").getFirst());
        line.putAll(project.cells());
        line.put("category", "项目支出");
        sheets.put("projects", List.of(line));
        List<Map<String, String>> indicators = new ArrayList<>();
        for (Map<String, String> each : project.indicators()) {
            Map<String, String> indicator = new LinkedHashMap<>();
            indicator.put("project", line.get("code"));
            indicator.putAll(each);
            indicators.add(indicator);
        }
        sheets.put("indicators", indicators);
        return new Content(sheets);
    }

    private void walk(Document document, String target, List<Step> steps) throws Refused {
        for (Step step : steps) {
            if (step.state.equals(target)) {
                return;
            }
            desk.act(persons.applyAsLong(step.login), document.id(), step.action, days.apply(step.day));
        }
    }

    private void adjustment(Place place, int year) throws Refused {
        Script.Adjustment adjustment = script.adjustment();
        String clerk = place.unit.code() + ".clerk";
        Document made = beginnings.begin(
                persons.applyAsLong(clerk),
                new Wish(
                        Beginnings.ADJUSTMENT,
                        place.unit.code(),
                        year,
                        "",
                        Beginnings.ADJUSTMENTS.getFirst(),
                        adjustment.number(),
                        adjustment.reason()),
                content -> moved(content, new BigDecimal(adjustment.amount())),
                days.apply("adjusted"));
        walk(
                made,
                adjustment.state(),
                List.of(
                        new Step("draft", clerk, new Submit("请审核"), "adjusted"),
                        new Step("unit-review", place.unit.code() + ".head", new Approve("同意"), "adjusted-unit"),
                        new Step(
                                "dept-review",
                                place.office.code() + ".auditor",
                                new Approve("同意"),
                                "adjusted-department")));
    }

    /** Takes an amount from a line and gives it to the next one that differs from it in nothing but its economic codes. */
    private static Content moved(Content content, BigDecimal amount) {
        List<Map<String, String>> lines = new ArrayList<>(content.lines(EXPENDITURE));
        for (int i = 0; i + 1 < lines.size(); i++) {
            BigDecimal from = new BigDecimal(lines.get(i).getOrDefault(AMOUNT, "0"));
            if (from.compareTo(amount) > 0 && kind(lines.get(i)).equals(kind(lines.get(i + 1)))) {
                BigDecimal to = new BigDecimal(lines.get(i + 1).getOrDefault(AMOUNT, "0"));
                lines.set(i, with(lines.get(i), from.subtract(amount)));
                lines.set(i + 1, with(lines.get(i + 1), to.add(amount)));
                break;
            }
        }
        Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>(content.sheets());
        sheets.put(EXPENDITURE, lines);
        return new Content(sheets);
    }

    private static Map<String, String> kind(Map<String, String> line) {
        Map<String, String> kind = new LinkedHashMap<>(line);
        kind.keySet().retainAll(List.of("unit", "function", "nature", "project", "fund"));
        return kind;
    }

    private static Map<String, String> with(Map<String, String> line, BigDecimal amount) {
        Map<String, String> changed = new LinkedHashMap<>(line);
        changed.put(AMOUNT, amount.toPlainString());
        return changed;
    }
}
