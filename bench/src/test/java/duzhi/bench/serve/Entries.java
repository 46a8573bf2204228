package duzhi.bench.serve;

import duzhi.publish.generate.Departments;
import duzhi.publish.input.EntrySheets;
import duzhi.publish.input.InputForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a clerk of an invented unit enters, and how the web system writes it down. */
final class Entries {

    static final String FORM = "shanghai-budget";

    private static final String EXPENDITURE = "expenditure";
    private static final List<String> OF_PROJECTS = List.of("basics", "units");

    private final Map<String, List<Map<String, String>>> sheets;
    private final Map<String, String> json;
    private final String entered;
    private final Map<Integer, Entries> projects = new HashMap<>();

    private Entries(Map<String, List<Map<String, String>>> sheets) {
        this.sheets = sheets;
        this.json = json(sheets);
        this.entered = entered(sheets);
    }

    /** The whole budget of a unit of a department drawn from a seed; what there is none of is entered as 0. */
    static Entries budget(InputForm form, long seed, int units, int year, int index) {
        var draft = Departments.unit(seed, units, FORM, year, index);
        return new Entries(EntrySheets.complete(form, Departments.entered(draft)));
    }

    /** What one of its projects enters of it. */
    Entries project(int number) {
        List<Map<String, String>> all = sheets.getOrDefault("projects", List.of());
        return projects.computeIfAbsent(all.isEmpty() ? 0 : number % all.size(), at -> project(all, at));
    }

    private Entries project(List<Map<String, String>> all, int at) {
        Map<String, List<Map<String, String>>> part = new LinkedHashMap<>();
        OF_PROJECTS.forEach(key -> part.put(key, sheets.getOrDefault(key, List.of())));
        if (!all.isEmpty()) {
            Map<String, String> project = all.get(at);
            part.put("projects", List.of(project));
            part.put(
                    "indicators",
                    sheets.getOrDefault("indicators", List.of()).stream()
                            .filter(line -> line.getOrDefault("project", "").equals(project.getOrDefault("code", "-")))
                            .toList());
        }
        return new Entries(part);
    }

    /** Yuan of expenditure. */
    BigDecimal total() {
        return sheets.getOrDefault(EXPENDITURE, List.of()).stream()
                .map(line -> line.getOrDefault("amount", ""))
                .filter(text -> text.matches("-?\\d{1,18}(\\.\\d{1,6})?"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Lines as JSON, by sheet. */
    Map<String, String> json() {
        return json;
    }

    private static Map<String, String> json(Map<String, List<Map<String, String>>> sheets) {
        Map<String, String> json = new LinkedHashMap<>();
        sheets.forEach((key, lines) ->
                json.put(key, lines.stream().map(Entries::object).collect(Collectors.joining(",", "[", "]"))));
        return json;
    }

    /** The line of the trail in which all of it was entered. */
    String entered() {
        return entered;
    }

    private static String entered(Map<String, List<Map<String, String>>> sheets) {
        List<String> changes = new ArrayList<>();
        sheets.forEach((key, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                int line = i + 1;
                lines.get(i).forEach((column, text) -> {
                    if (!text.isEmpty()) {
                        changes.add(change(key, line, column, "", text));
                    }
                });
            }
        });
        return "{\"changes\":[" + String.join(",", changes) + "]}";
    }

    /** One changed cell as JSON. */
    static String change(String sheet, int line, String column, String was, String now) {
        return "{\"sheet\":" + quoted(sheet) + ",\"line\":" + line + ",\"column\":" + quoted(column) + ",\"was\":"
                + quoted(was) + ",\"now\":" + quoted(now) + "}";
    }

    private static String object(Map<String, String> line) {
        return line.entrySet().stream()
                .map(cell -> quoted(cell.getKey()) + ":" + quoted(cell.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(sign -> {
            if (sign == '"' || sign == '\\') {
                json.append('\\').append((char) sign);
            } else if (sign < ' ') {
                json.append(String.format("\\u%04x", sign));
            } else {
                json.append((char) sign);
            }
        });
        return json.append('"').toString();
    }
}
