package duzhi.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.reader.document.PrintedTable.Merge;
import duzhi.reader.document.Transcript;
import org.junit.jupiter.api.Test;

/** Without lines, what a text covers is told by where it stands among the others: forms, headings, further pages. */
class A03_UnruledFormsTest {

    /** The amounts above stand in the columns of the labels below; they end the labels and do not forbid them. */
    @Test
    void labelsAndAmountsMayShareAColumn() {
        Transcript read = new Paper()
                .text(40, 100, "资金")
                .text(120, 100, "12.00")
                .text(200, 100, "11.00")
                .text(280, 100, "10")
                .text(40, 120, "指标")
                .text(120, 120, "类别")
                .text(200, 120, "目标")
                .text(280, 120, "得分")
                .text(40, 150, "产出")
                .text(120, 150, "数量")
                .text(200, 140, "演出")
                .text(280, 140, "10")
                .text(200, 160, "展览")
                .text(280, 160, "9")
                .text(40, 190, "效益")
                .text(120, 190, "社会")
                .text(200, 180, "观众")
                .text(280, 180, "20")
                .text(200, 200, "满意")
                .text(280, 200, "20")
                .read();

        assertThat(read.lines())
                .containsExactly(
                        "资金\t12.00\t11.00\t10",
                        "指标\t类别\t目标\t得分",
                        "产出\t数量\t演出\t10",
                        "\t\t展览\t9",
                        "效益\t社会\t观众\t20",
                        "\t\t满意\t20");
        assertThat(read.tables().getFirst().merges()).contains(new Merge(2, 0, 2, 1), new Merge(4, 1, 2, 1));
    }

    /** All stand in rows of their own: the open fields beside the names are open. */
    @Test
    void openFieldsAreNoLabels() {
        Transcript read = new Paper()
                .text(40, 100, "甲")
                .text(120, 100, "1.00")
                .text(120, 120, "2.00")
                .text(40, 140, "乙")
                .text(120, 140, "3.00")
                .text(120, 160, "4.00")
                .text(200, 100, "5.00")
                .text(200, 120, "6.00")
                .text(200, 140, "7.00")
                .text(200, 160, "8.00")
                .read();

        assertThat(read.tables().getFirst().merges()).isEmpty();
    }

    /** Three levels: what stands in the middle of two rows covers both, what stands over some columns covers them. */
    @Test
    void aHeadingIsDividedWhereItsTextsStandInTheMiddle() {
        Transcript read = body(new Paper()
                        .text(65, 100, "收入")
                        .text(260, 100, "支出")
                        .text(40, 130, "项目")
                        .text(90, 130, "金额")
                        .text(160, 130, "合计")
                        .text(245, 120, "一般预算")
                        .text(220, 140, "小计")
                        .text(290, 140, "拨款")
                        .text(360, 130, "基金"))
                .read();

        assertThat(read.lines())
                .startsWith(
                        "收入\t\t支出\t\t\t",
                        "项目\t金额\t合计\t一般预算\t\t基金",
                        "\t\t\t小计\t拨款\t",
                        "工资\t1.00\t2.00\t2.00\t2.00\t0.00");
        assertThat(read.tables().getFirst().merges())
                .contains(new Merge(0, 0, 1, 2), new Merge(0, 2, 1, 4), new Merge(1, 0, 2, 1), new Merge(1, 3, 1, 2));
    }

    /** On its next page a table has the same columns, filled or not, and may have a single row. */
    @Test
    void aRepeatedHeadingTellsTheColumns() {
        Transcript read = simple(body(simple(new Paper())).turn())
                .text(40, 160, "其他")
                .text(360, 160, "7.00")
                .read();

        assertThat(read.tables()).hasSize(2);
        assertThat(read.lines()).last().isEqualTo("其他\t\t\t\t\t7.00");
    }

    /** The score above the reasons stands flush right in a field that is as wide as both columns below. */
    @Test
    void aNumberStandsBelowTheHeadingOfItsPart() {
        Transcript read = new Paper()
                .text(40, 80, "名称")
                .text(120, 80, "书月")
                .text(40, 100, "资金")
                .text(120, 100, "预算")
                .text(200, 100, "得分")
                .text(40, 120, "合计")
                .text(120, 120, "12.00")
                .text(340, 120, "9.50")
                .text(40, 140, "指标")
                .text(120, 140, "目标")
                .text(200, 140, "得分")
                .text(260, 140, "没有做到的原因说明")
                .text(40, 160, "场次")
                .text(120, 160, "30")
                .text(210, 160, "10")
                .text(40, 180, "人次")
                .text(120, 180, "20")
                .text(210, 180, "8")
                .text(260, 180, "天气")
                .read();

        assertThat(read.lines()).contains("合计\t12.00\t9.50\t", "人次\t20\t8\t天气");
    }

    private static Paper simple(Paper paper) {
        return paper.text(40, 130, "项目")
                .text(90, 130, "金额")
                .text(160, 130, "合计")
                .text(220, 130, "小计")
                .text(290, 130, "拨款")
                .text(360, 130, "基金");
    }

    private static Paper body(Paper paper) {
        String[] names = {"工资", "奖金", "公用"};
        for (int row = 0; row < names.length; row++) {
            double base = 160 + 20 * row;
            paper.text(40, base, names[row])
                    .text(90, base, "1.00")
                    .text(160, base, "2.00")
                    .text(220, base, "2.00")
                    .text(290, base, "2.00")
                    .text(360, base, "0.00");
        }
        return paper;
    }
}
