package duzhi.publish.input;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.ledger.fact.Dimension;
import duzhi.publish.entry.Indicator;
import duzhi.publish.entry.Project;
import duzhi.publish.entry.Whole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Projects and goals of a published document, as proposals for the next year. */
final class PastGoals {

    /** Operator, number, unit: {@code ≥6万人次}. */
    private static final Pattern TARGET = Pattern.compile("([≥≤＝=<>＜＞]?)\\s*(-?\\d+(?:\\.\\d+)?)\\s*(\\D*)");

    private static final Map<String, String> LEVELS =
            Map.of("output", "产出指标", "effect", "效益指标", "satisfaction", "满意度指标");
    private static final List<String> COLUMNS = List.of("output", "effect", "satisfaction");

    private final FilledDocument document;

    PastGoals(FilledDocument document) {
        this.document = document;
    }

    List<Project> projects(Set<String> units) {
        Map<String, Project> projects = new LinkedHashMap<>();
        for (FilledTable table : document.tables()) {
            listed(table, units, projects);
            evaluated(table, units, projects);
        }
        return List.copyOf(projects.values());
    }

    /** Projects of a table that lists them one below the other, indicators beside them. */
    private static void listed(FilledTable table, Set<String> units, Map<String, Project> projects) {
        Map<String, List<FilledRow>> rows = new LinkedHashMap<>();
        for (FilledRow row : table.rows()) {
            if (row.at().names(Dimension.PROJECT)
                            && !row.text("name").isEmpty()
                            && row.find("output").isPresent()
                    || row.at().names(Dimension.PROJECT) && !row.text("code").isEmpty()) {
                rows.computeIfAbsent(row.text("name"), any -> new ArrayList<>()).add(row);
            }
        }
        rows.forEach((name, own) -> {
            FilledRow first = own.getFirst();
            List<Indicator> indicators = new ArrayList<>();
            for (String column : COLUMNS) {
                own.stream()
                        .filter(row -> !row.text(column).isEmpty())
                        .map(row -> indicator(row, column))
                        .forEach(indicators::add);
            }
            String code = first.text("code").isEmpty() ? name : first.text("code");
            projects.putIfAbsent(code, project(first, code, name, unit(first, units), "", indicators));
        });
    }

    private static String unit(FilledRow row, Set<String> units) {
        String agency = row.at().find(Dimension.AGENCY).orElse("");
        String unit = agency.substring(agency.indexOf('/') + 1);
        return units.contains(unit)
                ? unit
                : units.size() == 1 ? units.iterator().next() : "";
    }

    private static Project project(
            FilledRow row, String code, String name, String unit, String goal, List<Indicator> indicators) {
        return new Project(code, name, unit, "", goal, "", indicators, Map.of(), row.place());
    }

    private static Indicator indicator(FilledRow row, String column) {
        String level1 = LEVELS.getOrDefault(column, "");
        String target = row.text(column + "-target");
        return split(row, level1, "", row.text(column), "", target, "", "", "");
    }

    /** A form that a project fills by itself. */
    private static void evaluated(FilledTable table, Set<String> units, Map<String, Project> projects) {
        String name = table.field("project");
        List<FilledRow> rows = table.rowsOf("indicators").stream()
                .filter(row -> row.rule().equals("indicator"))
                .toList();
        if (!table.form().kind().equals("PERF_SELF") || name.isEmpty() || rows.isEmpty()) {
            return;
        }
        String goal = table.rowsOf("goals").stream()
                .map(row -> row.text("goal"))
                .findFirst()
                .orElse("");
        List<Indicator> indicators = rows.stream().map(PastGoals::indicator).toList();
        String code = "P%02d".formatted(projects.size() + 1);
        String unit = units.size() == 1 ? units.iterator().next() : "";
        projects.putIfAbsent(code, project(rows.getFirst(), code, name, unit, goal, indicators));
    }

    private static Indicator indicator(FilledRow row) {
        return split(
                row,
                row.text("level1"),
                row.text("level2"),
                row.text("level3"),
                row.text("operator"),
                row.text("target"),
                row.text("measure-unit"),
                row.text("weight"),
                row.text("note"));
    }

    /** Takes a target apart where operator, number and unit share a cell. */
    private static Indicator split(
            FilledRow row,
            String level1,
            String level2,
            String level3,
            String operator,
            String target,
            String unit,
            String weight,
            String note) {
        Matcher number = TARGET.matcher(target);
        boolean apart = number.matches();
        String sign = !operator.isEmpty() ? operator : apart ? number.group(1) : "定性";
        return new Indicator(
                level1,
                level2,
                level3,
                sign.equals("＝") ? "=" : sign,
                apart ? number.group(2) : target,
                !unit.isEmpty() || !apart ? unit : number.group(3),
                weight,
                "",
                "",
                "",
                note,
                row.place());
    }

    Optional<Whole> whole() {
        for (FilledTable table : document.tablesOf("BT_PERF_DEPT")) {
            List<Whole.Task> tasks = table.rowsOf("tasks").stream()
                    .map(row -> new Whole.Task(row.text("task"), row.text("content")))
                    .toList();
            List<Indicator> indicators = table.rowsOf("indicators").stream()
                    .filter(row -> row.rule().equals("indicator"))
                    .map(PastGoals::indicator)
                    .toList();
            return Optional.of(new Whole(table.field("duties"), "", tasks, indicators));
        }
        return Optional.empty();
    }
}
