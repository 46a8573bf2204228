package duzhi.form.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same words, however they are spaced, bracketed, numbered or widened. */
class A01_LabelsTest {

    @ParameterizedTest
    @CsvSource({
        "基本 支出, 基本支出",
        "单位：, 单位",
        "“三公”经费, 三公经费",
        "（1）公务用车, (1)公务用车",
        "ＡＢ１２, AB12",
    })
    void foldingLeavesWordsAlone(String printed, String folded) {
        assertThat(Labels.fold(printed)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、茶园", "1、茶园", "1.茶园", "（一）茶园", "(1)、茶园", "其中：茶园", "其中：（1）茶园", "加：茶园", "十二、茶园"})
    void theCoreHasNoNumbering(String printed) {
        assertThat(Labels.core(printed)).isEqualTo("茶园");
    }

    @Test
    void aNumberThatIsTheNameStays() {
        assertThat(Labels.core("2023年")).isEqualTo("2023年");
        assertThat(Labels.core("一般公共预算")).isEqualTo("一般公共预算");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "：", "一、", " \u3000"})
    void nothingIsLeftOfNothing(String printed) {
        assertThat(Labels.core(printed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"其中：（1）茶园：", "１、２、茶", "“一”、茶"})
    void doingItTwiceChangesNothing(String printed) {
        assertThat(Labels.core(Labels.core(printed))).isEqualTo(Labels.core(printed));
        assertThat(Labels.fold(Labels.fold(printed))).isEqualTo(Labels.fold(printed));
    }
}
