package duzhi.check.rule;

import duzhi.form.filled.FilledDocument;

/** A check of one document. One rule, one file: sentence, logic and wording together. */
public interface Rule {

    /** What it is about. */
    RuleInfo info();

    /** Whether there is anything in a document for it: no rule is held against a text nobody knows or an empty form. */
    default boolean examines(FilledDocument document) {
        return document.set() != null && !document.isBlankForm();
    }

    /** Examines a document and hands every verdict to {@code out}; a rule that finds nothing to examine says so. */
    void check(FilledDocument document, Verdicts out);
}
