package duzhi.reader.document;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.text.Radicals;
import org.junit.jupiter.api.Test;

/** Programs that write PDF confuse ideographs with the radicals that look like them. */
class A03_RadicalsTest {

    @Test
    void radicalsBecomeTheIdeographsTheyStandFor() {
        assertThat(Cleaner.clean("⽀出⼩计").text()).isEqualTo("支出小计");
        assertThat(Radicals.words("⻚⻋⻅")).isEqualTo("页车见");
    }

    /** Unicode holds it equal to 戶, but the fonts of the mainland draw 户. */
    @Test
    void theDoorIsTheOneOfTheMainland() {
        assertThat(Radicals.words("财政专⼾")).isEqualTo("财政专户");
    }

    @Test
    void otherTextIsLeftAlone() {
        String text = "预算 3.00 万元（一）";

        assertThat(Radicals.words(text)).isEqualTo(text);
    }
}
