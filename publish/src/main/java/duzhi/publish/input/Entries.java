package duzhi.publish.input;

import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Indicator;
import duzhi.publish.entry.Project;
import duzhi.publish.entry.Text;
import duzhi.publish.entry.Whole;
import duzhi.publish.input.SheetForm.Fills;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the rows of all sheets into a draft. */
final class Entries {

    private static final Set<String> OF_PROJECT = Set.of("code", "name", "unit", "category", "goal", "achieved");
    private static final String UNSORTED = "project";

    private final InputForm form;
    private final int year;
    private final Agency agency;
    private final Map<String, Text> texts;
    private final Problems problems;
    private final CellReader cells;
    private final CodeBook codes;
    private final Register register = new Register();
    private final Map<String, String> whole = new LinkedHashMap<>();

    Entries(InputForm form, int year, Agency agency, Map<String, Text> texts, Problems problems) {
        this.form = form;
        this.year = year;
        this.agency = agency;
        this.texts = new LinkedHashMap<>(texts);
        this.problems = problems;
        this.codes = new CodeBook(year);
        this.cells = new CellReader(form, codes, problems);
    }

    Draft read(Map<SheetForm, List<InputRow>> rows) {
        of(rows, Fills.UNITS).forEach(this::unit);
        Map<String, List<Indicator>> indicators = new LinkedHashMap<>();
        of(rows, Fills.PROJECTS).forEach(this::project);
        of(rows, Fills.INDICATORS).forEach(row -> indicator(row, indicators));
        of(rows, Fills.TEXTS).forEach(this::text);
        LineReader lines = new LineReader(form, year, cells, codes, register, problems);
        rows.forEach((sheet, filled) -> lines.read(sheet, filled, texts));
        Ratios ratios = new Ratios(lines.counted(), lines.isBlind(), problems);
        ratios.check();
        Optional<Whole> goals = whole(rows, ratios);
        Draft draft = new Draft(
                form.set().id(),
                year,
                agency,
                register.units(),
                lines.facts(),
                lines.comparatives(),
                register.projects().stream()
                        .map(project -> with(project, indicators.getOrDefault(project.code(), List.of())))
                        .toList(),
                goals,
                texts);
        new Conditions(form, draft, lines, rows, problems).check();
        return draft;
    }

    private static List<InputRow> of(Map<SheetForm, List<InputRow>> rows, Fills fills) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getKey().fills() == fills)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private void unit(InputRow row) {
        String code = string(row, "code");
        String type = string(row, "type");
        if (!code.isEmpty() && !register.add(new Agency(code, string(row, "name")), type)) {
            problems.error(
                    row.place("code"),
                    "单位编码 %s 出现了两次，不知道支出归哪个单位。请改正",
                    "the code %s stands for two units; correct one",
                    code);
        }
        if (!type.isEmpty()) {
            texts.put(Register.UNIT_TYPE + code, new Text(row.text("type"), row.place("type")));
        }
    }

    private void project(InputRow row) {
        String code = string(row, "code");
        Map<String, String> fields = new LinkedHashMap<>();
        for (InputColumn column : row.form().columns()) {
            String value = string(row, column.key());
            if (!OF_PROJECT.contains(column.key()) && !value.isEmpty()) {
                fields.put(column.key(), value);
            }
        }
        String category = string(row, "category");
        Project project = new Project(
                code,
                string(row, "name"),
                string(row, "unit"),
                category.isEmpty() ? UNSORTED : category,
                string(row, "goal"),
                string(row, "achieved"),
                List.of(),
                fields,
                row.place("name"));
        if (!code.isEmpty() && !register.add(project)) {
            problems.error(
                    row.place("code"),
                    "项目编码 %s 出现了两次，不知道支出归哪个项目。请改正",
                    "the code %s stands for two projects; correct one",
                    code);
        }
    }

    private static Project with(Project project, List<Indicator> indicators) {
        return new Project(
                project.code(),
                project.name(),
                project.unit(),
                project.category(),
                project.goal(),
                project.achieved(),
                indicators,
                project.fields(),
                project.place());
    }

    private void indicator(InputRow row, Map<String, List<Indicator>> indicators) {
        String project = string(row, "project");
        Indicator indicator = indicator(row);
        if (!project.isEmpty()) {
            indicators.computeIfAbsent(project, any -> new ArrayList<>()).add(indicator);
        }
    }

    private Indicator indicator(InputRow row) {
        return new Indicator(
                string(row, "level1"),
                string(row, "level2"),
                string(row, "level3"),
                string(row, "operator"),
                string(row, "target"),
                string(row, "unit"),
                string(row, "weight"),
                string(row, "actual"),
                string(row, "points"),
                string(row, "reason"),
                string(row, "note"),
                row.place("level3"));
    }

    private Optional<Whole> whole(Map<SheetForm, List<InputRow>> rows, Ratios ratios) {
        List<Whole.Task> tasks = of(rows, Fills.TASKS).stream()
                .map(row -> new Whole.Task(string(row, "name"), string(row, "content")))
                .toList();
        List<Indicator> indicators = of(rows, Fills.WHOLE_INDICATORS).stream()
                .map(row -> ratios.filled(row, indicator(row)))
                .toList();
        return tasks.isEmpty() && indicators.isEmpty() && whole.isEmpty()
                ? Optional.empty()
                : Optional.of(new Whole(
                        whole.getOrDefault("duties", ""), whole.getOrDefault("achieved", ""), tasks, indicators));
    }

    private void text(InputRow row) {
        FixedRow fixed = row.fixed();
        String words = row.text("text");
        String key = fixed == null ? row.text("label") : fixed.key();
        if (words.isEmpty()) {
            return;
        }
        if (fixed != null && !fixed.whole().isEmpty()) {
            whole.put(fixed.whole(), words);
        } else if (texts.putIfAbsent(key, new Text(words, row.place("text"))) != null) {
            problems.error(row.place("text"), "“%s”出现了两次，请只留一行", "'%s' stands there twice; keep one", key);
        }
    }

    /** What a column says as the draft keeps it: a code, a number, words; empty where nothing is or what is there is wrong. */
    private String string(InputRow row, String key) {
        InputColumn column = row.form().find(key).orElse(null);
        if (column == null) {
            return "";
        }
        return switch (column.kind()) {
            case CODE -> cells.code(row, column).orElse("");
            case CHOICE -> cells.choice(row, column).orElse("");
            case NUMBER -> cells.number(row, column).orElse("");
            case UNIT -> References.unit(row, column, cells, register, problems).orElse("");
            case PROJECT ->
                References.project(row, column, cells, register, problems)
                        .map(Project::code)
                        .orElse("");
            default -> cells.isBlank(row, column) ? "" : row.text(key);
        };
    }
}
