package duzhi.proof.golden;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Indicator;
import duzhi.publish.entry.Project;
import duzhi.publish.entry.Whole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of a published document as a clerk would have entered them: lines and goals, each once. */
final class Entered {

    private static final String UNIT = "045";
    private static final Pattern TARGET = Pattern.compile("^(≥|≤|=|>=|<=|＞|＜|>|<)?(.*)$");

    private final FilledDocument document;
    private final List<Fact> lines = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();

    private Entered(FilledDocument document) {
        this.document = document;
    }

    /**
     * The budget: what each functional item gets, divided over the kinds of expenditure in the order of the table, since
     * it is not printed how the two cross.
     */
    static Draft budget(FilledDocument document) {
        Entered entered = new Entered(document);
        Map<String, BigDecimal> kinds = new LinkedHashMap<>();
        for (String kind : List.of("project.operation", "basic.wages", "basic.goods", "basic.families")) {
            kinds.put(kind, entered.amount("BT_TOTAL", "category=" + kind + " flow=expenditure"));
        }
        Map<String, BigDecimal> items = new LinkedHashMap<>();
        for (String item : List.of("2010302", "2010301", "2080501", "2101101", "2210201")) {
            items.put(item, entered.amount("BT_INC", "function=" + item + " fund=general.appropriation"));
        }
        entered.goals();
        entered.cross(items, kinds);
        entered.line(
                "stage=initial flow=expenditure item=three-public.vehicles.running",
                entered.amount("BT_3P", "item=three-public.vehicles.running"));
        return entered.draft("henan-2021", Optional.of(entered.whole()));
    }

    /** Self-evaluations: money by project, stage and source, indicators with the points their evaluators gave. */
    static Draft evaluations(FilledDocument document) {
        Entered entered = new Entered(document);
        document.tablesOf("PERF_SELF").forEach(entered::evaluation);
        return entered.draft("self-evaluation", Optional.empty());
    }

    private Draft draft(String set, Optional<Whole> whole) {
        Agency agency = new Agency(UNIT, document.agency());
        return new Draft(
                set,
                Integer.parseInt(document.year()),
                agency,
                List.of(agency),
                lines,
                List.of(),
                projects,
                whole,
                Map.of());
    }

    /** Fills the first kind with the first item, and so on, until both are used up. */
    private void cross(Map<String, BigDecimal> items, Map<String, BigDecimal> kinds) {
        Map<String, BigDecimal> left = new LinkedHashMap<>(kinds);
        for (Map.Entry<String, BigDecimal> item : items.entrySet()) {
            BigDecimal open = item.getValue();
            for (Map.Entry<String, BigDecimal> kind : left.entrySet()) {
                BigDecimal part = open.min(kind.getValue());
                if (part.signum() > 0) {
                    spend(item.getKey(), kind.getKey(), part);
                    open = open.subtract(part);
                    kind.setValue(kind.getValue().subtract(part));
                }
            }
        }
    }

    private void spend(String item, String kind, BigDecimal amount) {
        String at = "stage=initial agency=" + UNIT + " flow=expenditure category=" + kind + " function=" + item
                + " fund=general.appropriation";
        BigDecimal open = amount;
        if (kind.startsWith("project")) {
            for (Project project : projects) {
                BigDecimal part = amount("BT_PERF_PROJ", "project=" + project.code());
                line(at + " project=" + project.code(), part);
                open = open.subtract(part);
            }
        }
        line(at, open);
    }

    private void goals() {
        for (FilledTable table : document.tablesOf("BT_PERF_PROJ")) {
            Map<String, List<Indicator>> indicators = new LinkedHashMap<>();
            for (FilledRow row : table.rowsOf("main")) {
                row.at()
                        .find(Dimension.PROJECT)
                        .ifPresent(project -> beside(row)
                                .forEach(each -> indicators
                                        .computeIfAbsent(project, key -> new ArrayList<>())
                                        .add(each)));
            }
            indicators.forEach((project, own) -> projects.add(new Project(
                    project, project, UNIT, "project.operation", "", "", own, Map.of(), Place.ofDocument("-"))));
        }
    }

    private static List<Indicator> beside(FilledRow row) {
        List<Indicator> found = new ArrayList<>();
        Map.of("产出指标", "output", "效益指标", "effect", "满意度指标", "satisfaction").forEach((level, key) -> {
            if (!row.text(key).isEmpty()) {
                found.add(indicator(level, "", row.text(key), row.text(key + "-target"), row));
            }
        });
        return found;
    }

    private Whole whole() {
        FilledTable table = document.findOnly("BT_PERF_DEPT").orElseThrow();
        List<Indicator> indicators = table.rowsOf("indicators").stream()
                .map(row -> indicator(
                        row.text("level1"),
                        row.text("level2"),
                        row.text("level3"),
                        row.text("operator") + row.text("target"),
                        row))
                .toList();
        return new Whole(table.field("duties"), "", List.of(new Whole.Task("任务", "内容")), indicators);
    }

    private void evaluation(FilledTable table) {
        String project = table.rows().stream()
                .flatMap(row -> row.at().find(Dimension.PROJECT).stream())
                .findFirst()
                .orElse(table.field("project"));
        for (String stage : List.of("initial", "current", "executed")) {
            BigDecimal whole = stated(table, "total", stage).orElse(BigDecimal.ZERO);
            BigDecimal carried = stated(table, "carried-in", stage).orElse(BigDecimal.ZERO);
            BigDecimal other = stated(table, "other", stage).orElse(BigDecimal.ZERO);
            String at = "stage=" + stage + " category=project project=" + project;
            line(at + " fund=year-appropriation", whole.subtract(carried).subtract(other));
            line(at + " fund=carried-in", carried);
            line(at + " fund=other-funds", other);
        }
        List<Indicator> indicators = table.rowsOf("indicators").stream()
                .filter(row -> row.rule().equals("indicator"))
                .map(row ->
                        indicator(row.text("level1"), row.text("level2"), row.text("level3"), row.text("target"), row))
                .toList();
        projects.add(new Project(
                project,
                table.field("project"),
                UNIT,
                "project",
                table.rowsOf("goals").stream()
                        .map(row -> row.text("goal"))
                        .findFirst()
                        .orElse(""),
                table.rowsOf("goals").stream()
                        .map(row -> row.text("achieved"))
                        .findFirst()
                        .orElse(""),
                indicators,
                new HashMap<>(),
                Place.ofDocument("-")));
    }

    private static Optional<BigDecimal> stated(FilledTable table, String rule, String column) {
        return table.rowsOf("funds").stream()
                .filter(row -> row.rule().equals(rule))
                .findFirst()
                .flatMap(row -> row.find(column))
                .flatMap(cell -> cell.figure())
                .map(Figure::exact);
    }

    private static Indicator indicator(String level1, String level2, String level3, String target, FilledRow row) {
        Matcher parts = TARGET.matcher(target);
        String operator = parts.matches() && parts.group(1) != null ? parts.group(1) : "";
        return new Indicator(
                level1,
                level2,
                level3,
                operator,
                target.substring(operator.length()),
                row.text("measure-unit"),
                row.text("weight"),
                row.text("actual"),
                row.text("points"),
                row.text("reason"),
                "",
                row.place());
    }

    /** What a table states at a place, in yuan. */
    private BigDecimal amount(String kind, String place) {
        Coordinates wanted = at(place);
        return document.tablesOf(kind).stream()
                .flatMap(table -> document.facts().stream()
                        .filter(fact -> fact.source().place().line() >= table.firstLine()
                                && fact.source().place().line() <= table.lastLine()))
                .filter(fact -> names(fact.at(), wanted) && fact.figure().isPresent())
                .map(fact -> fact.figure().orElseThrow().exact())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static boolean names(Coordinates at, Coordinates wanted) {
        for (Dimension dimension : Dimension.values()) {
            if (wanted.names(dimension) && !wanted.find(dimension).equals(at.find(dimension))) {
                return false;
            }
        }
        return true;
    }

    private void line(String place, BigDecimal yuan) {
        if (yuan.signum() != 0) {
            lines.add(Fact.stated(
                    "L%04d".formatted(lines.size() + 1),
                    at(place + " year=" + document.year()),
                    new Value.Number(Figure.yuan(yuan.setScale(2).toPlainString())),
                    Source.plain(Place.ofDocument("-"))));
        }
    }

    private static Coordinates at(String words) {
        Coordinates at = Coordinates.ALL;
        for (String pair : words.split(" ", -1)) {
            int equals = pair.indexOf('=');
            at = at.with(Dimension.of(pair.substring(0, equals)), pair.substring(equals + 1));
        }
        return at;
    }
}
