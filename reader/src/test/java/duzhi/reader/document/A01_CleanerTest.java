package duzhi.reader.document;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.source.Repair.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extraction damages text; what leaves one possible reading is mended, and every character knows its column. */
class A01_CleanerTest {

    @Test
    void soundTextIsLeftAlone() {
        Clean clean = Cleaner.clean("茶园 Tea Garden");

        assertThat(clean.text()).isEqualTo("茶园Tea Garden");
        assertThat(Cleaner.clean("茶园").repairs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "茶 园 面 积|茶园面积",
                "12 .5 %|12.5%",
                "3 月|3月",
                ">= 90|>=90",
                "１２．５％|12.5%",
                "支出3，518.85万元|支出3,518.85万元",
                "2026，518.85万元|2026，518.85万元",
                "第3，518页|第3，518页",
                "<td>茶园</td>|茶园",
                "<p style=\"a\">茶</p>|茶",
                "95\\%|95%",
                "$\\geq$ 95|≥95",
                "a &lt; b|a <b",
                "茶&nbsp;园|茶园",
                "（1）、茶|（1）、茶",
                "部⻔⻚⾯⻓⼯|部门页面长工",
            })
    void mendsWhatHasOneReading(String printed, String mended) {
        assertThat(Cleaner.clean(printed).text()).isEqualTo(mended);
    }

    @Test
    void twoNumbersStayTwo() {
        assertThat(Cleaner.clean("12 34").text()).isEqualTo("12 34");
    }

    @Test
    void aSmallerSignIsNoTag() {
        assertThat(Cleaner.clean("1<2, 3>2").text()).isEqualTo("1<2, 3>2");
    }

    @Test
    void everyCharacterKnowsItsColumn() {
        Clean clean = Cleaner.clean("<td>茶 园１</td>");

        assertThat(clean.text()).isEqualTo("茶园1");
        assertThat(clean.columns()).hasToString("[4, 6, 7]");
    }

    @Test
    void aStretchKeepsTheColumnsOfItsLine() {
        assertThat(Cleaner.clean("ab\t茶园\tc", 3, 5).columns()).hasToString("[3, 4]");
    }

    @Test
    void whatWasMendedIsSaid() {
        Clean clean = Cleaner.clean("<b>１２ 亩</b>");

        assertThat(clean.repairs())
                .extracting(repair -> repair.kind())
                .contains(Kind.MARKUP, Kind.CHARACTERS, Kind.BLANKS);
        assertThat(clean.repairs()).anySatisfy(repair -> {
            assertThat(repair.before()).isEqualTo("１２");
            assertThat(repair.after()).isEqualTo("12");
        });
    }

    @Test
    void signsForPartsOfWordsAreReadAsWordsAndKeptAsPrinted() {
        assertThat(Cleaner.clean("部⻔⼈员").repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.kind()).isEqualTo(Kind.CHARACTERS);
            assertThat(repair.before()).isEqualTo("⻔⼈");
            assertThat(repair.after()).isEqualTo("门人");
        });
        assertThat(Cleaner.clean("⺡⺮亻").text())
                .as("a sign without an equivalent in the first plane of Unicode stays")
                .isEqualTo("氵⺮亻");
    }

    @Test
    void thousandsOfMendsAreNotAllListed() {
        assertThat(Cleaner.clean("１a".repeat(10_000)).repairs()).hasSizeLessThanOrEqualTo(100);
    }
}
