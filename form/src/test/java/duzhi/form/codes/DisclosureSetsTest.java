package duzhi.form.codes;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.chart.Confidence;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisclosureSetsTest {

    private static final DisclosureSets SETS = CodeSets.load().disclosureSets();

    @Test
    void tablesAreNumberedFromOne() {
        assertThat(SETS.sets())
                .hasSize(14)
                .allSatisfy(set -> assertThat(set.tables())
                        .extracting(DisclosureTable::position)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, set.tables().size())
                                        .boxed()
                                        .toList()));
        assertThat(SETS.sets().stream().mapToInt(set -> set.tables().size()).sum())
                .isEqualTo(141);
    }

    @Test
    void theKindOfTableFollowsTheKindOfSet() {
        assertThat(SETS.sets())
                .allSatisfy(set -> assertThat(set.tables())
                        .extracting(DisclosureTable::type)
                        .doesNotHaveDuplicates()
                        .allMatch(type -> type.startsWith(set.kind() == DisclosureSet.Kind.BUDGET ? "BT_" : "FT_")));
    }

    @Test
    void henanPublishesElevenTables() {
        var henan = set("HA2021");
        assertThat(henan.region()).isEqualTo("41");
        assertThat(henan.tables()).hasSize(11);
        assertThat(henan.named("一般公共预算 「三公」经费支出情况表")).map(DisclosureTable::type).contains("BT_3P");
    }

    @Test
    void theLeastSetHasEight() {
        assertThat(set("MOF143").tables()).hasSize(8).allMatch(table -> table.confidence() == Confidence.EXCERPT);
    }

    @Test
    void everyListOfFinalAccountsHasTheCommonOnes() {
        assertThat(SETS.sets())
                .filteredOn(set -> set.kind() == DisclosureSet.Kind.ACCOUNTS)
                .allSatisfy(set -> assertThat(set.tables())
                        .extracting(DisclosureTable::type)
                        .containsAll(set("FT6").tables().stream()
                                .map(DisclosureTable::type)
                                .toList()));
    }

    @Test
    void aPrintedNumberIsACaptionNotPartOfTheTitle() {
        assertThat(set("GK10").named("支出决算表")).hasValueSatisfying(table -> {
            assertThat(table.caption()).isEqualTo("公开03表");
            assertThat(table.confidence().unverified()).isTrue();
        });
    }

    private static DisclosureSet set(String id) {
        return SETS.set(id).orElseThrow();
    }
}
