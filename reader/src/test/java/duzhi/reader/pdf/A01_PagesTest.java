package duzhi.reader.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.Remark;
import duzhi.form.filled.Remark.Kind;
import duzhi.ledger.source.Spot;
import duzhi.reader.document.PrintedTable;
import duzhi.reader.document.PrintedTable.Merge;
import duzhi.reader.document.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page is read as it is seen, however its producer drew it. */
class A01_PagesTest {

    private static final double[] XS = {40, 140, 220, 300};
    private static final double[] YS = {60, 80, 100, 120};
    private static final String[] WORDS = {"项目", "预算数", "决算数", "基本支出", "80.25", "79.10", "项目支出", "40.25", "38.00"};

    @Test
    void aRuledTableHasItsRowsAndEveryCellItsPlace() {
        Transcript read =
                new Print().page().words(40, 40, 10, "收支表").table(XS, YS, WORDS).read();

        assertThat(read.lines()).startsWith("收支表");
        assertThat(Print.rows(read, 0)).containsExactly("项目|预算数|决算数", "基本支出|80.25|79.10", "项目支出|40.25|38.00");
        assertThat(read.spots().find(3, 5, 10)).hasValueSatisfying(spot -> {
            Spot.Box box = (Spot.Box) spot;
            assertThat(box.page()).isEqualTo(1);
            assertThat(box.left()).isBetween(140.0, 145.0);
            assertThat(box.bottom()).isBetween(88.0, 93.0);
        });
    }

    /** Browsers frame every cell by itself, a little apart from its neighbours. */
    @ParameterizedTest
    @ValueSource(doubles = {0.6, 1.2, 2.25, 2.9})
    void cellsWithAFrameEachAreOneTableOfAsManyCells(double apart) {
        Print print = new Print().page();
        for (int row = 0; row < YS.length - 1; row++) {
            for (int column = 0; column < XS.length - 1; column++) {
                double right = XS[column + 1] - apart;
                double bottom = YS[row + 1] - apart;
                print.line(XS[column], YS[row], right, YS[row])
                        .line(XS[column], bottom, right, bottom)
                        .line(XS[column], YS[row], XS[column], bottom)
                        .line(right, YS[row], right, bottom);
            }
        }

        Transcript read = print.fill(XS, YS, WORDS).read();

        assertThat(read.tables()).hasSize(1);
        assertThat(Print.rows(read, 0).stream()
                        .map(row -> row.replaceAll("\\|+", "|"))
                        .filter(row -> !row.equals("|")))
                .containsExactly("项目|预算数|决算数", "基本支出|80.25|79.10", "项目支出|40.25|38.00");
    }

    /** The page is drawn lying and shown upright: what is set upwards on it is read from left to right. */
    @Test
    void aPageTurnedByItsViewerIsReadAsItIsShown() {
        Print print = new Print().page(300, 400, 90);
        print.words(50, 380, 10, "0 1 -1 0", "收入合计").words(80, 380, 10, "0 1 -1 0", "支出合计");

        assertThat(print.read().lines()).containsExactly("收入合计", "支出合计");
        assertThat(print.read().remarks()).isEmpty();
    }

    @Test
    void aLandscapePageIsAPageLikeAnyOther() {
        double[] wide = {40, 300, 560, 800};
        Transcript read = new Print().page(842, 595, 0).table(wide, YS, WORDS).read();

        assertThat(Print.rows(read, 0)).contains("基本支出|80.25|79.10");
    }

    @Test
    void wordsThatRunUpThePageAreTold() {
        Print print = new Print().page();
        for (int i = 0; i < 4; i++) {
            print.words(60 + 20 * i, 250, 10, "0 1 -1 0", "横放的一页文字");
        }

        assertThat(print.read().remarks()).extracting(Remark::kind).contains(Kind.ROTATED_PAGE);
    }

    /** Word processors set digits in another type, a little higher or lower, and as operations of their own. */
    @Test
    void digitsSetApartStandWhereTheyAreSeen() {
        Transcript read = new Print()
                .page()
                .words(110, 51, 10, "2023")
                .words(190, 49.2, 10, "120.50")
                .words(40, 50, 10, "云岭县茶叶局")
                .words(130, 50, 10, "年收入总计")
                .words(222, 50, 10, "万元")
                .read();

        assertThat(read.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.replace(" ", "")).isEqualTo("云岭县茶叶局2023年收入总计120.50万元"));
    }

    @Test
    void signsForPartsOfWordsStandInTheFileAsTheyAre() {
        assertThat(new Print().page().words(40, 50, 10, "部⻔⼈员").read().lines()).containsExactly("部⻔⼈员");
    }

    @Test
    void aCellOfTwoLinesIsOneCell() {
        double[] high = {60, 90, 120, 150};
        Transcript read = new Print()
                .page()
                .table(XS, high, "项目", "预算数", "决算数", "对个人和家\n庭的补助", "80.25", "79.10")
                .read();

        assertThat(Print.rows(read, 0)).contains("对个人和家庭的补助|80.25|79.10");
    }

    @Test
    void aLineLeftOutBetweenFieldsMakesThemOneCell() {
        Transcript read = new Print()
                .page()
                .line(40, 60, 300, 60)
                .line(140, 80, 300, 80)
                .line(40, 100, 300, 100)
                .line(40, 60, 40, 100)
                .line(140, 60, 140, 100)
                .line(220, 80, 220, 100)
                .line(300, 60, 300, 100)
                .words(50, 80, 8, "项目")
                .words(180, 72, 8, "预算数")
                .words(150, 92, 8, "本年")
                .words(230, 92, 8, "上年")
                .read();

        assertThat(read.tables().getFirst().merges())
                .containsExactlyInAnyOrder(new Merge(0, 0, 2, 1), new Merge(0, 1, 1, 2));
        assertThat(Print.rows(read, 0)).containsExactly("项目|预算数|", "|本年|上年");
    }

    @Test
    void aTableThatGoesOnOverThePageIsOneTable() {
        double[] long_ = {60, 120, 180, 240, 290};
        double[] top = {20, 40, 60};
        Transcript read = new Print()
                .page()
                .table(XS, long_, "项目", "预算数", "决算数", "甲", "1.00", "2.00", "乙", "3.00", "4.00", "丙", "5.00", "6.00")
                .page()
                .table(XS, top, "项目", "预算数", "决算数", "丁", "7.00", "8.00")
                .read();

        assertThat(read.tables()).extracting(PrintedTable::continues).containsExactly(false, true);
        assertThat(Print.rows(read, 1)).containsExactly("项目|预算数|决算数", "丁|7.00|8.00");
    }

    @Test
    void aTableWithoutLinesComesInLinesWithTabs() {
        Transcript read = new Print().page().fill(XS, YS, WORDS).read();

        assertThat(read.tables()).isEmpty();
        assertThat(read.lines()).containsExactly("项目\t预算数\t决算数", "基本支出\t80.25\t79.10", "项目支出\t40.25\t38.00");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1, 2.5})
    void bordersMayBeThinShapes(double thick) {
        Print print = new Print().page();
        for (double x : XS) {
            print.shape(x, 60, thick, 60);
        }
        for (double y : YS) {
            print.shape(40, y, 260, thick);
        }

        assertThat(Print.rows(print.fill(XS, YS, WORDS).read(), 0))
                .containsExactly("项目|预算数|决算数", "基本支出|80.25|79.10", "项目支出|40.25|38.00");
    }

    @Test
    void shapesAsWhiteAsThePaperAreNoBorders() {
        Print print = new Print().page().draw("1 1 1 rg");
        for (double x : XS) {
            print.shape(x, 60, 1, 60);
        }
        for (double y : YS) {
            print.shape(40, y, 260, 1);
        }

        assertThat(print.draw("0 0 0 rg").fill(XS, YS, WORDS).read().tables()).isEmpty();
    }

    /** Workbooks print what is too long for its cell across it, cut off at its edge: the cell is the one it is cut off by. */
    @Test
    void textCutOffAtTheEdgeOfItsCellBelongsToIt() {
        Transcript read = new Print()
                .page()
                .table(XS, YS, "项目", "", "决算数", "基本支出", "80.25", "79.10", "", "40.25", "38.00")
                .draw("q 140 220 80 20 re W n")
                .words(122, 70, 8, "政府购买服务社区工作站管理经费")
                .draw("Q q 40 180 100 20 re W n")
                .words(42, 98, 8, "项目支出")
                .words(42, 107, 8, "其中基建")
                .draw("Q")
                .read();

        assertThat(Print.rows(read, 0))
                .containsExactly("项目|政府购买服务社区工作站管理经费|决算数", "基本支出|80.25|79.10", "项目支出其中基建|40.25|38.00");
    }

    @Test
    void wordsDrawnAtOnceStandInTheCellTheyRunOverFrom() {
        Transcript read = new Print()
                .page()
                .table(XS, YS, "项目", "预算数", "", "基本支出", "80.25", "79.10", "项目支出", "40.25", "38.00")
                .words(222, 70, 8, "决算数及其增减的说明")
                .words(230, 50, 8, "单位：万元")
                .read();

        assertThat(Print.rows(read, 0)).startsWith("项目|预算数|决算数及其增减的说明");
        assertThat(read.lines()).startsWith("单位：万元");
    }

    @Test
    void aNumberBesideWordsDrawnWithThemKeepsItsOwnCell() {
        Transcript read = new Print()
                .page()
                .table(XS, YS, "项目", "预算数", "决算数", "", "", "79.10", "项目支出", "40.25", "38.00")
                .words(68, 90, 8, "其中：一般公共预算80.25")
                .read();

        assertThat(Print.rows(read, 0)).contains("其中：一般公共预算|80.25|79.10");
    }

    /** A workbook's notes, printed as they hang over the sheet, hide lines and words of it and are neither. */
    @Test
    void aBoxPaintedOverATableIsNoPartOfIt() {
        Transcript read = new Print()
                .page()
                .table(XS, YS, WORDS)
                .draw("1 1 0.75 rg")
                .shape(120, 70, 60, 36)
                .draw("120 194 60 36 re S 0 g")
                .words(124, 84, 6, "导入时无需填写")
                .read();

        assertThat(Print.rows(read, 0)).containsExactly("项目|预算数|决算数", "基本支出|80.25|79.10", "项目支出|40.25|38.00");
        assertThat(read.lines()).contains("导入时无需填写");
    }

    @Test
    void aLineThatBeginsBeforeTheEdgeOfThePaperIsWhole() {
        assertThat(new Print()
                        .page()
                        .words(-12, 50, 10, "26.82万元，增长7.74%")
                        .words(-90, 80, 10, "在纸外")
                        .read()
                        .lines())
                .containsExactly("26.82万元，增长7.74%");
    }

    /** Codes stand in columns too narrow for them, wherever a font is wider than the one a form was made with. */
    @Test
    void aNumberBrokenForWantOfWidthIsWholeAndTwoNumbersStayTwo() {
        double[] narrow = {40, 62, 80, 200, 300};
        double[] high = {60, 80, 110, 140};
        Transcript read = new Print()
                .page()
                .table(
                        narrow,
                        high,
                        "类",
                        "款",
                        "科目",
                        "金额",
                        "20\n7",
                        "0\n1",
                        "文化",
                        "12,345.6\n7.80",
                        "21",
                        "3",
                        "其他",
                        "8")
                .read();

        assertThat(Print.rows(read, 0)).containsExactly("类|款|科目|金额", "207|01|文化|12,345.6 7.80", "21|3|其他|8");
    }

    @Test
    void whatIsDrawnInvisiblyIsCountedAndLeftOut() {
        Transcript read = new Print()
                .page()
                .words(40, 50, 10, "收入合计")
                .draw("3 Tr")
                .words(40, 80, 10, "看不见")
                .read();

        assertThat(read.lines()).containsExactly("收入合计");
        assertThat(read.remarks())
                .extracting(Remark::kind, Remark::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.HIDDEN_TEXT, "3"));
    }
}
