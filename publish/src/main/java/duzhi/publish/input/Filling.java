package duzhi.publish.input;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Indicator;
import duzhi.publish.entry.Project;
import duzhi.publish.input.InputColumn.Kind;
import duzhi.publish.input.SheetForm.Fills;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A draft laid out on the sheets of its form: the text of each cell, by sheet, row and column. */
final class Filling {

    private final InputForm form;
    private final Draft draft;
    private final CodeBook codes;
    private final Map<SheetForm, List<Map<String, String>>> rows = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Set<Fact> placed = new HashSet<>();

    private Filling(InputForm form, Draft draft) {
        this.form = form;
        this.draft = draft;
        this.codes = new CodeBook(draft.year());
        form.sheets().forEach(sheet -> rows.put(sheet, sheet.fills() == Fills.TEXTS ? List.of() : rows(sheet)));
        form.sheetOf(Fills.TEXTS).ifPresent(sheet -> rows.put(sheet, texts(sheet)));
    }

    /**
     * The rows of every sheet, in order.
     *
     * @throws IllegalArgumentException where a figure of the draft has no place on any sheet, naming all of them
     */
    static Map<SheetForm, List<Map<String, String>>> of(InputForm form, Draft draft) {
        Filling filling = new Filling(form, draft);
        List<String> lost = new ArrayList<>();
        for (List<Fact> facts : List.of(draft.facts(), draft.comparatives())) {
            facts.stream()
                    .filter(fact -> !filling.placed.contains(fact))
                    .forEach(fact -> lost.add(fact.at().toString()));
        }
        if (!lost.isEmpty()) {
            throw new IllegalArgumentException("the input for " + form.set().id() + " has no place for " + lost.size()
                    + " figure(s):\n  " + String.join("\n  ", lost));
        }
        return filling.rows;
    }

    private List<Map<String, String>> rows(SheetForm sheet) {
        return switch (sheet.fills()) {
            case BASICS -> basics(sheet);
            case UNITS -> draft.units().stream().map(this::unit).toList();
            case PROJECTS ->
                draft.projects().stream()
                        .map(project -> project(sheet, project))
                        .toList();
            case INDICATORS ->
                draft.projects().stream()
                        .flatMap(project -> project.indicators().stream()
                                .map(indicator -> indicator(sheet, project.code(), indicator)))
                        .toList();
            case TASKS ->
                draft.whole().stream()
                        .flatMap(whole -> whole.tasks().stream())
                        .map(task -> Map.of("name", task.name(), "content", task.content()))
                        .toList();
            case WHOLE_INDICATORS ->
                draft.whole().stream()
                        .flatMap(whole -> whole.indicators().stream())
                        .map(indicator -> indicator(sheet, "", indicator))
                        .toList();
            case LINES -> lines(sheet, draft.facts(), draft.year());
            case COMPARATIVES -> lines(sheet, draft.comparatives(), draft.year() - 1);
            case TEXTS -> List.of();
        };
    }

    private List<Map<String, String>> basics(SheetForm sheet) {
        return sheet.rows().stream()
                .map(row -> Map.of("label", row.label(), "about", row.about(), "text", basic(row.key())))
                .toList();
    }

    private String basic(String key) {
        return switch (key) {
            case "set" -> form.set().id() + " " + form.set().name().zh();
            case "year" -> String.valueOf(draft.year());
            case "agency" -> draft.agency().name();
            case "agency-code" -> draft.agency().code();
            default -> tell(key);
        };
    }

    private String tell(String key) {
        told.add(key);
        return draft.text(key);
    }

    private Map<String, String> unit(Agency unit) {
        return Map.of("code", unit.code(), "name", unit.name(), "type", tell(Register.UNIT_TYPE + unit.code()));
    }

    private Map<String, String> project(SheetForm sheet, Project project) {
        Map<String, String> row = new LinkedHashMap<>(project.fields());
        row.put("code", project.code());
        row.put("name", project.name());
        row.put("unit", project.unit());
        row.put("category", project.category());
        row.put("goal", project.goal());
        row.put("achieved", project.achieved());
        return worded(sheet, row);
    }

    private Map<String, String> indicator(SheetForm sheet, String project, Indicator indicator) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("project", project);
        row.put("level1", indicator.level1());
        row.put("level2", indicator.level2());
        row.put("level3", indicator.level3());
        row.put("operator", indicator.operator());
        row.put("target", indicator.target());
        row.put("unit", indicator.unit());
        row.put("weight", indicator.weight());
        row.put("actual", indicator.actual());
        row.put("points", indicator.points());
        row.put("reason", indicator.reason());
        row.put("note", indicator.note());
        return worded(sheet, row);
    }

    /** Words in place of the codes of choices. */
    private Map<String, String> worded(SheetForm sheet, Map<String, String> row) {
        sheet.columns().stream()
                .filter(column -> column.kind() == Kind.CHOICE)
                .forEach(column -> row.computeIfPresent(column.key(), (key, code) -> shown(column, code)));
        return row;
    }

    private String shown(InputColumn column, String code) {
        return switch (column.kind()) {
            case CODE -> codes.shown(column.source(), code);
            case CHOICE -> Choices.wordOf(form.list(column.source()), code).orElse(code);
            default -> code;
        };
    }

    private List<Map<String, String>> lines(SheetForm sheet, List<Fact> facts, int year) {
        Map<Object, Map<String, String>> lines = new LinkedHashMap<>();
        for (FixedRow row : sheet.rows()) {
            lines.put(
                    row, new LinkedHashMap<>(Map.of("label", row.label(), "about", row.about(), "measure", row.in())));
        }
        Coordinates start =
                Coordinates.ALL.with(Dimension.YEAR, String.valueOf(year)).and(sheet.at());
        facts.stream()
                .filter(fact ->
                        sheet.sums().stream().anyMatch(at -> start.and(at).equals(fact.at())))
                .forEach(placed::add);
        for (Fact fact : facts) {
            Optional<InputColumn> column = placed.contains(fact) ? Optional.empty() : column(sheet, start, fact);
            column.ifPresent(found -> put(sheet, fact, found, start, lines));
        }
        return List.copyOf(lines.values());
    }

    private void put(
            SheetForm sheet, Fact fact, InputColumn column, Coordinates start, Map<Object, Map<String, String>> lines) {
        placed.add(fact);
        Coordinates base = without(fact.at(), column.at());
        Object line = sheet.isFixed() ? fixed(sheet, start, base).orElseThrow() : base;
        Map<String, String> cells = lines.computeIfAbsent(line, any -> new LinkedHashMap<>());
        for (InputColumn place : sheet.places()) {
            base.find(place.dimension().orElseThrow()).ifPresent(code -> cells.put(place.key(), shown(place, code)));
        }
        for (InputColumn text : sheet.columns()) {
            String words = text.kind() == Kind.TEXT ? tell(LineReader.remark(text, base)) : "";
            cells.put(text.key(), words.isEmpty() ? cells.getOrDefault(text.key(), "") : words);
        }
        cells.put(
                column.key(), fact.figure().map(Figure::exact).map(Cells::plain).orElse(""));
    }

    /** The column of a sheet whose cells hold such figures. */
    private static Optional<InputColumn> column(SheetForm sheet, Coordinates start, Fact fact) {
        return sheet.figures().stream()
                .filter(column -> agree(fact.at(), start.and(column.at())))
                .filter(column -> sheet.isFixed()
                        ? fixed(sheet, start, without(fact.at(), column.at())).isPresent()
                        : isSpanned(sheet, without(without(fact.at(), start), column.at())))
                .findFirst();
    }

    private static Optional<FixedRow> fixed(SheetForm sheet, Coordinates start, Coordinates base) {
        return sheet.rows().stream()
                .filter(row -> start.and(row.at()).equals(base))
                .findFirst();
    }

    /** Whether the columns of a sheet say all that is left of a place; the unit follows from the project. */
    private static boolean isSpanned(SheetForm sheet, Coordinates rest) {
        Coordinates left = rest;
        for (InputColumn column : sheet.places()) {
            left = left.without(column.dimension().orElseThrow());
            left = column.kind() == Kind.PROJECT ? left.without(Dimension.AGENCY) : left;
        }
        return left.equals(Coordinates.ALL);
    }

    private static boolean agree(Coordinates at, Coordinates fixed) {
        return at.and(fixed).equals(at);
    }

    private static Coordinates without(Coordinates at, Coordinates taken) {
        Coordinates rest = at;
        for (Dimension dimension : Dimension.values()) {
            rest = taken.names(dimension) ? rest.without(dimension) : rest;
        }
        return rest;
    }

    private List<Map<String, String>> texts(SheetForm sheet) {
        List<Map<String, String>> texts = new ArrayList<>();
        for (FixedRow row : sheet.rows()) {
            texts.add(Map.of("label", row.label(), "about", row.about(), "text", text(row)));
        }
        draft.texts().keySet().stream()
                .filter(key -> !told.contains(key))
                .sorted()
                .forEach(key -> texts.add(Map.of("label", key, "text", draft.text(key))));
        return texts;
    }

    private String text(FixedRow row) {
        return switch (row.whole()) {
            case "duties" -> draft.whole().map(whole -> whole.duties()).orElse("");
            case "achieved" -> draft.whole().map(whole -> whole.achieved()).orElse("");
            default -> tell(row.key());
        };
    }
}
