package duzhi.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.reader.document.PrintedTable.Merge;
import duzhi.reader.document.Transcript;
import org.junit.jupiter.api.Test;

/** Tables without lines: columns of numbers tell where they are, the middle of a text tells what it covers. */
class A01_UnruledTest {

    @Test
    void numbersBelowEachOtherMakeATable() {
        Transcript read = rows(new Paper()
                        .text(60, 100, "项目")
                        .text(200, 100, "预算数")
                        .text(300, 100, "决算数"))
                .read();

        assertThat(read.tables()).hasSize(1);
        assertThat(read.lines()).containsExactly("项目\t预算数\t决算数", "工资\t10.00\t9.00", "奖金\t2.00\t1.50", "公用\t0.30\t0.20");
    }

    /** The heading stands in the middle of the columns below it, wherever its words end. */
    @Test
    void aHeadingCoversTheColumnsBelowIt() {
        Transcript read = rows(new Paper()
                        .text(60, 93, "项目")
                        .text(235, 84, "支出")
                        .text(200, 102, "预算数")
                        .text(300, 102, "决算数"))
                .read();

        assertThat(read.lines()).startsWith("项目\t支出\t", "\t预算数\t决算数");
        assertThat(read.tables().getFirst().merges()).contains(new Merge(0, 1, 1, 2), new Merge(0, 0, 2, 1));
    }

    /** The two lines are closer than any two numbers, so they are one cell. */
    @Test
    void linesCloserThanRowsAreOneCell() {
        Transcript read = rows(new Paper()
                        .text(60, 100, "项目")
                        .text(200, 100, "预算数")
                        .text(300, 100, "决算数"))
                .text(40, 178, "其他商")
                .text(40, 191, "品支出")
                .text(205, 184, "4.00")
                .text(305, 184, "5.00")
                .read();

        assertThat(read.lines()).last().isEqualTo("其他商品支出\t4.00\t5.00");
    }

    /** Between two rows, with nothing above or below it there, stands a label of both. */
    @Test
    void aLabelHalfWayBetweenRowsIsOfBoth() {
        Transcript read = new Paper()
                .text(40, 110, "产出")
                .text(100, 100, "数量")
                .text(200, 100, "10")
                .text(300, 100, "9")
                .text(100, 120, "质量")
                .text(200, 120, "20")
                .text(300, 120, "20")
                .text(40, 150, "效益")
                .text(100, 140, "社会")
                .text(200, 140, "30")
                .text(300, 140, "28")
                .text(100, 160, "经济")
                .text(200, 160, "30")
                .text(300, 160, "30")
                .read();

        assertThat(read.lines()).containsExactly("产出\t数量\t10\t9", "\t质量\t20\t20", "效益\t社会\t30\t28", "\t经济\t30\t30");
        assertThat(read.tables().getFirst().merges()).containsExactly(new Merge(0, 0, 2, 1), new Merge(2, 0, 2, 1));
    }

    @Test
    void contentsWithPageNumbersAreNoTable() {
        Transcript read = new Paper()
                .text(60, 100, "一、主要职责")
                .text(500, 100, "1")
                .text(60, 120, "二、机构设置")
                .text(500, 120, "2")
                .text(60, 140, "三、名词解释")
                .text(500, 140, "3")
                .read();

        assertThat(read.tables()).isEmpty();
    }

    private static Paper rows(Paper paper) {
        return paper.text(40, 120, "工资")
                .text(200, 120, "10.00")
                .text(305, 120, "9.00")
                .text(40, 140, "奖金")
                .text(205, 140, "2.00")
                .text(305, 140, "1.50")
                .text(40, 160, "公用")
                .text(205, 160, "0.30")
                .text(305, 160, "0.20");
    }
}
