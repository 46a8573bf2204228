package duzhi.check.engine;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.finding.Where;
import duzhi.check.repair.Cause;
import duzhi.check.repair.Cause.Root;
import duzhi.check.rule.FindingBuilder;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts what one mistake causes under one finding: the findings that a repair would end, wherever they stand. A slip of
 * the pen that two rules quote is told once as well.
 */
final class RootCauses {

    /** A spot whatever its row and column are called. */
    private record Spot(String document, int line, int from, int to) {

        static Spot of(Place place) {
            return new Spot(place.document(), place.line(), place.from(), place.to());
        }

        static Set<Spot> of(Collection<Place> places) {
            return places.stream().map(Spot::of).collect(Collectors.toSet());
        }
    }

    private final Comparator<Finding> order;
    private final Map<String, FilledDocument> documents;
    private final Map<String, RuleInfo> rules;

    RootCauses(Comparator<Finding> order, Map<String, FilledDocument> documents, Map<String, RuleInfo> rules) {
        this.order = order;
        this.documents = documents;
        this.rules = rules;
    }

    /** The findings with those under them that have the same cause; what has none is left as it is. */
    List<Finding> group(List<Finding> findings, List<Cause> causes) {
        List<Finding> grouped = new ArrayList<>(findings);
        for (Cause cause : causes) {
            List<Finding> members = grouped.stream()
                    .filter(finding -> isBehind(cause, finding))
                    .sorted(order)
                    .toList();
            if (!members.isEmpty()) {
                grouped.removeAll(members);
                grouped.addAll(told(cause, members));
            }
        }
        return slips(grouped);
    }

    /** A relation that the mistake breaks, or words on a figure that its repair changes; a note asks for no repair. */
    private static boolean isBehind(Cause cause, Finding finding) {
        Set<Spot> all = Spot.of(places(finding));
        if (all.isEmpty() || finding.severity() == Severity.NOTE) {
            return false;
        }
        Spot first = Spot.of(finding.where().getFirst().place());
        for (Set<Place> relation : cause.broken()) {
            Set<Spot> spots = Spot.of(relation);
            if (spots.equals(all) || spots.size() == 1 && spots.contains(first)) {
                return true;
            }
        }
        return Spot.of(cause.changed()).contains(first) && stand(all, lines(cause));
    }

    private static boolean stand(Set<Spot> spots, Set<String> lines) {
        return spots.size() > 1 && spots.stream().allMatch(spot -> lines.contains(spot.document() + ':' + spot.line()));
    }

    private static Set<String> lines(Cause cause) {
        Set<Place> places = new HashSet<>(cause.changed());
        places.addAll(cause.evidence());
        return places.stream()
                .map(place -> place.document() + ':' + place.line())
                .collect(Collectors.toSet());
    }

    private static List<Place> places(Finding finding) {
        return finding.where().stream().map(Where::place).toList();
    }

    private List<Finding> told(Cause cause, List<Finding> members) {
        if (cause.suggestions().isEmpty()) {
            return members;
        }
        if (cause.root().isPresent() && members.size() > 1) {
            return List.of(root(cause, cause.root().get(), members));
        }
        Finding first = members.stream()
                .filter(finding -> Spot.of(cause.changed())
                        .contains(Spot.of(finding.where().getFirst().place())))
                .findFirst()
                .orElse(members.getFirst());
        Text why = first.explanation().equals(Text.NONE) ? cause.why().finished() : first.explanation();
        List<Finding> symptoms =
                members.stream().filter(member -> !member.equals(first)).toList();
        return List.of(first.explaining(why, symptoms).repaired(cause.suggestions()));
    }

    /** The mistake itself, which no single finding tells. */
    private Finding root(Cause cause, Root root, List<Finding> members) {
        Finding first = members.getFirst();
        FilledDocument home = documents.get(root.at().getFirst().document());
        RuleInfo rule = rules.get(first.rule());
        if (home == null || rule == null) {
            return first.explaining(first.explanation(), members.subList(1, members.size()))
                    .repaired(cause.suggestions());
        }
        String count = String.valueOf(members.size());
        FindingBuilder finding = new Verdicts(rule, home).finding();
        return finding.severity(first.severity())
                .basis(first.basis())
                .message(new Text(
                        root.message().zh().replace("{n}", count),
                        root.message().en().replace("{n}", count)))
                .remedy(root.remedy())
                .at(root.at().toArray(Place[]::new))
                .operands(root.operands())
                .values(root.stated(), "", root.size())
                .build()
                .explaining(root.why().finished(), members)
                .repaired(cause.suggestions());
    }

    /** Two findings on the same two lines, of which one quotes the whole of the other's slip. */
    private static List<Finding> slips(List<Finding> findings) {
        List<Finding> grouped = new ArrayList<>(findings);
        Map<Integer, List<Finding>> byLine = findings.stream().collect(Collectors.groupingBy(Finding::line));
        for (Finding cause : findings) {
            List<Finding> symptoms = byLine.getOrDefault(cause.line(), List.of()).stream()
                    .filter(other -> isSameSlip(cause, other))
                    .filter(grouped::contains)
                    .toList();
            if (!symptoms.isEmpty() && grouped.contains(cause)) {
                grouped.removeAll(symptoms);
                List<Finding> all = new ArrayList<>(cause.symptoms());
                all.addAll(symptoms);
                grouped.set(grouped.indexOf(cause), cause.explaining(cause.explanation(), all));
            }
        }
        return grouped;
    }

    private static boolean isSameSlip(Finding cause, Finding other) {
        return cause.where().size() == 2
                && !cause.stated().isEmpty()
                && !cause.expected().isEmpty()
                && other.stated().length() > cause.stated().length()
                && other.stated().contains(cause.stated())
                && other.expected().contains(cause.expected())
                && lines(cause).equals(lines(other));
    }

    private static List<Integer> lines(Finding finding) {
        return finding.where().stream().map(where -> where.place().line()).toList();
    }

    /** Sets of documents whose findings speak of each other, in the order given. */
    static List<List<FilledDocument>> together(List<FilledDocument> documents, List<Finding> findings) {
        List<Set<String>> sets = new ArrayList<>();
        for (Finding finding : findings) {
            Set<String> met = places(finding).stream().map(Place::document).collect(Collectors.toSet());
            met.add(finding.document());
            List<Set<String>> joined = sets.stream()
                    .filter(set -> set.stream().anyMatch(met::contains))
                    .toList();
            joined.forEach(met::addAll);
            sets.removeAll(joined);
            sets.add(met);
        }
        return sets.stream()
                .map(set -> documents.stream()
                        .filter(document -> set.contains(document.path()))
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
    }
}
