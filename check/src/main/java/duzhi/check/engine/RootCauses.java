package duzhi.check.engine;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Text;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts what one mistake causes under one finding. A difference that a figure explains is the cause of what the rules on
 * the narrative say of the very same spot, and a slip that two rules see is told once.
 */
final class RootCauses {

    private static final String NARRATIVE = "N-";
    private static final String WORDING = "W-";

    private RootCauses() {}

    static List<Finding> group(List<Finding> findings) {
        List<Finding> grouped = new ArrayList<>(findings);
        Map<Integer, List<Finding>> byLine = findings.stream().collect(Collectors.groupingBy(Finding::line));
        for (Finding cause : findings) {
            List<Finding> symptoms = byLine.getOrDefault(cause.line(), List.of()).stream()
                    .filter(finding -> explains(cause, finding))
                    .toList();
            if (!symptoms.isEmpty()) {
                grouped.removeAll(symptoms);
                grouped.set(grouped.indexOf(cause), cause.explaining(cause.explanation(), joined(cause, symptoms)));
            }
        }
        return grouped;
    }

    private static boolean explains(Finding cause, Finding other) {
        return isAmountBehind(cause, other) || isSameSlip(cause, other);
    }

    /** A slip of the pen seen by two rules: both quote it and hold the same two lines against each other. */
    private static boolean isSameSlip(Finding cause, Finding other) {
        return cause.rule().startsWith(WORDING)
                && !other.rule().startsWith(WORDING)
                && cause.where().size() == 2
                && other.stated().contains(cause.stated())
                && lines(cause).equals(lines(other));
    }

    private static List<Integer> lines(Finding finding) {
        return finding.where().stream().map(where -> where.place().line()).toList();
    }

    private static boolean isAmountBehind(Finding cause, Finding other) {
        return !cause.explanation().equals(Text.NONE)
                && !cause.difference().isEmpty()
                && !cause.rule().startsWith(NARRATIVE)
                && other.rule().startsWith(NARRATIVE)
                && !cause.where().isEmpty()
                && !other.where().isEmpty()
                && isSame(
                        cause.where().getFirst().place(),
                        other.where().getFirst().place());
    }

    private static boolean isSame(Place one, Place other) {
        return one.line() == other.line() && one.from() == other.from() && one.to() == other.to();
    }

    private static List<Finding> joined(Finding cause, List<Finding> symptoms) {
        return Stream.concat(cause.symptoms().stream(), symptoms.stream()).toList();
    }
}
