package duzhi.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes the made-up self-evaluations of eleven projects; in the last one the points do not add up. */
final class SelfEvaluationText {

    private static final int PROJECTS = 11;
    private static final List<String> LEVELS =
            List.of("产出指标/数量指标", "产出指标/质量指标", "产出指标/时效指标", "效益指标/社会效益指标", "效益指标/可持续影响指标", "满意度指标/服务对象满意度指标");
    private static final int EACH = 2;
    private static final List<Integer> WEIGHTS = List.of(10, 10, 8, 8, 7, 7, 8, 8, 7, 7, 5, 5);

    private final Random random = new Random(1);
    private final List<String> lines = new ArrayList<>();

    private SelfEvaluationText() {}

    static String write() {
        SelfEvaluationText text = new SelfEvaluationText();
        for (int project = 1; project <= PROJECTS; project++) {
            text.table(project, project == PROJECTS ? 1 : 0);
        }
        return String.join("\n", text.lines) + "\n";
    }

    private void table(int project, int slip) {
        lines.addAll(List.of("财政项目支出绩效自评表", "", "(2021 年度)", ""));
        lines.add("项目名称\t档案整理第" + project + "期经费");
        lines.add("主管部门\t云溪市青禾区档案馆\t\t\t实施单位\t云溪市青禾区档案馆");
        lines.add("项目资金 (元)\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分");
        long budget = 100_000_000L + random.nextInt(100_000_000);
        String current = BigDecimal.valueOf(budget, 2).toPlainString();
        lines.add("\t年度资金总额" + ("\t" + current).repeat(3) + "\t10\t100.00%\t10");
        lines.add("\t其中：当年财政拨款" + ("\t" + current).repeat(3) + "\t\t—\t");
        lines.add("\t上年结转资金\t0\t0\t0\t\t—\t");
        lines.add("\t其他资金\t0\t0\t0\t\t—\t");
        lines.add("年度总体目标\t预算目标\t\t\t实际完成情况");
        lines.add("\t按计划完成馆藏档案的整理、数字化和保管，保障查阅需要。\t\t\t整理和数字化工作按计划完成，查阅服务正常开展。");
        lines.add("绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施");
        for (int i = 0; i < WEIGHTS.size(); i++) {
            lines.add(indicator(i));
        }
        lines.add("总分\t\t\t\t\t\t100\t" + (100 + slip) + "\t");
    }

    /** Group names stand once, before their first row, as merged cells are printed. */
    private String indicator(int index) {
        String[] path = LEVELS.get(index / EACH).split("/", 2);
        boolean firstOfLevel = index % EACH == 0;
        boolean firstOfGroup =
                firstOfLevel && (index == 0 || !LEVELS.get(index / EACH - 1).startsWith(path[0]));
        int weight = WEIGHTS.get(index);
        return "\t" + (firstOfGroup ? path[0] : "") + "\t" + (firstOfLevel ? path[1] : "") + "\t第" + (index + 1)
                + "项工作完成率\t>=" + (80 + random.nextInt(20)) + "%\t100%\t" + weight + "\t" + weight + "\t";
    }
}
