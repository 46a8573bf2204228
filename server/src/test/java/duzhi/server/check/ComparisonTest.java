package duzhi.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.server.store.Upload;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A corrected document comes again: what was fixed, what is still there, what is new. */
class ComparisonTest {

    @Test
    void theSameBytesHaveTheSameFindings() {
        Comparison comparison = Comparison.of(List.of(found(1, "E-01-aa", "x")), List.of(found(1, "E-01-aa", "x")));
        assertThat(comparison.same()).containsOnlyKeys(1);
        assertThat(comparison.fixed()).isEmpty();
        assertThat(comparison.fresh()).isEmpty();
    }

    @Test
    void inALaterVersionTheyAreKnownByRuleAndCell() {
        List<Upload.Found> then = List.of(found(1, "E-01-aa", "表一/合计"), found(2, "E-02-aa", "表二/合计"));
        List<Upload.Found> now = List.of(found(1, "E-02-bb", "表二/合计"), found(2, "E-03-bb", "表三/合计"));
        Comparison comparison = Comparison.of(now, then);
        assertThat(comparison.fixed()).extracting(Upload.Found::id).containsExactly("E-01-aa");
        assertThat(comparison.same().get(1)).isEqualTo(then.get(1));
        assertThat(comparison.fresh()).containsExactly(2);
    }

    @Test
    void oneOfTwoAlikeIsFixed() {
        List<Upload.Found> then = List.of(found(1, "E-01-a", "x"), found(2, "E-01-b", "x|2"));
        Comparison comparison = Comparison.of(List.of(found(1, "E-01-c", "x")), then);
        assertThat(comparison.fixed()).hasSize(1);
        assertThat(comparison.fresh()).isEmpty();
    }

    private static Upload.Found found(int number, String id, String kin) {
        return new Upload.Found(
                number,
                0,
                id,
                kin,
                id.substring(0, 4),
                Severity.ERROR,
                "预算.pdf",
                Text.NONE,
                Text.NONE,
                Text.NONE,
                Text.NONE,
                List.of(),
                "",
                Text.NONE,
                "",
                "",
                "",
                "",
                "");
    }
}
