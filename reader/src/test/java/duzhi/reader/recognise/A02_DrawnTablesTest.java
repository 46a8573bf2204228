package duzhi.reader.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.filled.PrintedNumber.Fate;
import duzhi.ledger.fact.Figure;
import duzhi.reader.Drawn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose cells are known by where they are drawn. */
class A02_DrawnTablesTest {

    private static final String THREE = """
            2023年一般公共预算“三公”经费支出情况表|<
            编制单位：云岭县茶叶局|单位：万元
            项目|2023年“三公”经费预算数
            共计|2.40
            1、公务接待费|2.40
            注：本表含茶园站2家。|<""";

    @Test
    void captionsAndNotesInsideTheFrameAreNoRows() {
        FilledDocument document = new Drawn().table(THREE).read();

        assertThat(document.tables()).singleElement().satisfies(table -> {
            assertThat(table.title()).isEqualTo("2023年一般公共预算“三公”经费支出情况表");
            assertThat(table.ignored()).isEmpty();
            assertThat(table.rows()).hasSize(2);
        });
        assertThat(document.agency()).isEqualTo("云岭县茶叶局");
        assertThat(amounts(document)).containsExactly("2.40万元", "2.40万元");
        assertThat(document.paragraphs()).extracting(Paragraph::text).containsExactly("注：本表含茶园站2家。");
    }

    @Test
    void aCellStaysBelowItsHeadingHoweverManyAreBlank() {
        FilledDocument document = new Drawn()
                .text("2023年部门收支总体情况表", "部门名称：云岭县茶叶局\t单位：万元")
                .table("""
                收入|<|支出|<|<
                项目|金额|项目|合计|其他收入
                财政拨款|120.50|一、基本支出|80.25|
                其他收入||二、项目支出|40.25|40.25
                收入合计|120.50|支出合计|120.50|40.25""")
                .read();

        assertThat(document.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.ignored()).isEmpty());
        assertThat(document.facts())
                .filteredOn(fact -> fact.source().place().text().equals("40.25"))
                .extracting(fact -> fact.at().toString())
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(document.numbers()).extracting(PrintedNumber::fate).doesNotContain(Fate.UNPLACED);
    }

    /** The ministry's form: the group's name beside its rows, and nothing printed above their labels. */
    @Test
    void labelsStandBesideTheNameOfTheirGroup() {
        FilledDocument document =
                new Drawn().text("项目支出绩效自评表", "（2023年度）").table("""
                项目名称|茶园道路修缮|<|<|<|<|<|<
                项目资金（元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
                ^|年度资金总额|500000|400000|390000|10|97.50%|9.75
                ^|其中：当年财政拨款|500000|400000|390000|—||""").read();

        assertThat(document.numbers()).extracting(PrintedNumber::fate).doesNotContain(Fate.UNPLACED);
        assertThat(document.facts())
                .filteredOn(fact -> fact.source().place().text().equals("390000"))
                .extracting(fact -> fact.at().toString())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void aNumberAcrossSeveralColumnsFindsNoPlace() {
        FilledDocument document =
                new Drawn().text("2023年部门收支总体情况表", "单位：万元").table("""
                收入|<|支出|<|<
                项目|金额|项目|合计|其他收入
                财政拨款|120.50|一、基本支出|80.25|<""").read();

        assertThat(document.numbers())
                .filteredOn(number -> number.fate() == Fate.UNPLACED)
                .extracting(number -> number.at().text())
                .containsExactly("80.25");
    }

    @Test
    void aTableGoesOnAfterAPageWithItsHeadingPrintedAgain() {
        FilledDocument document = new Drawn()
                .table(THREE.lines()
                        .limit(4)
                        .reduce((one, other) -> one + "\n" + other)
                        .orElseThrow())
                .aside("- 7 -")
                .goesOn("""
                        2023年一般公共预算“三公”经费支出情况表|<
                        项目|2023年“三公”经费预算数
                        1、公务接待费|2.40""")
                .read();

        assertThat(document.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).hasSize(2));
        assertThat(document.numbers())
                .filteredOn(number -> number.at().text().equals("7"))
                .extracting(PrintedNumber::fate)
                .containsExactly(Fate.NUMBERING);
    }

    @Test
    void theNextOfSeveralFormsFilledInIsATableOfItsOwn() {
        String form = """
                财政项目支出绩效目标填报表|<|<|<
                项目名称|%s|项目类别|特定目标类
                项目资金总额|9.00|年度资金申请总额|3.00
                其他资金|1.00|其他资金|0.50
                一级指标|二级指标|三级指标|指标值
                产出指标|数量指标|茶苗|≥%d株""";
        FilledDocument document = new Drawn()
                .table(form.formatted("茶苗补贴", 10))
                .goesOn(form.formatted("茶园道路", 20))
                .read();

        assertThat(document.tables())
                .extracting(table -> table.field("project"))
                .containsExactly("茶苗补贴", "茶园道路");
        assertThat(document.tables()).allSatisfy(table -> {
            assertThat(table.field("overall-other")).isEqualTo("1.00");
            assertThat(table.field("other")).isEqualTo("0.50");
        });
    }

    @Test
    void twoTitlesInOneFrameAreTwoTables() {
        FilledDocument document = new Drawn().table(THREE + "\n" + THREE).read();

        assertThat(document.tables()).hasSize(2);
    }

    @Test
    void aRowThatNumbersTheColumnsIsNoRow() {
        FilledDocument document =
                new Drawn().text("2023年部门收支总体情况表", "单位：万元").table("""
                收入|<|支出|<|<
                项目|金额|项目|合计|其他收入
                栏次|1|栏次|2|3
                财政拨款|120.50|一、基本支出|80.25|0.00""").read();

        assertThat(amounts(document)).containsExactly("120.50万元", "80.25万元", "0.00万元");
        assertThat(document.numbers()).extracting(PrintedNumber::fate).doesNotContain(Fate.UNPLACED);
    }

    @Test
    void aFrameAroundWordsIsNoTable() {
        FilledDocument document = new Drawn().table("本表反映部门收支情况。").read();

        assertThat(document.tables()).isEmpty();
        assertThat(document.unrecognised()).isEmpty();
        assertThat(document.paragraphs()).hasSize(1);
    }

    private static List<String> amounts(FilledDocument document) {
        return document.facts().stream()
                .flatMap(fact -> fact.value().figure().stream())
                .map(Figure::toString)
                .toList();
    }

    @Test
    void theNameOfAPartAtItsSideIsNoHeadingAndWhatFollowsTheIndicatorsIsNone() {
        FilledDocument document = new Drawn().table("""
                部门预算项目支出绩效自评表（2023年度）|<|<|<|<|<|<|<|<|<
                项目名称|茶园修路|<|<|<|<|<|<|<|<
                预算执行情况（10分）|年度预算数（万元）|<|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因
                ^|总额|<|240.00|250.00|245.00|98.00%|10|9.80|
                ^|其中：财政资金|<|240.00|250.00|245.00|98.00%|/|/|
                绩效指标（90分）|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分
                ^|产出指标|数量指标|修路里程|≥|12|公里|12.6|90|90
                合计|<|<|<|<|<|<|<|100|99.8
                评价结论|修路里程达到目标。|<|<|<|<|<|<|<|<
                存在问题|无|<|<|<|<|<|<|<|<
                改进措施|无|<|<|<|<|<|<|<|<""").read();

        assertThat(document.tables()).singleElement().satisfies(table -> {
            assertThat(table.rowsOf("funds")).hasSize(2);
            assertThat(table.rowsOf("indicators")).extracting(row -> row.rule()).containsExactly("indicator", "total");
            assertThat(table.field("problems")).isEqualTo("无");
        });
    }

    @Test
    void aGroupOfRowsPrintsTheUnitOfItsMoney() {
        FilledDocument document = new Drawn().table("""
                财政项目支出绩效目标申报表|<|<|<|<
                项目名称|茶园修路|<|项目类别|特定目标类
                项目资金（元）|项目资金总额|900,000.00|年度资金申请总额|400,000.00
                ^|其他资金|0.00|其他资金|0.00
                项目绩效目标|项目总体目标（2025年-2026年）|<|年度总体目标|<
                ^|修路12公里。|<|修路5公里。|<
                绩效指标|一级指标|二级指标|三级指标|年度(/项目)指标值
                ^|产出指标|数量指标|修路里程|=5公里""").read();

        assertThat(document.tables()).singleElement().satisfies(table -> {
            assertThat(table.form().id()).isEqualTo("goals-project-whole");
            assertThat(table.rowsOf("goals")).hasSize(1);
        });
        assertThat(amounts(document)).contains("900000.00元", "400000.00元");
    }
}
