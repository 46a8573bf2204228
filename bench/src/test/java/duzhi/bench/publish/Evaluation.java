package duzhi.bench.publish;

import duzhi.publish.document.Cell;
import duzhi.publish.document.Cell.Role;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A made-up self-evaluation: a heading, twelve goals, a title and a paragraph.
 *
 * @param title above the table
 * @param text the paragraph
 * @param goals rows of the table
 */
record Evaluation(String title, String text, List<Goal> goals) {

    static final List<String> HEADS = List.of("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");

    private static final int GOALS = 12;

    /** A row; public with its accessors, because templates look them up. */
    public record Goal(
            String first, String second, String third, String target, String actual, String points, String score) {

        List<String> cells() {
            return List.of(first, second, third, target, actual, points, score);
        }
    }

    static Evaluation of(int number) {
        List<Goal> goals = IntStream.range(0, GOALS)
                .mapToObj(i -> new Goal(
                        i < 6 ? "产出指标" : "效益指标",
                        "数量指标",
                        "第" + (i + 1) + "项工作完成率",
                        "≥90%",
                        String.format(Locale.ROOT, "%d%%", 90 + (number + i) % 10),
                        "8",
                        "8"))
                .toList();
        return new Evaluation("项目支出绩效自评表（" + number + "）", "本项目按计划实施，资金使用规范，目标基本完成。", goals);
    }

    Publication publication() {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < HEADS.size(); column++) {
            cells.add(Cell.of(0, column, Role.HEAD, HEADS.get(column)));
        }
        for (int row = 0; row < goals.size(); row++) {
            for (int column = 0; column < HEADS.size(); column++) {
                Role role = column < 3 ? Role.LABEL : column < 5 ? Role.VALUE : Role.NUMBER;
                cells.add(Cell.of(row + 1, column, role, goals.get(row).cells().get(column)));
            }
        }
        Table table = new Table(
                "evaluation",
                title,
                title,
                List.of(),
                false,
                List.of(0.14, 0.14, 0.24, 0.14, 0.14, 0.1, 0.1),
                1,
                goals.size() + 1,
                cells,
                List.of());
        var paragraph = duzhi.publish.document.Paragraph.of(duzhi.publish.document.Paragraph.Style.BODY, text);
        return new Publication("bench", title, "某单位", 2026, List.of(table, paragraph), List.of());
    }
}
