package duzhi.reader.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.form.filled.Statement;
import duzhi.form.filled.Statement.Direction;
import duzhi.reader.Invented;
import duzhi.reader.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Running text becomes paragraphs; its sentences state amounts, shares, changes and absences. */
class A01_NarrativeTest {

    private static final String TABLE = Invented.BUDGET.substring(Invented.BUDGET.indexOf("2023 年部门收支"));

    private static FilledDocument section(String heading, String sentences) {
        return Reading.of("云岭县茶叶局\n2023 年度部门预算\n第二部分\n情况说明\n" + heading + "\n" + sentences + "\n\n" + TABLE);
    }

    private static List<String> facts(FilledDocument document) {
        return document.facts().stream()
                .filter(fact -> !fact.source().place().isCell())
                .map(fact -> fact.at().toString().replaceAll("year=2023 |stage=initial |agency=\\S+ ?", "") + " "
                        + fact.value())
                .toList();
    }

    private static List<Paragraph> paragraphs(String... lines) {
        return Paragraphs.of(List.of(lines), line -> false);
    }

    @Test
    void aParagraphGoesOnAfterAPageBreak() {
        assertThat(paragraphs("茶园修路，共计三", "", "公里。", "下一段。"))
                .extracting(Paragraph::text)
                .containsExactly("茶园修路，共计三公里。", "下一段。");
    }

    @Test
    void aPlaceInTheJoinedHalfIsOnItsOwnLine() {
        Paragraph joined = paragraphs("茶园修路，共计三", "公里。").getFirst();

        assertThat(joined.place("tea.txt", 8, 10).line()).isEqualTo(2);
        assertThat(joined.place("tea.txt", 8, 10).from()).isZero();
        assertThat(joined.place("tea.txt", 0, 2).line()).isEqualTo(1);
    }

    @Test
    void headingsStandAboveWhatFollows() {
        List<Paragraph> read = paragraphs("第二部分", "情况说明", "一、收入", "（一）茶", "正文，一。", "二、支出", "正文，二。");

        assertThat(read.get(4).section()).containsExactly("情况说明", "收入", "茶");
        assertThat(read.get(6).section()).containsExactly("情况说明", "支出");
    }

    @ParameterizedTest
    @CsvSource({"一,1", "九,9", "十,10", "十二,12", "二十,20", "三十五,35"})
    void chineseNumbersCount(String printed, int number) {
        assertThat(Paragraphs.number(printed)).isEqualTo(number);
    }

    @Test
    void totals() {
        assertThat(facts(section("一、收入支出预算总体情况说明", "本局收入总计 120.5 万元，支出总计 1,120.50 万元。")))
                .containsExactly("flow=revenue 120.5万元", "flow=expenditure 1120.50万元");
    }

    @Test
    void partsAndTheirShares() {
        FilledDocument document = section("三、支出预算总体情况说明", "支出合计 100 万元，其中：基本支出 83 万元，占 83%；项目支出 17 万元，占 17%。");

        assertThat(facts(document))
                .containsExactly(
                        "flow=expenditure 100万元",
                        "flow=expenditure category=basic 83万元",
                        "flow=expenditure category=project 17万元");
        assertThat(document.statements())
                .extracting(statement -> ((Statement.Share) statement).share().toString())
                .containsExactly("83%", "17%");
    }

    @Test
    void functionsByName() {
        assertThat(facts(section("五、一般公共预算支出预算情况说明", "住房保障（类）支出 17.55 万元，占 7%。")))
                .containsExactly("flow=expenditure function=221 fund=general 17.55万元");
    }

    @Test
    void aChangeWithItsRateAndReason() {
        FilledDocument document = section("一、收入支出预算总体情况说明", "与 2022 年预算相比，收入减少 20.5 万元，下降 17%。主要原因：茶价下跌。");

        Statement.Change change = (Statement.Change) document.statements().getFirst();
        assertThat(change.direction()).isEqualTo(Direction.DOWN);
        assertThat(change.base()).isEqualTo("2022");
        assertThat(change.delta()).hasToString("20.5万元");
        assertThat(change.rate()).hasToString("17%");
        assertThat(change.reason()).isEqualTo("茶价下跌");
        assertThat(facts(document)).isEmpty();
    }

    @Test
    void noChange() {
        Statement.Change change = (Statement.Change) section("七、“三公”经费支出预算情况说明", "“三公”经费支出预算数与 2022 年持平。")
                .statements()
                .getFirst();

        assertThat(change.direction()).isEqualTo(Direction.FLAT);
        assertThat(change.subject().toString()).contains("item=three-public");
    }

    @Test
    void nothingUsed() {
        FilledDocument document = section("八、政府性基金预算支出情况说明", "本局 2023 年未使用政府性基金预算拨款安排的支出。");

        assertThat(document.statements()).singleElement().isInstanceOf(Statement.None.class);
        assertThat(((Statement.None) document.statements().getFirst()).subject().toString())
                .contains("fund=government-fund");
    }

    @Test
    void countsButNotThresholds() {
        FilledDocument document = section("（四）国有资产占用情况", "期末共有车辆 3 辆，其中：一般公务用车 2 辆；单价 50 万元以上通用设备 4 台。");

        assertThat(facts(document))
                .containsExactly(
                        "item=vehicles measure=count 3",
                        "item=vehicles.general measure=count 2",
                        "item=equipment.general measure=count 4");
    }

    @Test
    void numbersAsLongAsNoAmountIsAreNotRead() {
        assertThat(facts(section("一、收入支出预算总体情况说明", "收入总计 " + "9".repeat(60) + " 万元。")))
                .isEmpty();
    }

    @Test
    void anItemOfAFundStandsAmongThoseOfTheGeneralBudget() {
        FilledDocument document = Reading.of("""
                云岭县茶叶局
                2026年部门预算

                2026年部门预算编制说明

                财政拨款支出主要内容如下：

                1.“农林水支出（类）农业农村（款）行政运行（项）”90.00万元，主要用于工资。

                2.“城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）”60.00万元，主要用于修路。

                其他相关情况说明

                一、2026年“三公”经费预算情况说明

                2026年“三公”经费预算数为0.40万元。

                2026年部门“三公”经费和机关运行经费预算表

                单位:万元

                “三公”经费预算数→→→→→→机关运行经费预算数
                合计→因公出国(境)费→公务接待费→公务用车购置及运行费→→→
                →→→小计→购置费→运行费→
                0.40→0.00→0.40→0.00→0.00→0.00→3.00
                """);

        assertThat(facts(document))
                .contains(
                        "year=2026 flow=expenditure function=2130101 fund=general 90.00万元",
                        "year=2026 flow=expenditure function=2120803 fund=government-fund 60.00万元");
    }
}
