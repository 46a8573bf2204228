package duzhi.check.finding;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Text.Language;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishUnitsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            differs by -5.16万元.             | differs by -5.16 (10,000 yuan).
            2,444,200元 is stated             | 2,444,200 yuan is stated
            83.50万元 ÷ 1.2亿元               | 83.50 (10,000 yuan) ÷ 1.2 (100 million yuan)
            15分 of 15分                      | 15 points of 15 points
            24.04% stays                      | 24.04% stays
            “支出83.50万元” states 83.50万元  | “支出83.50万元” states 83.50 (10,000 yuan)
            5.4万人次 is no amount            | 5.4万人次 is no amount
            12分钟 is no score                | 12分钟 is no score
            """)
    void figuresOutsideQuotationMarksHaveEnglishUnits(String printed, String english) {
        assertThat(EnglishUnits.in(printed)).isEqualTo(english);
    }

    @Test
    void theLanguageDecides() {
        Text text = Text.of("列示 %s。", "states %s.", new Figure(new BigDecimal("244.42"), Unit.TEN_THOUSAND_YUAN));

        assertThat(text.in(Language.ZH)).isEqualTo("列示 244.42万元。");
        assertThat(text.in(Language.EN)).isEqualTo("states 244.42 (10,000 yuan).");
    }
}
