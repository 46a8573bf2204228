package duzhi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Projects are written out for the rules, and every spot of the text knows the cell it came from. */
class GoalTextTest {

    private final GoalText text = new GoalText(
            new Content(Map.of(
                    "units", List.of(Map.of("code", "1", "name", "青禾图书馆")),
                    "projects", List.of(Map.of("code", "p", "name", "购书", "unit", "1", "goal", "买书\n借书")),
                    "indicators",
                            List.of(
                                    Map.of(),
                                    Map.of(
                                            "project",
                                            "p",
                                            "level1",
                                            "产出指标",
                                            "level2",
                                            "数量指标",
                                            "level3",
                                            "册数",
                                            "operator",
                                            "≥",
                                            "target",
                                            "500",
                                            "unit",
                                            "册",
                                            "weight",
                                            "40"),
                                    Map.of("project", "other", "level3", "不相干")))),
            2027);

    @Test
    void itReadsAsTheFormDoes() {
        assertThat(text.text()).isEqualTo("""
                项目支出绩效目标表
                （2027年度）
                项目名称\t购书
                实施单位\t青禾图书馆
                年度目标\t买书 借书
                一级指标\t二级指标\t三级指标\t指标值\t分值
                产出指标\t数量指标\t册数\t≥500册\t40
                """);
    }

    @Test
    void everySpotKnowsItsCell() {
        assertThat(text.at(5, 6)).isEqualTo(new GoalText.Origin("projects", 1, List.of("goal")));
        assertThat(text.at(7, 12)).isEqualTo(new GoalText.Origin("indicators", 2, List.of("level3")));
        assertThat(text.at(1, 0).line()).isZero();
        assertThat(text.at(99, 0).line()).isZero();
    }
}
