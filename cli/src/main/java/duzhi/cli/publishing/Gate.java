package duzhi.cli.publishing;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

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

    /** What is published in spite of a finding, by whom and why, as CSV. */
    public String waivers(Waiver waiver) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            csv.printRecord("finding", "rule", "message", "who", "why");
            for (Finding finding : waived) {
                csv.printRecord(finding.id(), finding.rule(), finding.message().zh(), waiver.who(), waiver.why());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Whether nothing stands against publishing. */
    public boolean isOpen() {
        return open.isEmpty() && unknown.isEmpty();
    }
}
