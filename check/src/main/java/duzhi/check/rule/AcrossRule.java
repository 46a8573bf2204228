package duzhi.check.rule;

import duzhi.form.filled.FilledDocument;
import java.util.List;

/** A check of a document beside the other documents of the same audit: other years, kinds, units and versions. */
public interface AcrossRule extends Rule {

    /** Examines a document; {@code others} come in an order that does not depend on how they were given. */
    void check(FilledDocument document, List<FilledDocument> others, Verdicts out);

    @Override
    default void check(FilledDocument document, Verdicts out) {
        check(document, List.of(), out);
    }
}
