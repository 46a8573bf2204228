package duzhi.form.load;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.model.Form;
import duzhi.form.model.FormSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A set that extends another says only what is different. */
class A04_SetsTest {

    private static final FormSet EARLIER = set("henan-2021");
    private static final FormSet LATER = set("henan-2023");

    @Test
    void aFormWithoutAFileIsTakenOverAsTheSetsOwn() {
        Form taken = form(LATER, "BT_ECO");

        assertThat(taken.id()).isEqualTo("henan-2023-economic");
        assertThat(taken.set()).isEqualTo("henan-2023");
        assertThat(taken.grids()).isEqualTo(form(EARLIER, "BT_ECO").grids());
    }

    @Test
    void itsPlaceIsTheOneInTheSetThatTookIt() {
        assertThat(form(EARLIER, "BT_ECO").sequence()).isEqualTo(6);
        assertThat(form(LATER, "BT_ECO").sequence()).isEqualTo(7);
    }

    @Test
    void aFormWithAFileIsItsOwn() {
        assertThat(form(LATER, "BT_BASIC").id()).isEqualTo("henan-2023-basic");
        assertThat(EARLIER.findKind("BT_BASIC")).isEmpty();
    }

    @Test
    void balancesAndTextAreTakenOver() {
        assertThat(LATER.balances()).isEqualTo(EARLIER.balances());
        assertThat(LATER.narrative()).isEqualTo(EARLIER.narrative()).isNotNull();
    }

    @Test
    void yearsOfARegionDoNotOverlap() {
        List<FormSet> henan = Forms.load().sets().stream()
                .filter(set -> set.region().equals("henan"))
                .toList();

        assertThat(henan).hasSize(2);
        assertThat(EARLIER.to()).isLessThan(LATER.from());
    }

    private static FormSet set(String id) {
        return Forms.load().findSet(id).orElseThrow();
    }

    private static Form form(FormSet set, String kind) {
        return set.findKind(kind).orElseThrow();
    }
}
