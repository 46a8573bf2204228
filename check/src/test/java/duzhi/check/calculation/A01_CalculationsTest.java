package duzhi.check.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.calculation.Instalment.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is reckoned in words, and where the grammar declines to reckon. */
class A01_CalculationsTest {

    @ParameterizedTest
    @CsvSource({
        "食堂食材53.5万元，饮用水1.5万元, 550000",
        "1、租车费9万元；2、印刷费6256元；3、车险0.5万。, 101256",
        "一是水费0.64万元。二是电费3万元。三是食堂用品46万元, 496400",
        "维修（护）费2.135万元；购置空调7台5.95万元, 80850",
    })
    void aListIsAddedUp(String words, String sum) {
        Breakdown list = Breakdown.of(words);

        assertThat(list.isList()).isTrue();
        assertThat(list.exact()).isEqualByComparingTo(sum);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "服务费合同价24.67万元，设备费5万元",
                "设备费5万元，其中：电脑3万元",
                "按每人每月700元标准，食堂用餐96万元，水果3万元",
                "1、设备费5万元；2、办公设备维修；3、培训费2万元",
                "资料费5万元、印刷费3万元等",
                "支付第一年服务费35万元，第二年服务费140万元",
                "20人×3万元=60万元，设备费5万元",
            })
    void whatSpeaksOfOtherMoneyIsNoListToAddUp(String words) {
        assertThat(Breakdown.of(words).isList()).isFalse();
    }

    @Test
    void anAmountInFrontIsDividedByThoseBehindIt() {
        Breakdown words = Breakdown.of("整治经费286.75万元用于洒水车165.75万元、花园40万元及灯笼81万元");

        assertThat(words.head()).isPresent();
        assertThat(words.isList()).isFalse();
        assertThat(words.readings()).anyMatch(each -> each.contains(new java.math.BigDecimal("2867500")));
    }

    @Test
    void aTotalStandsBehindItsParts() {
        Breakdown words = Breakdown.of("1.调查：3000元 2.推介：7000元 合计：1万元");

        assertThat(words.parts()).hasSize(2);
        assertThat(words.total())
                .hasValueSatisfying(total -> assertThat(total.figure().exact()).isEqualByComparingTo(words.exact()));
    }

    @Test
    void aUnitWithoutANumberIsAMissingAmount() {
        Breakdown words = Breakdown.of("宿舍评估费4000元、食堂评估费元、中心评估费4000元");

        assertThat(words.plain()).isTrue();
        assertThat(words.missing())
                .singleElement()
                .satisfies(gap -> assertThat(gap.label()).endsWith("食堂评估费"));
    }

    @Test
    void whatIsAskedForIsDeclared() {
        assertThat(Breakdown.of("2023年申请预算73万元服务经费，用于审核200万元以下的项目").declared())
                .hasValueSatisfying(each -> assertThat(each.figure()).hasToString("73万元"));
    }

    @ParameterizedTest
    @CsvSource({
        "保安每人7.55万元/人/年*49人=369.95万元, true",
        "补助标准9.3万元/人，9.3*13=120.9万元, true",
        "9.3×13=130.9万元, false",
        "每月1804.45/12=150.38万元, true",
        "500元×12个月=0.6万元, true",
        "500元×12个月=6000万元, false",
        "415.86+1052.6+138.62=1607.08万元, true",
        "120×80%=96, true",
    })
    void anEquationIsComputedInTheUnitOfItsResult(String words, boolean holds) {
        assertThat(Equation.in(words))
                .singleElement()
                .satisfies(each -> assertThat(each.holds()).isEqualTo(holds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"合同期2022.4.14-2023.4.13", "(3+5)×2=16万元", "2+3=5=5", "编号A4*2=8"})
    void whatIsNotUnderstoodIsNotComputed(String words) {
        assertThat(Equation.in(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "安保费51.7104万，每月支付43088.37元, DIFFERS",
        "清洗服务全年费用25万元，每季度支付6.25万元, AGREES",
        "检测服务全年费用7.6万元，每半年支付3.7万元, DIFFERS",
        "线路每月2500元，一年合计30000元, AGREES",
        "牛奶16.5万元（每月1.5万元）, UNSURE",
        "培训费5万元，每月支付1.2万元, UNSURE",
    })
    void paymentsOfAYearComeToItsAmount(String words, Outcome outcome) {
        assertThat(Instalment.in(words))
                .singleElement()
                .satisfies(each -> assertThat(each.outcome()).isEqualTo(outcome));
    }

    @Test
    void stagedPaymentsAreLeftAlone() {
        assertThat(Instalment.in("全年78.952万元，首月支付6.5797万元，之后每个月支付6.5793万元")).isEmpty();
    }

    @Test
    void itemsAreCounted() {
        assertThat(Listing.in("预算包括5个支出项目，一是监测7万元。二是宣传12万元。三是演练7.5万元"))
                .hasValueSatisfying(each -> assertThat(each.numbered()).isEqualTo(3));
        assertThat(Listing.in("预算包括2个项目，一是宣传21万元，三是装备5万元")).isEmpty();
    }
}
