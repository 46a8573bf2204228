package duzhi.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A unit evaluates its projects, the evaluation becomes final, and everybody reads it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvaluationDayTest {

    private static final String UNIT = "087001";
    private static final String TITLE = "上海市青禾区司法局本级2026年项目支出绩效自评";

    @Test
    @Order(1)
    void whatWasDoneIsSetAgainstWhatWasPlanned() {
        try (Walker clerk = Walker.as(UNIT + ".clerk")) {
            clerk.follows(TITLE);
            clerk.isRefused("送审", "实际完成情况");
            clerk.follows("回到这份文件");
            clerk.follows("项目");
            column(clerk, "achieved", line -> "按计划全部完成，群众反映良好。");
            clerk.follows("项目资金");
            column(clerk, "executed", line -> clerk.cell(line, "current").innerText());
            clerk.follows("指标");
            column(clerk, "actual", line -> clerk.cell(line, "target").innerText());
            clerk.acts("送审", "请审核");
        }
    }

    /** Fills a column from top to bottom. */
    private static void column(Walker clerk, String column, IntFunction<String> text) {
        int lines = clerk.page().locator("table.grid tbody tr").count();
        for (int line = 1; line <= lines; line++) {
            clerk.writes(line, column, text.apply(line).replace(",", ""));
        }
        clerk.saved();
    }

    @Test
    @Order(2)
    void itBecomesFinal() {
        work(UNIT + ".head", "通过", "属实");
        work("087.auditor", "通过", "同意");
        work("mof-perf", "通过", "抽查无误");
        try (Walker clerk = Walker.as(UNIT + ".clerk")) {
            clerk.to("/documents?kind=self-evaluation");
            assertThat(clerk.text()).contains("已定稿");
        }
    }

    @Test
    @Order(3)
    void itIsDisclosed() {
        try (Walker clerk = Walker.as(UNIT + ".clerk")) {
            clerk.follows("公开");
            clerk.presses("办理公开：" + TITLE);
            clerk.acts("送审", "请审查");
        }
        work(UNIT + ".head", "通过", "不涉密");
        work("087.auditor", "通过", "同意公开");
        work("087.depthead", "签发", "同意");
        work(UNIT + ".head", "公开", "公开");
        try (Walker citizen = Walker.visitor()) {
            citizen.to("/");
            citizen.follows(TITLE);
            assertThat(citizen.text()).contains("绩效自评").contains("Excel");
        }
    }

    private static void work(String login, String deed, String opinion) {
        try (Walker somebody = Walker.as(login)) {
            somebody.follows(TITLE);
            somebody.acts(deed, opinion);
        }
    }
}
