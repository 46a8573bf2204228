package duzhi.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Projects written out as the forms in which their goals are declared (项目支出绩效目标表), for the rules to be held against.
 * Each line of it knows the cells of the entries it was written from.
 */
final class GoalText {

    /** Sheets it is written from. */
    static final String PROJECTS = "projects";

    static final String INDICATORS = "indicators";

    private final Content content;
    private final StringBuilder text = new StringBuilder();
    private final List<Origin> origins = new ArrayList<>();

    /**
     * What a line was written from.
     *
     * @param columns keys of the columns, one a field of the line
     */
    record Origin(String sheet, int line, List<String> columns) {

        static final Origin NONE = new Origin("", 0, List.of());
    }

    GoalText(Content content, int year) {
        this.content = content;
        List<Map<String, String>> projects = content.lines(PROJECTS);
        for (int i = 0; i < projects.size(); i++) {
            if (!cell(projects.get(i), "name").isEmpty()) {
                project(projects.get(i), i + 1, year);
            }
        }
    }

    String text() {
        return text.toString();
    }

    boolean isEmpty() {
        return origins.isEmpty();
    }

    /** The cell a spot of the text was written from; line 0 where there is none. */
    Origin at(int line, int from) {
        if (line < 1 || line > origins.size()) {
            return Origin.NONE;
        }
        Origin origin = origins.get(line - 1);
        String written = text.toString().split("\n", -1)[line - 1];
        int field = (int) written.substring(0, Math.min(Math.max(from, 0), written.length()))
                .chars()
                .filter(c -> c == '\t')
                .count();
        return field < origin.columns().size()
                ? new Origin(
                        origin.sheet(), origin.line(), List.of(origin.columns().get(field)))
                : origin;
    }

    private void project(Map<String, String> project, int line, int year) {
        write(Origin.NONE, "项目支出绩效目标表");
        write(Origin.NONE, "（" + year + "年度）");
        write(new Origin(PROJECTS, line, List.of("name", "name")), "项目名称", cell(project, "name"));
        write(new Origin(PROJECTS, line, List.of("unit", "unit")), "实施单位", unit(cell(project, "unit")));
        write(new Origin(PROJECTS, line, List.of("goal", "goal")), "年度目标", cell(project, "goal"));
        write(Origin.NONE, "一级指标", "二级指标", "三级指标", "指标值", "分值");
        List<Map<String, String>> indicators = content.lines(INDICATORS);
        for (int i = 0; i < indicators.size(); i++) {
            Map<String, String> indicator = indicators.get(i);
            if (cell(indicator, "project").equals(cell(project, "code"))) {
                write(
                        new Origin(INDICATORS, i + 1, List.of("level1", "level2", "level3", "target", "weight")),
                        cell(indicator, "level1"),
                        cell(indicator, "level2"),
                        cell(indicator, "level3"),
                        target(indicator),
                        cell(indicator, "weight"));
            }
        }
    }

    private String unit(String code) {
        return content.lines("units").stream()
                .filter(unit -> cell(unit, "code").equals(code))
                .map(unit -> cell(unit, "name"))
                .findFirst()
                .orElse(code);
    }

    private static String target(Map<String, String> indicator) {
        String operator = cell(indicator, "operator");
        return (operator.equals("定性") ? "" : operator) + cell(indicator, "target") + cell(indicator, "unit");
    }

    private static String cell(Map<String, String> line, String column) {
        return line.getOrDefault(column, "").replaceAll("\\s+", " ").strip();
    }

    private void write(Origin origin, String... fields) {
        text.append(String.join("\t", fields)).append('\n');
        origins.add(origin);
    }
}
