package duzhi.ledger.chart;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "因公出国（境）费用, 因公出国(境)费用",
        "行 政　运行, 行政运行",
        "“三公”经费, 「三公」经费",
        "财预〔2020〕10号, 财预[2020]１０号",
    })
    void printedVariantsAreOneName(String one, String other) {
        assertThat(Names.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"行政单位医疗, 事业单位医疗", "资本性支出, 资本性支出（基本建设）"})
    void wordingIsKeptApart(String one, String other) {
        assertThat(Names.same(one, other)).isFalse();
    }

    @Property
    void foldingTwiceChangesNothing(@ForAll String name) {
        assertThat(Names.fold(Names.fold(name))).isEqualTo(Names.fold(name));
    }

    @Property
    void blanksNeverMatter(@ForAll String left, @ForAll String right) {
        assertThat(Names.fold(left + " \u3000\u00A0\u200B" + right)).isEqualTo(Names.fold(left + right));
    }
}
