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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts what one mistake causes under one finding: the findings that a repair would end, wherever they stand. Findings are
 * looked up by their spots, so that thousands of them take no longer than they are many.
 */
final class RootCauses {

    /** A line of a document. */
    private record Line(String document, int line) {}

    /** A spot whatever its row and column are called. */
    private record Spot(Line line, int from, int to) {

        static Spot of(Place place) {
            return new Spot(new Line(place.document(), place.line()), place.from(), place.to());
        }

        static Set<Spot> of(Collection<Place> places) {
            return places.stream().map(Spot::of).collect(Collectors.toSet());
        }
    }

    private final Comparator<Finding> order;
    private final Map<String, FilledDocument> documents;
    private final Map<String, RuleInfo> rules;

    /** Findings as they come; one that went under another stays, and is marked. */
    private final List<Finding> findings = new ArrayList<>();

    private final List<Boolean> gone = new ArrayList<>();
    private final Map<Set<Spot>, List<Integer>> bySpots = new HashMap<>();
    private final Map<Spot, List<Integer>> byFirst = new HashMap<>();

    RootCauses(Comparator<Finding> order, Map<String, FilledDocument> documents, Map<String, RuleInfo> rules) {
        this.order = order;
        this.documents = documents;
        this.rules = rules;
    }

    /** The findings with those under them that have the same cause; what has none is left as it is. */
    List<Finding> group(List<Finding> all, List<Cause> causes) {
        all.forEach(this::add);
        for (Cause cause : causes) {
            NavigableSet<Integer> behind = behind(cause);
            List<Finding> members =
                    behind.stream().map(findings::get).sorted(order).toList();
            if (!members.isEmpty()) {
                behind.forEach(index -> gone.set(index, true));
                told(cause, members).forEach(this::add);
            }
        }
        List<Finding> left = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            if (!gone.get(i)) {
                left.add(findings.get(i));
            }
        }
        return Slips.together(left);
    }

    /** A note asks for no repair, and what stands nowhere has no cause to be found. */
    private void add(Finding finding) {
        int index = findings.size();
        findings.add(finding);
        gone.add(false);
        if (!finding.where().isEmpty() && finding.severity() != Severity.NOTE) {
            bySpots.computeIfAbsent(Spot.of(places(finding)), any -> new ArrayList<>(1))
                    .add(index);
            byFirst.computeIfAbsent(first(finding), any -> new ArrayList<>(1)).add(index);
        }
    }

    private static List<Place> places(Finding finding) {
        return finding.where().stream().map(Where::place).toList();
    }

    private static Spot first(Finding finding) {
        return Spot.of(finding.where().getFirst().place());
    }

    /** A relation that the mistake breaks, or words on a figure that its repair changes. */
    private NavigableSet<Integer> behind(Cause cause) {
        NavigableSet<Integer> found = new TreeSet<>();
        for (Set<Place> relation : cause.broken()) {
            Set<Spot> spots = Spot.of(relation);
            found.addAll(bySpots.getOrDefault(spots, List.of()));
            if (spots.size() == 1) {
                found.addAll(byFirst.getOrDefault(spots.iterator().next(), List.of()));
            }
        }
        Set<Line> lines = new HashSet<>();
        cause.changed().forEach(place -> lines.add(Spot.of(place).line()));
        cause.evidence().forEach(place -> lines.add(Spot.of(place).line()));
        for (Spot changed : Spot.of(cause.changed())) {
            byFirst.getOrDefault(changed, List.of()).stream()
                    .filter(index -> stand(Spot.of(places(findings.get(index))), lines))
                    .forEach(found::add);
        }
        found.removeIf(gone::get);
        return found;
    }

    private static boolean stand(Set<Spot> spots, Set<Line> lines) {
        return spots.size() > 1 && spots.stream().allMatch(spot -> lines.contains(spot.line()));
    }

    private List<Finding> told(Cause cause, List<Finding> members) {
        if (cause.suggestions().isEmpty()) {
            return members;
        }
        if (cause.root().isPresent() && members.size() > 1) {
            return List.of(root(cause, cause.root().get(), members));
        }
        Set<Spot> changed = Spot.of(cause.changed());
        Finding first = members.stream()
                .filter(finding -> changed.contains(first(finding)))
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
}
