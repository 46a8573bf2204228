package duzhi.form.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aMissingTableIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Table("nowhere").forEach(row -> {}))
                .withMessageContaining("nowhere");
    }

    @Test
    void aRowThatCannotBeUnderstoodIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Table("indicator-schemes").map(row -> Integer.parseInt(row.text("label"))))
                .withMessageContaining("indicator-schemes, row 2");
    }

    @Test
    void anEmptyCellAndAMissingColumnAreTheSame() {
        assertThat(new Table("disclosure-sets").map(row -> row.text("no such column")))
                .containsOnly("");
    }
}
