package duzhi.bench;

import duzhi.check.engine.Audit;
import duzhi.check.engine.Auditor;
import duzhi.check.rules.equation.EquationRules;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Dimensions;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.document.Unreadable;
import duzhi.reader.intake.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reading and auditing one made-up document of a size seen in practice. */
public final class DocumentJob {

    /** The documents. */
    public enum Sample {
        /** The budget of a small department: four tables and the text before them. */
        BUDGET,
        /** The self-evaluations of a department's eleven projects in one file. */
        SELF_EVALUATION;

        String text() {
            return this == BUDGET ? BudgetText.write() : SelfEvaluationText.write();
        }
    }

    private final Dimensions dimensions = Dimensions.load();
    private final CodeSets codes = CodeSets.load();
    private final DocumentReader reader = new DocumentReader(Forms.load(), codes, Limits.DEFAULT.columns());
    private final TextFile file;

    DocumentJob(Sample sample) {
        try {
            file = TextFile.of(sample + ".txt", sample.text().getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
        } catch (Unreadable e) {
            throw new IllegalStateException("the made-up document cannot be read", e);
        }
    }

    FilledDocument read() {
        return reader.read(file);
    }

    /** With rules made anew, since they remember the document they saw last. */
    Audit audit(FilledDocument document) {
        return new Auditor(EquationRules.all(dimensions, codes)).audit(List.of(document), List.of());
    }
}
