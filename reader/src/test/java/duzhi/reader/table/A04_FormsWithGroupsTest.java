package duzhi.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.filled.PrintedNumber.Fate;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.reader.Drawn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of three sides, labels under groups, tables of one row, lists in which rows stand under rows above them. */
class A04_FormsWithGroupsTest {

    @Test
    void aNameMergedOverTwoSidesNamesTheRowOnBoth() {
        FilledDocument document = document("2018年收支预算总表").table("""
                收入|<|支出|<|<|<
                项目名称|金额|功能分类|<|支出用途|<
                ^|^|功能科目名称|金额|项目名称|金额
                一、财政拨款|30.00|一、一般公共服务支出|25.00|一、基本支出|20.00
                1.一般公共预算|30.00|二、外交支出||二、项目支出|8.00
                三、其他资金|1.00|三、住房保障支出|6.00|三、单位预留机动经费|3.00
                当年收入小计|31.00|当年支出小计|<|<|31.00
                收入合计|31.00|支出合计|<|<|31.00""").read();

        assertThat(unplaced(document)).isEmpty();
        assertThat(at(document, "31.00"))
                .extracting(at -> at.code(Dimension.FLOW) + " " + at.code(Dimension.CATEGORY))
                .containsExactlyInAnyOrder("revenue null", "revenue null", "expenditure current", "expenditure null");
        assertThat(at(document, "6.00")).singleElement().satisfies(at -> {
            assertThat(at.code(Dimension.FUNCTION)).isEqualTo("221");
            assertThat(at.code(Dimension.CATEGORY)).isEqualTo("current");
        });
        assertThat(at(document, "3.00"))
                .singleElement()
                .satisfies(at -> assertThat(at.code(Dimension.CATEGORY)).isEqualTo("reserve"));
    }

    @Test
    void aLabelThatRepeatsIsReadUnderItsGroup() {
        FilledDocument document = document("2018年收入预算总表").table("""
                项目名称|<|金额
                收入总计|<|31.00
                一般公共预算资金|小计|30.00
                ^|公共财政拨款(补助)资金|29.00
                ^|专项收入|1.00
                政府性基金|小计|0.00
                其他资金|小计|1.00
                ^|其他收入|1.00""").read();

        assertThat(unplaced(document)).isEmpty();
        assertThat(document.facts())
                .extracting(fact -> fact.at().find(Dimension.FUND).orElse("all"))
                .containsExactly(
                        "all",
                        "general",
                        "general.appropriation",
                        "general.earmarked",
                        "government-fund",
                        "other-funds",
                        "other-funds.other");
    }

    @Test
    void aTableOfOneRowNeedsNoName() {
        FilledDocument document = document("2018年支出预算总表").table("""
                合计|基本支出|项目支出|单位预留机动经费|结转下年资金
                31.00|20.00|8.00|3.00|""").read();

        assertThat(document.facts())
                .filteredOn(fact -> fact.figure().isPresent())
                .extracting(fact -> fact.at().find(Dimension.CATEGORY).orElse("all"))
                .containsExactly("all", "basic", "project", "reserve");
    }

    @Test
    void anEmptyTableIsKnownThoughItsOnlyRowIsBlank() {
        FilledDocument document = document("2018年财政拨款政府性基金支出预算表").table("""
                功能科目代码|功能科目名称|金额
                |合计|
                ||""").read();

        assertThat(document.tables()).extracting(table -> table.form().kind()).containsExactly("BT_FUND");
    }

    @Test
    void rowsOfAListStandUnderTheRowsAboveThem() {
        FilledDocument document = document("2018年政府采购预算表").table("""
                采购品目大类|专项名称|经济科目|采购物品名称|采购组织形式|总计
                合计|||||9.00
                一、货物A|||||5.00
                |制茶设备|办公设备购置|||5.00
                |||台式计算机|分散自行组织|2.00
                ||||政府集中采购|3.00
                三、服务C|||||4.00
                |商品和服务支出|会议费|||3.00
                |||会议服务|分散自行组织|3.00
                ||培训费|||1.00
                |||餐饮服务|分散自行组织|1.00""").read();

        FilledTable table = document.tables().getFirst();
        assertThat(table.ignored()).isEmpty();
        assertThat(document.facts())
                .extracting(fact -> fact.at().code(Dimension.ITEM) + " "
                        + fact.at().find(Dimension.ARTICLE).orElse("-"))
                .containsExactly(
                        "procurement -",
                        "procurement.goods -",
                        "procurement.goods 制茶设备/办公设备购置",
                        "procurement.goods 制茶设备/办公设备购置/台式计算机#1",
                        "procurement.goods 制茶设备/办公设备购置/台式计算机#2",
                        "procurement.services -",
                        "procurement.services 商品和服务支出/会议费",
                        "procurement.services 商品和服务支出/会议费/会议服务",
                        "procurement.services 商品和服务支出/培训费",
                        "procurement.services 商品和服务支出/培训费/餐饮服务");
    }

    private static Drawn document(String title) {
        return new Drawn().text(title, "部门：江苏省云岭县茶叶局\t单位：万元");
    }

    private static List<Coordinates> at(FilledDocument document, String printed) {
        return document.facts().stream()
                .filter(fact -> fact.source().place().text().equals(printed))
                .map(Fact::at)
                .toList();
    }

    private static List<PrintedNumber> unplaced(FilledDocument document) {
        return document.numbers().stream()
                .filter(number -> number.fate() == Fate.UNPLACED)
                .toList();
    }
}
