package duzhi.proof.golden;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Two published documents read as they were checked by eye. */
class RealDocumentsTest {

    @Test
    void indicatorsOfEighteenSelfEvaluations() throws IOException {
        Golden.compare("self-evaluations-indicators.tsv", Shown.indicators(RealDocument.SELF_EVALUATIONS.read()));
    }

    @Test
    void fundsOfEighteenSelfEvaluations() throws IOException {
        Golden.compare("self-evaluations-funds.tsv", Shown.funds(RealDocument.SELF_EVALUATIONS.read()));
    }

    @Test
    void amountsOfTheBudget() throws IOException {
        Golden.compare("budget-amounts.tsv", Shown.amounts(RealDocument.BUDGET.read()));
    }

    @Test
    void narrativeOfTheBudget() throws IOException {
        Golden.compare("budget-narrative.tsv", Shown.narrative(RealDocument.BUDGET.read()));
    }
}
