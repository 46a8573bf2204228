package duzhi.check.engine;

import duzhi.check.finding.Finding;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Tally;
import duzhi.check.rule.Unrun;
import duzhi.form.filled.FilledDocument;
import java.util.List;
import java.util.SequencedMap;

/**
 * The outcome of an audit.
 *
 * @param documents the documents in the order given
 * @param failures inputs that could not be read
 * @param findings grouped by root cause, errors first within a document, then by line
 * @param unrun checks that did not apply or could not be carried out
 * @param tallies how the checks of each rule ended
 */
public record Audit(
        List<FilledDocument> documents,
        List<Failure> failures,
        List<Finding> findings,
        List<Unrun> unrun,
        SequencedMap<RuleInfo, Tally> tallies) {

    /** An input that could not be read: what happened, and what to do. */
    public record Failure(String path, duzhi.check.finding.Text message, duzhi.check.finding.Text remedy) {}

    /** How all checks together ended. */
    public Tally total() {
        return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
