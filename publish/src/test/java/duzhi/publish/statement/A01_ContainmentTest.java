package duzhi.publish.statement;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.load.Dimensions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines belong to a place. */
class A01_ContainmentTest {

    private final Containment containment = new Containment(Dimensions.load());

    @ParameterizedTest
    @CsvSource({
        "flow=expenditure, flow=expenditure function=2010301, true",
        "flow=revenue, flow=expenditure function=2010301, false",
        "function=201, function=2010301, true",
        "function=2010301, function=201, false",
        "function=208, function=2010301, false",
        "fund=general, fund=general.appropriation, true",
        "fund=appropriated, fund=government-fund, true",
        "fund=appropriated, fund=business, false",
        "fund=fiscal, fund=general.fees, true",
        "category=basic, category=basic.wages, true",
        "category=basic.personnel, category=basic.families, true",
        "category=basic.public, category=basic.families, false",
        "flow=sources, flow=carried-in, true",
        "item=three-public, item=three-public.vehicles.running, true",
        "item=procurement, item=procurement.goods, true",
        "item=procurement, item=procurement.reserved, false",
    })
    void codesBelongToTheirWholes(String wide, String narrow, boolean expected) {
        assertThat(containment.covers(Drafts.at("2021", wide), Drafts.at("2021", narrow)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "flow=expenditure, flow=expenditure item=three-public.reception",
        "flow=expenditure, flow=expenditure item=vehicles.general measure=count",
        "item=vehicles, item=vehicles.general measure=count",
    })
    void itemsAndCountsAreToldBesideTheMoney(String wide, String narrow) {
        assertThat(containment.covers(Drafts.at("2021", wide), Drafts.at("2021", narrow)))
                .isFalse();
    }
}
