package duzhi.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples are laid out as forms are, and the measure can fail; how well anything reads is not tested. */
class ReadingTest {

    private static final List<Sheet> SHEETS = Sheets.of("""
            2021 年支出表
            单位：万元
            科目编码→→→单位→合计→支出→
            类→款→项→→→小计→其他
            201→01→01→甲→3.00→1.00→2.00
            201→01→02→→4.00→→4.00
            """.replace('→', '\t'));

    @Test
    void headingsCoverTheEmptyFieldsBesideAndBelowThem() {
        Sheet sheet = SHEETS.getFirst();

        assertThat(sheet.title()).isEqualTo("2021年支出表");
        assertThat(sheet.heading()).isEqualTo(2);
        assertThat(sheet.truth().spans())
                .containsExactlyInAnyOrder(
                        new Grids.Span("科目编码", 1, 3),
                        new Grids.Span("单位", 2, 1),
                        new Grids.Span("合计", 2, 1),
                        new Grids.Span("支出", 1, 2));
    }

    @Test
    void theTruthReadsAsItself() {
        Score score = Score.of(SHEETS, SHEETS.stream().map(Sheet::truth).toList(), Score.RAW);

        assertThat(List.of(score.exact(), score.inOrder(), score.numeric(), score.spanned()))
                .containsOnly(1.0);
    }

    @Test
    void aNumberInTheWrongColumnIsSeen() {
        List<List<String>> rows = new ArrayList<>(SHEETS.getFirst().truth().rows());
        rows.set(3, List.of("201", "01", "02", "", "4.00", "4.00", ""));
        Score score = Score.of(SHEETS, List.of(new Grids.Table(rows, List.of())), Score.RAW);

        assertThat(score.found()).isEqualTo(3);
        assertThat(score.more()).isEqualTo(1);
        assertThat(score.ordered()).isEqualTo(4);
        assertThat(score.numbers() - score.placed()).isEqualTo(1);
        assertThat(score.merged()).isZero();
    }

    @Test
    void bothRenditionsHoldEveryText() {
        Sample sample = new Sample("sample", 9, true, SHEETS);

        for (Sheet.Cell cell : SHEETS.getFirst().cells()) {
            assertThat(Html.of(sample, "font.ttf")).contains(">" + cell.text() + "<");
            assertThat(OpenDocument.of(sample, "Font")).contains(">" + cell.text() + "<");
        }
    }
}
