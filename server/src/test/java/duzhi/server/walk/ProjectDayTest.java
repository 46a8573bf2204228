package duzhi.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A project gets a goal and indicators from the library, is refused until its weights are whole, and enters the library. */
class ProjectDayTest {

    private static final String UNIT = "039002";
    private static final String NAME = "劳动保障巡查车辆运行";

    @Test
    void aProjectEntersTheLibrary() {
        try (Walker clerk = Walker.as(UNIT + ".clerk")) {
            begin(clerk);
            clerk.follows("指标");
            takes(clerk, 1, "开展活动场次", "48", "40");
            takes(clerk, 2, "验收合格率", "100", "20");
            takes(clerk, 3, "服务事项投诉件数", "2", "20");
            clerk.saved();
            clerk.isRefused("送审", "指标分值合计 80，应为 100");
            clerk.follows("回到这份文件");
            clerk.follows("指标");
            takes(clerk, 4, "服务对象满意度", "90", "10");
            clerk.saved();
            clerk.acts("送审", "请审核");
        }
        for (String login : List.of(UNIT + ".head", "039.auditor", "mof-biz", "mof-perf", "mof-budget")) {
            try (Walker reviewer = Walker.as(login)) {
                reviewer.follows(NAME);
                reviewer.acts("通过", "同意");
            }
        }
        try (Walker clerk = Walker.as(UNIT + ".clerk")) {
            clerk.follows("项目库");
            clerk.follows(NAME);
            assertThat(clerk.text()).contains("已入库");
        }
    }

    private static void begin(Walker clerk) {
        clerk.chooses("类别", "项目 · ");
        clerk.fills("年度", "2027");
        clerk.presses("新建");
        clerk.fills("项目名称", NAME);
        clerk.presses("新建");
        clerk.follows("项目");
        clerk.writes(1, "goal", "保障巡查车辆安全运行，全年巡查覆盖全部街道。");
        clerk.writes(1, "category", "项目支出");
        clerk.saved();
    }

    private static void takes(Walker clerk, int line, String indicator, String target, String weight) {
        clerk.fills("词语", indicator);
        clerk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("插入 " + indicator))
                .first()
                .click();
        clerk.writes(line, "target", target);
        clerk.writes(line, "weight", weight);
    }
}
