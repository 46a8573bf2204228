package duzhi.score.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.codes.CodeSets;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.intake.DocumentReader;
import duzhi.score.policy.Judgement;
import duzhi.score.policy.Permitted;
import duzhi.score.policy.Policies;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sheet shows what a form adds up to and what each method gives for its rows. */
class ScoreSheetTest {

    private final ProjectScore score = sheet("S-16").projects().getFirst();

    private static ScoreSheet sheet(String example) {
        try {
            Path file = Path.of("..", "examples", "findings", example, "fail.txt");
            DocumentReader reader = new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns());
            return ScoreSheet.of(reader.read(TextFile.open(file, Limits.DEFAULT)), Policies.load());
        } catch (duzhi.reader.document.Unreadable e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void showsWhatEachMethodGives() {
        ScoredRow row = score.rows().getFirst();

        assertThat(row.is(Judgement.Verdict.FULL_THOUGH_MISSED)).isTrue();
        assertThat(row.judgement().orElseThrow().permitted())
                .extracting(Permitted::low)
                .extracting(Object::toString)
                .containsExactly("18.00");
    }

    @Test
    void addsUp() {
        assertThat(score.total().orElseThrow()).isEqualByComparingTo("99.5");
        assertThat(score.printedTotal().orElseThrow()).isEqualByComparingTo("99.5");
        assertThat(score.execution().orElseThrow().exact()).isEqualByComparingTo("9.5");
        assertThat(score.grades()).extracting(graded -> graded.grade().zh()).isEqualTo(List.of("优"));
    }
}
