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

    @Test
    @Order(6)
    void anIndicatorOfTheBureauIsOfferedWhereGoalsAreSet() {
        String name = "社区文化活动参与人次";
        try (Walker admin = Walker.as("admin")) {
            admin.follows("管理");
            admin.follows("指标库");
            admin.fills("领域", "文化旅游");
            admin.chooses("一级、二级指标", "数量指标");
            admin.fills("三级指标", name);
            admin.fills("计量单位", "人次");
            admin.fills("怎样计算", "按活动签到统计");
            admin.presses("保存");
            assertThat(admin.text()).contains("已保存").contains(name).contains("本地设定");
            admin.to("/admin/indicators?words=" + name);
            admin.presses("停用：" + name);
            assertThat(admin.text()).contains("已停用");
            admin.to("/projects/indicators?words=" + name);
            assertThat(admin.text()).contains("没有找到");
            admin.to("/admin/indicators?words=" + name);
            admin.presses("恢复程序自带：" + name);
            admin.to("/admin/trail?login=admin");
            assertThat(admin.text()).contains("修改指标库").contains("指标：" + name).contains("现在：停用");
        }
    }

    /** Whoever reads a finding can look its rule up; whoever changes the language stays where they were. */
    @Test
    @Order(7)
    void aRuleIsFoundByItsNumberInEitherLanguage() {
        try (Walker officer = Walker.as("mof-budget")) {
            officer.follows("规则、表式和代码");
            officer.fills("查找", "S-03");
            officer.presses("查找");
            assertThat(officer.text())
                    .contains("预算执行得分")
                    .contains("项目支出绩效评价管理办法")
                    .contains("共 1 条");
            String here = officer.path();
            assertThat(here).contains("words=S-03");
            officer.presses("English");
            assertThat(officer.path()).isEqualTo(here);
            assertThat(officer.text()).contains("Legal basis").contains("S-03");
            officer.presses("中文");
            assertThat(officer.path()).isEqualTo(here);
            assertThat(officer.text()).contains("预算执行得分");
            officer.to("/documents/9999");
            officer.follows("进度");
            assertThat(officer.path()).isEqualTo("/board");
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
