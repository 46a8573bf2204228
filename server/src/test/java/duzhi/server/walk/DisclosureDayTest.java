package duzhi.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A budget is approved, disclosed by four people, read by everybody, and corrected; each step rests on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisclosureDayTest {

    private static final String UNIT = "013001";
    private static final String TITLE = "上海市青禾区文化和旅游局本级2027年部门预算";
    private static final String NOTICE = "主要职责漏列一项，现予补充。";

    @Test
    @Order(1)
    void itIsBegunOnceTheBudgetIsApproved() {
        try (Walker bureau = Walker.as("mof-budget")) {
            bureau.follows(TITLE);
            bureau.acts("通过", "批复");
        }
        try (Walker clerk = Walker.as(UNIT + ".clerk")) {
            clerk.follows("公开");
            clerk.presses("办理公开：" + TITLE);
            assertThat(clerk.text()).contains("各种格式数字一致，没有错误。").contains("没有发现密级标志");
            clerk.acts("送审", "请审查");
        }
    }

    @Test
    @Order(2)
    void threeLookAtItBeforeAnybodyElse() {
        review("经审查，不涉密");
        try (Walker citizen = Walker.visitor()) {
            citizen.to("/");
            assertThat(citizen.text()).doesNotContain(TITLE);
        }
        publish();
    }

    @Test
    @Order(3)
    void nowEverybodyReadsIt() {
        try (Walker citizen = Walker.visitor()) {
            citizen.to("/");
            citizen.follows(TITLE);
            assertThat(citizen.text()).contains("公开日期").contains("PDF").contains("Excel");
            assertThat(citizen.downloads("Excel")).startsWith('P', 'K');
            FrameLocator page = citizen.page().frameLocator("iframe");
            page.locator("a.n").first().click();
            assertThat(page.locator(".origin:target").innerText()).contains("由下列填报数据相加得出");
            citizen.fills("搜索", "公务接待费");
            citizen.keys("Enter");
            citizen.page().waitForURL("**/site/search?**");
            citizen.arrived();
            assertThat(citizen.text()).contains("公务接待费").contains(TITLE);
            citizen.follows("比较");
            citizen.chooses("年度", "2027");
            citizen.chooses("层级", "所属单位");
            citizen.presses("查看");
            assertThat(citizen.page().locator("svg desc").first().textContent()).contains("文化和旅游局本级");
        }
    }

    @Test
    @Order(4)
    void whoFindsAMistakeIsAnswered() {
        try (Walker citizen = Walker.visitor()) {
            citizen.to("/");
            citizen.follows(TITLE);
            citizen.follows("报告错误");
            citizen.fills("哪里不对", "主要职责好像少了一项。");
            citizen.presses("提交");
            assertThat(citizen.text()).contains("已经转给公开的单位");
        }
        try (Walker clerk = Walker.as(UNIT + ".clerk")) {
            clerk.follows("公开");
            clerk.fills("处理结果", "属实，即办更正。");
            clerk.presses("记录");
            assertThat(clerk.text()).contains("属实，即办更正。");
        }
    }

    @Test
    @Order(5)
    void aCorrectionGoesTheSameWayAndSaysWhy() {
        try (Walker clerk = Walker.as(UNIT + ".clerk")) {
            clerk.follows("公开");
            clerk.follows(TITLE);
            clerk.fills("更正说明（随更正版公开）", NOTICE);
            clerk.presses("更正");
            clerk.follows("更正版");
            clerk.presses("生成公开文件");
            clerk.acts("送审", "更正，请审查");
        }
        review("同意更正");
        publish();
        try (Walker citizen = Walker.visitor()) {
            citizen.to("/");
            citizen.follows(TITLE);
            assertThat(citizen.text()).contains("更正版").contains(NOTICE);
            citizen.follows("查看原版本");
            assertThat(citizen.text()).contains("这份文件已被更正版替代").contains(NOTICE);
        }
    }

    private static void review(String opinion) {
        work(UNIT + ".head", "通过", opinion);
        work("013.auditor", "通过", opinion);
        work("013.depthead", "签发", opinion);
    }

    private static void publish() {
        work(UNIT + ".head", "公开", "公开");
    }

    private static void work(String login, String deed, String opinion) {
        try (Walker somebody = Walker.as(login)) {
            somebody.follows(TITLE);
            somebody.acts(deed, opinion);
        }
    }
}
