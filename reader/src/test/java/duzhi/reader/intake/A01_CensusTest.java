package duzhi.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.filled.PrintedNumber.Fate;
import duzhi.reader.Invented;
import duzhi.reader.Reading;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers in equal numbers out: every printed number has a fate, and what became a fact is one. */
class A01_CensusTest {

    private static final Pattern DIGITS = Pattern.compile("\\d");

    private static Stream<String> documents() {
        return Stream.of(
                Invented.BUDGET,
                Invented.SELF_EVALUATION,
                Invented.BUDGET + Invented.SELF_EVALUATION,
                Invented.BUDGET.replace("部门收支总体情况表", "茶叶表").replace("金额", "斤两"),
                "茶园 12 亩\n1→2→3\n");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDigitBelongsToOneNumber(String text) {
        FilledDocument document = Reading.of(text);
        long printed = document.lines().stream()
                .mapToLong(line -> DIGITS.matcher(line).results().count())
                .sum();
        long counted = document.numbers().stream()
                .mapToLong(
                        number -> DIGITS.matcher(number.at().text()).results().count())
                .sum();

        assertThat(counted).isEqualTo(printed).isPositive();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFigureThatBecameAFactIsCountedAsOne(String text) {
        FilledDocument document = Reading.of(text);
        List<String> counted = document.numbers().stream()
                .filter(number -> number.fate() == Fate.FACT)
                .map(PrintedNumber::detail)
                .toList();

        assertThat(document.facts())
                .filteredOn(fact -> fact.figure().isPresent())
                .allSatisfy(fact -> assertThat(counted).contains(fact.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "2023 年度部门预算, 2023, DATE",
        "财预〔2017〕98号, 98, REFERENCE",
        "财预〔2017〕98号, 2017, REFERENCE",
        "1、茶园, 1, NUMBERING",
        "茶园 12 亩, 12, WORDS",
        "1.00, 1.00, UNPLACED",
        "7, 7, WORDS",
        "单价50万元以上, 50, WORDS",
    })
    void wordsAroundANumberSayWhatItIs(String line, String number, Fate fate) {
        assertThat(Reading.of(line).numbers())
                .filteredOn(each -> each.at().text().equals(number))
                .extracting(PrintedNumber::fate)
                .containsExactly(fate);
    }

    @Test
    void aNumberOfAnUnknownTableIsUnplaced() {
        assertThat(Reading.of("茶→叶\n1→2\n").numbers())
                .hasSize(2)
                .allSatisfy(number -> assertThat(number.detail()).isEqualTo("unrecognised_table"))
                .allSatisfy(number -> assertThat(number.fate()).isEqualTo(Fate.UNPLACED));
    }
}
