package duzhi.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An approved budget is changed: money moves from one line to another with the goal, and later some is added. */
class AdjustmentDayTest {

    private static final String UNIT = "087001";
    private static final BigDecimal MOVED = new BigDecimal("10000");

    @Test
    void aTransferLeavesTheTotalAndChangesTheGoal() {
        try (Walker clerk = Walker.as(UNIT + ".clerk")) {
            begin(clerk, "调剂", "青财预〔2027〕3号");
            changes(clerk, 1, MOVED.negate());
            clerk.isRefused("送审", "调剂不改变支出总额，现在相差 -10000 元");
            clerk.follows("回到这份文件");
            clerk.follows("支出");
            changes(clerk, 2, MOVED);
            clerk.follows("项目");
            clerk.writes(1, "goal", "保障重点工作按期完成，调剂后任务不减。");
            clerk.saved();
            clerk.follows("变动对比");
            assertThat(clerk.text())
                    .contains("10,000.00")
                    .contains("-10,000.00")
                    .contains("任务不减");
            clerk.follows("填报");
            clerk.acts("送审", "请审核");
        }
        approve("青财预〔2027〕3号");
    }

    @Test
    void anAdditionSaysWhereItComesFrom() {
        try (Walker clerk = Walker.as(UNIT + ".clerk")) {
            begin(clerk, "追加", "青财预〔2027〕9号");
            changes(clerk, 1, MOVED);
            clerk.isRefused("送审", "收入");
            clerk.follows("回到这份文件");
            clerk.follows("收入");
            changes(clerk, 1, MOVED);
            clerk.acts("送审", "请审核");
        }
        approve("青财预〔2027〕9号");
    }

    private static void begin(Walker clerk, String type, String number) {
        clerk.chooses("类别", "预算调整 · ");
        clerk.fills("年度", "2027");
        clerk.presses("新建");
        clerk.chooses("调整类型", type);
        clerk.fills("文号", number);
        clerk.fills("事由", "年中任务变化。");
        clerk.presses("新建");
        assertThat(clerk.text()).contains(number);
        clerk.follows("支出");
    }

    private static void changes(Walker clerk, int line, BigDecimal by) {
        BigDecimal now = new BigDecimal(clerk.cell(line, "amount").innerText().replace(",", ""));
        clerk.writes(line, "amount", now.add(by).toPlainString());
        clerk.saved();
    }

    private static void approve(String number) {
        String title = "上海市青禾区司法局本级2027年预算调整 " + number;
        for (String login : List.of(UNIT + ".head", "087.auditor", "mof-biz", "mof-budget")) {
            try (Walker reviewer = Walker.as(login)) {
                reviewer.follows(title);
                reviewer.acts("通过", "同意");
            }
        }
    }
}
