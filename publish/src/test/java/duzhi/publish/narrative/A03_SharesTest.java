package duzhi.publish.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shares add up to a hundred where the printed digits leave room for it, and never at the price of a wrong share. */
class A03_SharesTest {

    private static final String SPENT = "stage=initial flow=expenditure";

    @Test
    void a_share_is_a_share_of_the_whole_of_its_section() {
        Invented department = Invented.department()
                .with(SPENT, "342.16")
                .with(SPENT + " category=basic", "258.66")
                .with(SPENT + " category=project", "83.50");
        assertThat(department.last(Invented.henan("### 一、支出预算总体情况说明\n基本支出{基本支出}万元{占比:基本支出}；项目支出{项目支出}万元{占比:项目支出}。")))
                .isEqualTo("基本支出258.66万元，占75.60%；项目支出83.50万元，占24.40%。");
    }

    @Test
    void another_whole_is_named() {
        Invented department = Invented.department()
                .with("stage=executed flow=expenditure", "200.00")
                .with("stage=executed flow=expenditure fund=general", "150.00");
        assertThat(department.last(Invented.accounts(
                        "### 一、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出{一般公共预算财政拨款支出}万元{占比:一般公共预算财政拨款支出/本年支出合计}。")))
                .isEqualTo("一般公共预算财政拨款支出150.00万元，占本年支出合计的75.00%。");
    }

    @Test
    void nothing_has_no_shares() {
        Template template = Invented.henan("### 一、支出预算总体情况说明\n基本支出{基本支出}万元{占比:基本支出}。");
        assertThat(Invented.department().last(template)).isEqualTo("基本支出0.00万元。");
    }

    @Test
    void thirds_add_up_where_the_digits_allow_it() {
        // One hundredth in three: of 0.03 anything from 0.005 to 0.015 may stand behind each 0.01.
        assertThat(shares("0.03", "0.01", "0.01", "0.01")).containsExactly("33.34", "33.33", "33.33");
    }

    @Test
    void thirds_of_large_sums_are_left_as_they_round() {
        assertThat(shares("300000.00", "100000.00", "100000.00", "100000.00"))
                .containsExactly("33.33", "33.33", "33.33");
    }

    private static List<String> shares(String whole, String... parts) {
        return Shares.of(Stream.of(parts).map(A03_SharesTest::wan).toList(), wan(whole)).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static Figure wan(String printed) {
        return new Figure(new BigDecimal(printed), Unit.TEN_THOUSAND_YUAN);
    }
}
