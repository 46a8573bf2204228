package duzhi.proof.samples;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.engine.Auditor;
import duzhi.check.finding.Finding;
import duzhi.form.codes.CodeSets;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.intake.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole is the sum of the parts that its table prints, however other tables divide it. */
class DivisionsTest {

    private static final String EXPENDITURE = """
            云岭县茶叶局2018年支出预算总表
            部门：江苏省云岭县茶叶局
            单位：万元
            合计	基本支出	项目支出	单位预留机动经费	结转下年资金
            31.00	20.00	8.00	3.00
            """;

    private static final String PROCUREMENT = """
            2018年政府采购预算表
            部门：江苏省云岭县茶叶局
            单位：万元
            采购品目大类	专项名称	经济科目	采购物品名称	采购组织形式	总计
            合计					9.00
            一、货物A					5.00
            	制茶设备	办公设备购置			5.00
            			台式计算机	分散自行组织	2.00
            			打印设备	分散自行组织	3.00
            三、服务C					4.00
            	商品和服务支出	会议费			4.00
            			会议服务	分散自行组织	4.00
            """;

    @Test
    void theReserveOfTheUnitIsAPartBesideBasicAndProject() throws Exception {
        assertThat(sums(EXPENDITURE)).isEmpty();
        assertThat(sums(EXPENDITURE.replace("3.00", "4.00"))).hasSize(1);
    }

    @Test
    void everyLevelOfAListAddsUp() throws Exception {
        assertThat(sums(PROCUREMENT)).isEmpty();
        assertThat(sums(PROCUREMENT.replace("	3.00", "	3.50"))).hasSize(1);
        assertThat(sums(PROCUREMENT.replace("A					5.00", "A					6.00"))).isNotEmpty();
    }

    @Test
    void whereAnAmountFoundNoPlaceASumIsNotProved() throws Exception {
        String unread = PROCUREMENT.replace("三、服务C", "四、其他D					7.00\n三、服务C");

        assertThat(sums(unread.replace("	3.00", "	2.50"))).isEmpty();
    }

    private static List<Finding> sums(String text) throws Exception {
        TextFile file = TextFile.of("budget.txt", text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
        DocumentReader reader = new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns());
        return new Auditor(SamplesTest.rules())
                .audit(List.of(reader.read(file)), List.of()).findings().stream()
                        .filter(finding -> finding.rule().startsWith("E-0"))
                        .toList();
    }
}
