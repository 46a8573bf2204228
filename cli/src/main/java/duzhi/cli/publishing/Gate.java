package duzhi.cli.publishing;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a document may be published: no finding of level error may be left that nobody answers for.
 *
 * @param open errors that nobody has waived
 * @param waived errors that a named person answers for
 * @param unknown ids that were to be waived and are no error of this document
 */
public record Gate(List<Finding> open, List<Finding> waived, Set<String> unknown) {

    /** Keeps its own lists. */
    public Gate {
        open = List.copyOf(open);
        waived = List.copyOf(waived);
        unknown = Set.copyOf(unknown);
    }

    /** Holds the errors of an audit, those under other findings included, against the ids a person waives. */
    public static Gate of(Audit audit, Set<String> waivedIds) {
        Map<String, Finding> errors = new LinkedHashMap<>();
        audit.findings().forEach(finding -> collect(finding, errors));
        List<Finding> open = new ArrayList<>();
        List<Finding> waived = new ArrayList<>();
        errors.forEach((id, finding) -> (waivedIds.contains(id) ? waived : open).add(finding));
        Set<String> unknown = new LinkedHashSet<>(waivedIds);
        unknown.removeAll(errors.keySet());
        return new Gate(open, waived, unknown);
    }

    private static void collect(Finding finding, Map<String, Finding> errors) {
        if (finding.severity() == Severity.ERROR) {
            errors.putIfAbsent(finding.id(), finding);
        }
        finding.symptoms().forEach(symptom -> collect(symptom, errors));
    }

    /** Whether nothing stands against publishing. */
    public boolean isOpen() {
        return open.isEmpty() && unknown.isEmpty();
    }
}
