package duzhi.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An administrator makes room for a new unit and its people; those who watch over everything change nothing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeDayTest {

    private static final String UNIT = "上海市青禾区文化馆";

    @Test
    @Order(1)
    void aUnitItsClerkAndASecondDuty() {
        String password;
        try (Walker admin = Walker.as("admin")) {
            admin.to("/admin/agencies");
            admin.chooses("上级", "013 ");
            admin.fills("代码", "013009");
            admin.fills("名称", UNIT);
            admin.presses("新增");
            assertThat(admin.text()).contains("已保存").contains("013009");
            admin.follows("人员");
            admin.fills("用户名", "013009.clerk");
            admin.fills("姓名", UNIT + "填报人");
            admin.chooses("岗位", "填报人");
            admin.chooses("单位", "013009 ");
            admin.presses("新增");
            password = admin.page().locator(".good code").innerText();
            admin.chooses("岗位", "单位负责人");
            admin.chooses("单位", "013009 ");
            admin.presses("分派岗位");
            assertThat(admin.text()).contains("单位负责人");
        }
        try (Walker clerk = Walker.visitor()) {
            clerk.signsIn("013009.clerk", password);
            assertThat(clerk.text()).contains("请先设置自己的密码");
            clerk.fills("现在的密码", password);
            clerk.fills("新密码", "a much better phrase");
            clerk.fills("再输一次", "a much better phrase");
            clerk.presses("修改密码");
            clerk.follows("待办");
            assertThat(clerk.text()).contains("没有等您处理的文件");
        }
    }

    @Test
    @Order(2)
    void aHeadHandsOverForATime() {
        try (Walker head = Walker.as("013002.head")) {
            head.follows("上海市青禾区文化市场巡查队单位负责人");
            head.fills("代理人用户名", "013003.head");
            head.fills("至", LocalDate.now(ZoneId.systemDefault()).plusDays(7).toString());
            head.presses("委托");
            assertThat(head.text()).contains("上海市青禾区图书馆单位负责人");
            head.presses("收回");
            assertThat(head.text()).doesNotContain("上海市青禾区图书馆单位负责人");
        }
    }

    @Test
    @Order(3)
    void anAuditorReadsTheTrailAndChangesNothing() {
        try (Walker auditor = Walker.as("auditor")) {
            assertThat(auditor.text()).contains("没有等您处理的文件");
            auditor.follows("管理");
            auditor.presses("校验全部日志");
            assertThat(auditor.text()).contains("校验通过");
            auditor.follows("预算");
            auditor.page().locator("main tbody th a").first().click();
            auditor.arrived();
            assertThat(changing(auditor)).isZero();
        }
    }

    @Test
    @Order(4)
    void theCongressReadsAndChangesNothing() {
        try (Walker congress = Walker.as("congress")) {
            congress.follows("进度");
            congress.chooses("类别", "部门预算");
            congress.presses("查看");
            congress.page().locator("main tbody a").first().click();
            congress.arrived();
            assertThat(changing(congress)).isZero();
            congress.follows("变动对比");
            congress.follows("经过");
            congress.to("/admin");
            assertThat(congress.text()).contains("没有这一页");
        }
    }

    /** Buttons that move a document, and cells that can be written to. */
    private static int changing(Walker somebody) {
        return somebody.page().locator("button[name=deed], td.open").count();
    }

    @Test
    @Order(5)
    void whoIsNotSignedInSeesTheDoorAndNothingElse() {
        try (Walker stranger = Walker.visitor()) {
            stranger.to("/documents/1");
            assertThat(stranger.path()).isEqualTo("/sign-in");
            assertThat(stranger.page().getByRole(AriaRole.NAVIGATION).count()).isZero();
        }
    }
}
