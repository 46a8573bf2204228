package duzhi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Finding;
import duzhi.form.filled.FilledDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Both sides of every measurement do the same work; how fast is not tested. */
class BenchTest {

    private static final int ROWS = 1_000;

    @ParameterizedTest
    @EnumSource(RelationBench.Tool.class)
    void everySideFindsTheSame(RelationBench.Tool tool) {
        SumJob job = new SumJob(ROWS);

        List<Finding> findings = job.findings(tool.side(job).wrong());

        assertThat(findings)
                .hasSize(ROWS / 100)
                .isEqualTo(job.findings(RelationBench.Tool.DECIMAL.side(job).wrong()));
    }

    @ParameterizedTest
    @CsvSource({"BUDGET, 4, 330", "SELF_EVALUATION, 11, 730"})
    void documentsHaveTheSizeTheyStandFor(DocumentJob.Sample sample, int tables, int facts) {
        FilledDocument document = new DocumentJob(sample).read();

        assertThat(document.tables()).hasSize(tables);
        assertThat(document.unrecognised()).isEmpty();
        assertThat(document.facts().size()).isBetween(facts - 20, facts + 20);
    }

    @Test
    void aSlipInADocumentIsFound() {
        DocumentJob job = new DocumentJob(DocumentJob.Sample.SELF_EVALUATION);

        assertThat(job.audit(job.read()).findings()).extracting(Finding::rule).contains("E-01");
    }
}
