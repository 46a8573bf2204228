package duzhi.publish.statement;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.document.Cell;
import duzhi.publish.document.Table;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Whole;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Official tables from lines, from the simplest to the strangest. */
class A04_StatementsTest {

    private static final String LINES = """
            stage=initial agency=045 flow=expenditure category=basic.wages function=2010301 economy=30101 government_economy=50101 fund=general.appropriation : 1550000.33
            stage=initial agency=045 flow=expenditure category=basic.goods function=2010301 economy=30201 government_economy=50201 fund=general.appropriation : 101400.33
            stage=initial agency=045 flow=expenditure category=project.operation function=2010302 economy=30201 government_economy=50201 fund=general.appropriation project=P1 : 420300
            stage=initial flow=expenditure item=three-public.vehicles.running : 10000
            """;

    private final Draft draft = Drafts.draft(
            "henan-2021",
            2021,
            LINES,
            List.of(Drafts.project(
                    "P1",
                    "网络维护费",
                    Drafts.indicator("产出指标", "数量指标", "接入点数量", "≥", "12", "个", "", ""),
                    Drafts.indicator("产出指标", "质量指标", "验收通过率", "=", "100", "%", "", ""),
                    Drafts.indicator("效益指标", "社会效益指标", "办事时间", "定性", "缩短", "", "", ""))),
            Optional.empty());

    @Test
    void aRowForEachItem() {
        assertThat(Drafts.text(Drafts.table(draft, "BT_3P"))).isEqualTo("""
                        项目|2021年“三公”经费预算数
                        共计|1.00
                        1、因公出国（境）费用|0.00
                        2、公务接待费|0.00
                        3、公务用车费|1.00
                        其中：（1）公务用车运行维护费|1.00
                        （2）公务用车购置|0.00
                        """);
    }

    @Test
    void aRowForEachCodeUnderItsUnit() {
        assertThat(Drafts.text(Drafts.table(draft, "BT_EXP")))
                .contains("合计|207.17|165.14|155.00|10.14|0.00|0.00|42.03|42.03|0.00\n")
                .contains("|||045|云溪市青禾区数据局|207.17|")
                .contains("201|03|02||一般行政管理事务|42.03|0.00|");
    }

    @Test
    void twoSidesBesideEachOtherEndInOneRow() {
        assertThat(Drafts.text(Drafts.table(draft, "BT_FIN")))
                .endsWith("三、国有资本经营预算|0.00||||||\n收入合计|207.17|支出合计|207.17|207.17|207.17|0.00|0.00\n");
    }

    @Test
    void indicatorsStandBesideTheirProject() {
        Table table = Drafts.table(draft, "BT_PERF_PROJ");
        assertThat(Drafts.text(table)).contains("P1|网络维护费|42.03|42.03|0.00|接入点数量|≥12个|办事时间|缩短||\n验收通过率|=100%||||\n");
        assertThat(table.cells())
                .filteredOn(cell -> cell.text().equals("网络维护费"))
                .allMatch(cell -> cell.rows() == 2);
    }

    @Test
    void aTableWithoutAnyFigureSaysWhy() {
        assertThat(Drafts.table(draft, "BT_FUND").notes()).hasSize(1);
    }

    @Test
    void everyPlaceIsCoveredOnceAndEverySumAddsUp() {
        for (Draft each : List.of(draft, shanghai(), accounts())) {
            Statements.of(each, Drafts.set(each), Cube.of(each, Drafts.set(each)))
                    .forEach(table -> {
                        covers(table);
                        addsUp(table);
                    });
        }
    }

    @Test
    void classesSectionsAndItemsHaveRowsOfTheirOwn() {
        assertThat(Drafts.text(Drafts.table(shanghai(), "BT_EXP")))
                .contains("201|||一般公共服务支出|2,071,700.66|1,651,400.66|420,300.00\n")
                .contains("201|03||")
                .contains("201|03|01|行政运行|1,651,400.66|1,651,400.66|0.00\n")
                .endsWith("合计|2,071,700.66|1,651,400.66|420,300.00\n");
    }

    @Test
    void whatComesInAndWhatGoesOutMeetInTheLastRow() {
        assertThat(Drafts.text(Drafts.table(accounts(), "FT_TOTAL")))
                .contains("本年收入合计|165.50|本年支出合计|165.00\n")
                .contains("年初结转和结余||年末结转和结余|0.50\n")
                .endsWith("总计|165.50|总计|165.50\n");
    }

    @Test
    void pointsAndRatesFollowFromWhatWasSpentAndReached() {
        Draft evaluation = Drafts.draft(
                "self-evaluation",
                2021,
                """
                stage=initial category=project.operation project=P1 fund=year-appropriation : 420300
                stage=current category=project.operation project=P1 fund=year-appropriation : 420300
                stage=executed category=project.operation project=P1 fund=year-appropriation : 400000.50
                """,
                List.of(Drafts.project(
                        "P1",
                        "网络维护费",
                        Drafts.indicator("产出指标", "数量指标", "接入点数量", "≥", "12", "个", "50", "12"),
                        Drafts.indicator("效益指标", "社会效益指标", "访问量", "≥", "10", "万次", "30", "8"),
                        Drafts.indicator("满意度指标", "服务对象满意度指标", "满意度", "≥", "90", "%", "10", "95"))),
                Optional.empty());
        assertThat(Drafts.text(Drafts.table(evaluation, "PERF_SELF")))
                .contains("年度资金总额|420300.00|420300.00|400000.50|10|95.17%|9.52\n")
                .contains("其中：当年财政拨款|420300.00|420300.00|400000.50|—|95.17%|—\n")
                .contains("访问量|≥10万次|8万次|30|24|")
                .contains("总分|100|93.52|");
    }

    @Test
    void theSameDraftGivesTheSameTables() {
        assertThat(Statements.of(draft, Drafts.set(draft), Cube.of(draft, Drafts.set(draft))))
                .isEqualTo(Statements.of(draft, Drafts.set(draft), Cube.of(draft, Drafts.set(draft))));
    }

    private static Draft shanghai() {
        return Drafts.draft(
                "shanghai-budget",
                2023,
                LINES.replace("general.appropriation", "general"),
                List.of(),
                Optional.<Whole>empty());
    }

    private static Draft accounts() {
        return Drafts.draft("national-accounts", 2023, """
                stage=executed flow=revenue function=2010301 fund=general : 1655000
                stage=executed flow=expenditure category=basic.wages function=2010301 economy=30101 fund=general : 1650000
                stage=executed flow=carried-out fund=general : 5000
                """, List.of(), Optional.empty());
    }

    private static void covers(Table table) {
        int[][] covered = new int[table.rows()][table.columns()];
        for (Cell cell : table.cells()) {
            for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
                    covered[row][column]++;
                }
            }
        }
        for (int[] row : covered) {
            assertThat(row).as(table.title()).containsOnly(1);
        }
    }

    private static void addsUp(Table table) {
        for (Cell whole : table.cells()) {
            BigDecimal sum = whole.parts().stream()
                    .map(spot -> printed(find(table, spot)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!whole.parts().isEmpty()) {
                assertThat(sum).as(table.title() + " " + whole.text()).isEqualByComparingTo(printed(whole));
            }
        }
    }

    private static Cell find(Table table, Cell.Spot spot) {
        return table.cells().stream()
                .filter(cell -> cell.row() == spot.row() && cell.column() == spot.column())
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal printed(Cell cell) {
        return Objects.requireNonNull(cell.amount()).printed().printed();
    }
}
