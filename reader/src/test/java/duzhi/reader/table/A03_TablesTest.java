package duzhi.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.FilledTable.Ignored;
import duzhi.ledger.source.Repair;
import duzhi.ledger.source.Source.Certainty;
import duzhi.reader.Invented;
import duzhi.reader.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Printed rows find their columns, groups and names, or are reported. */
class A03_TablesTest {

    private static final String VILLAGERS = "→质量指标→验收合格率→=100%→100%→25→25→\n";

    private static FilledRow row(FilledDocument document, String name) {
        return document.rows()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(FilledRow row) {
        return Stream.of("level1", "level2", "level3", "target", "actual", "weight", "points")
                .map(row::text)
                .toList();
    }

    private static final List<String> ACCEPTANCE = List.of("产出指标", "质量指标", "验收合格率", "=100%", "100%", "25", "25");

    private static FilledDocument with(String damaged) {
        assertThat(Invented.SELF_EVALUATION).contains(VILLAGERS);
        return Reading.of(Invented.SELF_EVALUATION.replace(VILLAGERS, damaged));
    }

    @Test
    void aSoundRowIsReadAsPrinted() {
        FilledRow row = row(Reading.of(Invented.SELF_EVALUATION), "验收合格率");

        assertThat(texts(row)).isEqualTo(ACCEPTANCE);
        assertThat(row.find("points").orElseThrow().source().certainty()).isEqualTo(Certainty.PLAIN);
    }

    @Test
    void whoFilledItInIsNoIndicatorThoughItStandsInTheTable() {
        FilledTable table = Reading.of(Invented.SELF_EVALUATION.replace("\n\n填报人：张三", "\n填报人：张三→→→→→→→"))
                .tables()
                .getFirst();

        assertThat(table.field("filler")).isEqualTo("张三");
        assertThat(table.rows()).extracting(FilledRow::name).noneMatch(name -> name.contains("填报人"));
    }

    @Test
    void aRowShiftedByOneCellFindsItsColumns() {
        FilledRow row = row(with("→→质量指标→验收合格率→=100%→100%→25→25\n"), "验收合格率");

        assertThat(texts(row)).isEqualTo(ACCEPTANCE);
        assertThat(row.find("weight").orElseThrow().source().repairs())
                .extracting(Repair::kind)
                .contains(Repair.Kind.SHIFTED_CELL);
    }

    @Test
    void aRowThatLostItsLeadingCellFindsItsColumns() {
        assertThat(texts(row(with("质量指标→验收合格率→=100%→100%→25→25→\n"), "验收合格率"))).isEqualTo(ACCEPTANCE);
    }

    @Test
    void aCellTooManyMakesItsNeighboursUncertain() {
        FilledDocument document = with("→质量指标→验收合格率→率达→=100%→100%→25→25\n");
        List<FilledCell> cells =
                row(document, "验收合格率").cells().values().stream().toList();

        assertThat(cells).anyMatch(cell -> cell.source().certainty() == Certainty.UNCERTAIN);
        assertThat(row(document, "验收合格率").text("points")).isEqualTo("25");
    }

    @Test
    void aLabelLostToAPageBreakIsPlacedByTheWeights() {
        String lost = Invented.SELF_EVALUATION.replace(
                "效益指标→社会效益指标→村民出行时间→缩短→缩短→30→30→", "→→村民出行时间→缩短→缩短→15→15→\n\n效益指标→社会效益指标→游客人数→增加→增加→15→15→");
        FilledRow row = row(Reading.of(lost), "村民出行时间");

        assertThat(row.text("level1")).isEqualTo("效益指标");
        assertThat(row.text("level2")).isEqualTo("社会效益指标");
    }

    @Test
    void whereTheWeightsLeaveTwoWaysTheRowStaysWhereItIsPrinted() {
        String lost = Invented.SELF_EVALUATION.replace(
                "效益指标→社会效益指标→村民出行时间→缩短→缩短→30→30→", "→→村民出行时间→缩短→缩短→0→0→\n\n效益指标→社会效益指标→游客人数→增加→增加→30→30→");

        assertThat(row(Reading.of(lost), "村民出行时间").text("level1")).isEqualTo("产出指标");
    }

    @Test
    void bothSidesOfARowAreRead() {
        FilledDocument document = Reading.of(Invented.BUDGET);

        assertThat(document.facts())
                .filteredOn(fact -> fact.source().place().table().contains("收支总体"))
                .extracting(fact -> fact.at().toString().replaceAll(" agency=\\S+", "") + " " + fact.value())
                .contains(
                        "year=2023 stage=initial flow=revenue fund=general.appropriation 120.50万元",
                        "year=2023 stage=initial flow=expenditure category=basic 80.25万元",
                        "year=2023 stage=initial flow=expenditure category=project fund=other-income 0.00万元",
                        "year=2023 stage=initial flow=revenue 120.50万元",
                        "year=2023 stage=initial flow=expenditure 120.50万元");
    }

    @Test
    void aHeadingPrintedAgainAfterAPageBreakIsNoRow() {
        FilledDocument once = Reading.of(Invented.BUDGET);
        FilledDocument again = Reading.of(Invented.BUDGET.replace("\n收入合计", "\n收入→→支出→→\n项目→金额→项目→合计→其他收入\n收入合计"));

        assertThat(again.facts()).hasSameSizeAs(once.facts());
        assertThat(again.tables()).hasSameSizeAs(once.tables());
    }

    @Test
    void aRowTheFormDoesNotKnowIsListed() {
        FilledDocument document = Reading.of(Invented.BUDGET.replace("其他收入→0.00→二", "卖茶收入→3.00→二"));

        assertThat(document.tables().getFirst().ignored())
                .filteredOn(ignored -> ignored.why() == Ignored.Why.UNKNOWN_ROW)
                .extracting(ignored -> ignored.at().text())
                .contains("卖茶收入", "3.00");
    }

    @Test
    void aColumnTheFormDoesNotKnowIsListed() {
        FilledDocument document = Reading.of(Invented.BUDGET.replace("合计→其他收入", "合计→卖茶收入"));

        assertThat(document.tables().getFirst().ignored())
                .extracting(Ignored::why)
                .contains(Ignored.Why.UNKNOWN_COLUMN);
    }

    @Test
    void anAmountWithoutAUnitIsNotRead() {
        FilledDocument document = Reading.of(Invented.BUDGET.replace("单位：万元\n\n收入", "收入"));

        assertThat(document.tables().getFirst().unit()).isNull();
        assertThat(document.tables().getFirst().ignored())
                .extracting(Ignored::why)
                .contains(Ignored.Why.UNIT_NOT_STATED);
    }

    @Test
    void oneAmountForTwoPartsOfAProjectIsTheAmountOfBoth() {
        FilledDocument document = Reading.of("""
                2023 年度部门预算项目绩效目标表

                单位编码(项目编码)→项目单位(项目名称)→项目金额(万元)→→
                →→资金总额→财政性资金→其他资金
                2010302→茶园灌溉→4.20→6.50→0.00
                →→2.30→→0.00
                2010302→茶园修路→1.00→1.00→0.00
                """);

        assertThat(document.facts())
                .extracting(fact -> fact.at().toString().replaceAll(".* project=", "") + " " + fact.value())
                .contains("茶园灌溉#1 4.20万元", "茶园灌溉#2 2.30万元", "茶园灌溉 6.50万元", "茶园修路 1.00万元");
    }

    @Test
    void linesUnderTheTableSayWhoFilledItIn() {
        assertThat(Reading.of(Invented.SELF_EVALUATION).tables().getFirst().field("filler"))
                .isEqualTo("张三");
    }

    @Test
    void amountsPrintedWithTheirUnitAndWeightsWithACommaAreNumbers() {
        FilledDocument document = with("→质量指标→验收合格率→=100%→100%→1，025→25分→\n");

        assertThat(row(document, "验收合格率").text("weight")).isEqualTo("1，025");
    }
}
