package duzhi.server.desk;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.publish.entry.Draft;
import duzhi.publish.input.Problem;
import duzhi.server.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What entries come to.
 *
 * @param digest of the entries that were examined
 * @param draft what they say, empty where they cannot be read
 * @param problems entries that cannot be read, and remarks
 * @param page the document they make, as a page for the screen; empty where there is none
 * @param audit what the rules say of that document
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Examination(
        String digest, Optional<Draft> draft, List<Problem> problems, byte[] page, Optional<Audit> audit) {

    /** Keeps its own list. */
    public Examination {
        problems = List.copyOf(problems);
    }

    /** Whether only projects with their goals were examined, which make no document of their own. */
    public boolean ofGoals() {
        return draft.isEmpty() && audit.isPresent();
    }

    /** Every finding, those under others included. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        audit.ifPresent(each -> each.findings().forEach(finding -> collect(finding, all)));
        return all;
    }

    private static void collect(Finding finding, List<Finding> all) {
        all.add(finding);
        finding.symptoms().forEach(symptom -> collect(symptom, all));
    }

    /** How many of each kind. */
    public Document.Counts counts() {
        return new Document.Counts(
                (int) problems.stream()
                        .filter(each -> each.severity() == Severity.ERROR)
                        .count(),
                count(Severity.ERROR),
                count(Severity.WARNING),
                true);
    }

    private int count(Severity severity) {
        return (int)
                findings().stream().filter(each -> each.severity() == severity).count();
    }
}
