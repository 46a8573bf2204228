package duzhi.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.form.load.Forms;
import duzhi.ledger.fact.Dimension;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import duzhi.reader.html.HtmlTranscriber;
import duzhi.reader.intake.DocumentReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The lowest headings may stand in the row of the total, beside its figures. */
class A05_SharedHeadingsTest {

    private static final String TABLE = """
            <p>云溪市青禾区档案馆</p><p>2024年度部门决算</p>
            <p>政府性基金预算财政拨款收入支出决算表</p><p>单位：万元</p>
            <table>
            <tr><td colspan=2>项目<td rowspan=2>年初结转和结余<td rowspan=2>本年收入<td rowspan=2 colspan=3>本年支出<td rowspan=2>年末结转和结余
            <tr><td>功能分类科目编码<td>科目名称
            <tr><td colspan=2>合计<td>0<td>12.00<td>合计<td>基本支出<td>项目支出<td>0
            <tr><td>229<td>其他支出<td>0<td>12.00<td>12.00<td><td>12.00<td>0
            </table>
            """;

    @Test
    void theColumnsAreKnownAndTheTotalKeepsItsFigures() throws Unreadable {
        FilledTable table = read(TABLE).tables().getFirst();

        assertThat(table.form().id()).isEqualTo("national-accounts-government-fund");
        assertThat(table.rows()).hasSize(2);
        FilledRow total = table.rows().getFirst();
        assertThat(total.text("revenue")).isEqualTo("12.00");
        assertThat(total.text("total")).isEmpty();
        assertThat(table.rows().getLast().text("project")).isEqualTo("12.00");
        assertThat(table.ignored()).isEmpty();
    }

    @Test
    void aCodeOverItsThreeLevelsIsOneCode() throws Unreadable {
        FilledTable table = read("""
                        <p>云溪市青禾区档案馆</p><p>2024年度部门决算</p>
                        <p>一般公共预算财政拨款支出决算表</p><p>单位：万元</p>
                        <table>
                        <tr><td colspan=4>项目<td colspan=3>一般公共预算财政拨款支出决算数
                        <tr><td colspan=3>功能分类科目编码<td rowspan=2>科目名称<td rowspan=2>合计<td rowspan=2>基本支出<td rowspan=2>项目支出
                        <tr><td>类<td>款<td>项
                        <tr><td colspan=3>201<td>一般公共服务支出<td>60.00<td>40.00<td>20.00
                        <tr><td colspan=3>2012601<td>行政运行<td>40.00<td>40.00<td>0.00
                        <tr><td colspan=4>合计<td>60.00<td>40.00<td>20.00
                        </table>
                        """).tables().getFirst();

        assertThat(table.rows())
                .extracting(row -> row.at().find(Dimension.FUNCTION).orElse("合计"))
                .containsExactly("201", "2012601", "合计");
        assertThat(table.ignored()).isEmpty();
    }

    @Test
    void anEconomicCodeInTwoColumnsIsOneCode() throws Unreadable {
        FilledTable table = read("""
                        <p>云溪市青禾区档案馆</p><p>2024年度部门决算</p>
                        <p>一般公共预算财政拨款基本支出决算表</p><p>单位：万元</p>
                        <table>
                        <tr><td colspan=2>经济分类科目编码<td rowspan=2>科目名称<td rowspan=2>决算数<td colspan=2>经济分类科目编码<td rowspan=2>科目名称<td rowspan=2>决算数
                        <tr><td>类<td>款<td>类<td>款
                        <tr><td>301<td><td>工资福利支出<td>40.00<td>302<td><td>商品和服务支出<td>12.00
                        <tr><td>301<td>01<td>基本工资<td>40.00<td>302<td>01<td>办公费<td>12.00
                        <tr><td colspan=3>人员经费合计<td>40.00<td colspan=3>公用经费合计<td>12.00
                        </table>
                        """).tables().getFirst();

        assertThat(table.rows())
                .flatExtracting(row -> row.at().find(Dimension.ECONOMY).stream().toList())
                .containsExactlyInAnyOrder("301", "30101", "302", "30201");
        assertThat(table.ignored()).isEmpty();
    }

    private static FilledDocument read(String page) throws Unreadable {
        Original original = Original.of("invented.html", page.getBytes(StandardCharsets.UTF_8));
        return new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns())
                .read(new HtmlTranscriber().transcribe(original, Limits.DEFAULT, Watch.of(Limits.DEFAULT.time())));
    }
}
