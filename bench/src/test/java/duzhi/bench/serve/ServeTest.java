package duzhi.bench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.input.InputForm;
import duzhi.workflow.route.Routes;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What the load is made of, and how its times are told. */
class ServeTest {

    @Test
    void aPercentileIsTheSmallestTimeThatSoManyDoNotExceed() {
        List<Double> times =
                DoubleStream.iterate(1, each -> each + 1).limit(200).boxed().toList();
        assertThat(Tally.at(times, 0.5)).isEqualTo(100);
        assertThat(Tally.at(times, 0.95)).isEqualTo(190);
        assertThat(Tally.at(times, 1)).isEqualTo(200);
        assertThat(Tally.at(List.of(), 0.5)).isNaN();
    }

    @Test
    void everyPartsMixIsWhole() {
        for (Player.Part part : Player.Part.values()) {
            assertThat(part.mix().values().stream().mapToInt(Integer::intValue).sum())
                    .as(part.name())
                    .isEqualTo(100);
        }
    }

    @Test
    void documentsStandWhereTheirRoutesKnow() {
        Routes routes = Routes.load();
        for (int i = 0; i < 100; i++) {
            assertThat(routes.get("budget").states()).containsKey(Standing.budget(i));
            assertThat(routes.get("project").states()).containsKey(Standing.project(i));
        }
    }

    @Test
    void aProjectEntersItsOwnIndicatorsAlone() {
        Entries budget = Entries.budget(InputForm.load(Entries.FORM), 1, 2, Filling.LAST, 0);
        assertThat(budget.total()).isGreaterThan(BigDecimal.ZERO);
        assertThat(budget.json()).containsKeys("expenditure", "projects", "indicators");
        assertThat(budget.project(0).json().get("indicators").length())
                .isLessThanOrEqualTo(budget.json().get("indicators").length());
        assertThat(budget.project(0).json()).doesNotContainKey("expenditure");
    }

    @Test
    void totalsAndCountsAreFoundInAnAnswer() {
        assertThat(Sums.of("{\"total\":1230.00,\"counts\":{\"problems\":0,\"errors\":2}}"))
                .isEqualTo("1230 {\"problems\":0,\"errors\":2}");
        assertThat(Sums.of("{\"total\":\"1,230,400.50\",\"counts\":{}}")).isEqualTo("1230400.5 {}");
        assertThat(Sums.of("{\"total\":null,\"counts\":{}}")).isEqualTo("- {}");
    }
}
