package duzhi.check.rule;

import duzhi.form.filled.FilledDocument;

/** A check of one document. One rule, one file: sentence, logic and wording together. */
public interface Rule {

    /** What it is about. */
    RuleInfo info();

    /** Examines a document and hands every verdict to {@code out}; a rule that finds nothing to examine says so. */
    void check(FilledDocument document, Verdicts out);
}
