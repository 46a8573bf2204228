package duzhi.proof.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.check.engine.Audit;
import duzhi.check.engine.Auditor;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Text;
import duzhi.check.repair.Repairs;
import duzhi.check.rule.Unrun;
import duzhi.check.time.Exhausted;
import duzhi.check.time.Patience.Terms;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Dimensions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a document has no time left for is said, and a document done in time is checked the same whatever the limit. */
class PatienceTest {

    private static final FilledDocument BUDGET = budget();
    private static final Repairs REPAIRS = new Repairs(Dimensions.load(), CodeSets.load());
    private static final Auditor AUDITOR = new Auditor(SamplesTest.rules(), REPAIRS);
    private static final Text LATE = new Text("时间到", "time is over");
    private static final Text STOPPED = new Text("中断", "stopped");

    private static FilledDocument budget() {
        try {
            return SamplesTest.read(SamplesTest.EXAMPLES.resolve("defective/department-budget.txt"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Audit audit(Duration most, boolean stopped) {
        return AUDITOR.audit(List.of(BUDGET), List.of(), new Terms(most, LATE, () -> stopped, STOPPED));
    }

    @Test
    void withTimeEnoughTheLimitChangesNothing() {
        assertThat(audit(Duration.ofMinutes(10), false)).isEqualTo(AUDITOR.audit(List.of(BUDGET), List.of()));
    }

    @Test
    void withoutTimeEveryRuleIsSaidNotToHaveRun() {
        Audit audit = audit(Duration.ZERO, false);
        assertThat(audit.findings()).isEmpty();
        assertThat(audit.total().pass()).isZero();
        assertThat(audit.unrun())
                .filteredOn(Unrun::applicable)
                .extracting(Unrun::reason)
                .containsOnly(LATE);
    }

    @Test
    void whatTheUserStoppedIsSaidToHaveBeenStopped() {
        assertThat(audit(Duration.ofMinutes(10), true).unrun())
                .filteredOn(Unrun::applicable)
                .extracting(Unrun::reason)
                .containsOnly(STOPPED);
    }

    @Test
    void aSearchForCorrectionsThatBreaksIsSaidAndCostsNoFinding() {
        Audit whole = AUDITOR.audit(List.of(BUDGET), List.of());
        Audit audit =
                new Auditor(SamplesTest.rules(), new Repairs(null, CodeSets.load())).audit(List.of(BUDGET), List.of());
        assertThat(audit.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.repair().isEmpty());
        assertThat(audit.findings().stream().map(Finding::rule))
                .containsAll(whole.findings().stream().map(Finding::rule).toList());
        assertThat(audit.unrun())
                .filteredOn(unrun -> unrun.rule().equals("R-01"))
                .singleElement()
                .satisfies(unrun -> assertThat(unrun.reason().en()).contains("broke"));
        assertThat(audit.tallies().sequencedKeySet().getLast().id()).isEqualTo("R-01");
    }

    @Test
    void theSearchForCorrectionsEndsWithItsTime() {
        assertThatThrownBy(
                        () -> REPAIRS.of(List.of(BUDGET), new Terms(Duration.ZERO, LATE, () -> false, STOPPED).start()))
                .isInstanceOfSatisfying(
                        Exhausted.class, late -> assertThat(late.why()).isEqualTo(LATE));
    }
}
