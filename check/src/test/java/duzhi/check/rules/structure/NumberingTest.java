package duzhi.check.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.Paragraph;
import duzhi.form.text.ChineseNumbers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {

    @Test
    void startsAgainUnderTheLevelAbove() {
        assertThat(slips("第一部分", "一、甲", "（一）子", "（二）丑", "二、乙", "（一）寅", "第二部分", "一、丙"))
                .isEmpty();
    }

    @Test
    void tellsASkippedNumber() {
        assertThat(slips("一、甲", "二、乙", "四、丙", "五、丁")).containsExactly("三→四");
    }

    @Test
    void aNumberOneTooHighIsOneSlip() {
        assertThat(slips("一、甲", "二、乙", "四、丙", "四、丁", "五、戊")).containsExactly("三→四");
    }

    @Test
    void tellsARepeatedNumber() {
        assertThat(slips("一、甲", "二、乙", "二、丙", "三、丁")).containsExactly("三→二");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 11, 19, 20, 25})
    void numbersReadAsTheyAreWritten(int number) {
        assertThat(Numbering.value(ChineseNumbers.of(number))).isEqualTo(number);
    }

    private static List<String> slips(String... lines) {
        List<Paragraph> paragraphs = Stream.of(lines)
                .map(line -> new Paragraph(line, null, List.of(), List.of()))
                .toList();
        return Numbering.of(paragraphs).slips().stream()
                .map(slip -> ChineseNumbers.of(slip.expected()) + "→" + ChineseNumbers.of(slip.number()))
                .toList();
    }
}
