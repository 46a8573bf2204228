package duzhi.reader.html;

import static duzhi.reader.html.Page.rows;
import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.source.Spot;
import duzhi.reader.document.PrintedTable.Merge;
import duzhi.reader.document.Transcript;
import org.junit.jupiter.api.Test;

/** Tables come out on the fields that browsers give their cells. */
final class A02_TablesTest {

    @Test
    void cells_span_rows_and_columns() {
        Transcript read = Page.of("<table><caption>收支总表</caption><tr><th rowspan=2>科目<th colspan=2>预算数"
                + "<tr><td>本年<td>上年<tr><td>合计<td>120.5<td>118</table>");

        assertThat(read.lines()).containsExactly("收支总表", "科目\t预算数\t", "\t本年\t上年", "合计\t120.5\t118");
        assertThat(read.tables().getFirst().merges())
                .containsExactlyInAnyOrder(new Merge(0, 0, 2, 1), new Merge(0, 1, 1, 2));
        assertThat(read.spots().find(4, 3, 8)).contains(new Spot.Passage(7, 0, 5));
    }

    @Test
    void spans_reach_no_further_than_their_group_of_rows_and_no_cell_takes_the_field_of_another() {
        assertThat(rows("<table><thead><tr><td rowspan=9>甲<td>乙</thead><tr><td>1<td>2</table>", 0))
                .containsExactly("甲|乙", "1|2");
        assertThat(rows("<table><tr><td rowspan=0>甲<td>乙<tr><td>1<tr><td>2</table>", 0))
                .containsExactly("甲|乙", "|1", "|2");
        assertThat(rows("<table><tr><td>甲<td rowspan=2>乙<tr><td colspan=2>丙<td>丁</table>", 0))
                .containsExactly("甲|乙|", "丙||丁");
        assertThat(rows("<table><tr><td colspan=-3>甲<td colspan=x>乙</table>", 0))
                .containsExactly("甲|乙");
    }

    @Test
    void feet_come_last_and_hidden_rows_and_cells_do_not_come() {
        assertThat(rows(
                        "<table><tfoot><tr><td>合计<td>3</tfoot><tbody><tr><td>甲<td>1<td style='display:none'>x"
                                + "<tr style='display:none'><td>乙<td>2</tbody></table>",
                        0))
                .containsExactly("甲|1", "合计|3");
    }

    @Test
    void a_table_that_lays_out_the_page_is_read_as_what_it_holds() {
        String page = "<table><tr><td>首页<td>公开<tr><td colspan=2><p>2022年部门预算说明</p><table><tr><td>科目名称<td>预算数"
                + "<tr><td>文化旅游体育与传媒支出<td>80</table></table>";
        Transcript read = Page.of(page);

        assertThat(read.tables()).hasSize(1);
        assertThat(read.lines()).containsExactly("首页", "公开", "2022年部门预算说明", "科目名称\t预算数", "文化旅游体育与传媒支出\t80");
        assertThat(Page.of("<table><tr><td><p>一</p><p>二</p></table>").tables()).isEmpty();
    }

    @Test
    void a_small_table_inside_a_cell_follows_its_table() {
        String page = "<table><tr><td>项目名称<td>公共文化场馆免费开放<tr><td>附<td><table><tr><td>甲<td>1</table></table>";
        assertThat(rows(page, 0)).containsExactly("项目名称|公共文化场馆免费开放", "附|");
        assertThat(rows(page, 1)).containsExactly("甲|1");
    }

    @Test
    void workbooks_saved_as_pages_show_what_was_shown() {
        String page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><!--[if gte mso 9]><xml>"
                + "<x:ExcelWorkbook/></xml><![endif]--></head><body><table>"
                + "<tr><td colspan=3 style='mso-ignore:colspan'>部门收支总表</td></tr>"
                + "<tr><td>收入</td><td style='mso-number-format:\"0\\.00\"' x:num=\"80.126\">80.13</td><td>万元</td></tr>"
                + "<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]>"
                + "</table></body></html>";
        assertThat(rows(page, 0)).containsExactly("部门收支总表||", "收入|80.13|万元");
        assertThat(Page.of(page).tables().getFirst().merges()).isEmpty();
        assertThat(Page.of(page).remarks()).isEmpty();
    }
}
