package duzhi.check.engine;

import duzhi.check.finding.Finding;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A slip of the pen that two rules quote is told once: one finding quotes the whole of what the other does. */
final class Slips {

    /** The two lines a slip stands on. */
    private record Pair(String document, int line, String otherDocument, int otherLine) {

        static @Nullable Pair of(Finding finding) {
            if (finding.where().size() != 2
                    || finding.stated().isEmpty()
                    || finding.expected().isEmpty()) {
                return null;
            }
            Place one = finding.where().getFirst().place();
            Place other = finding.where().getLast().place();
            return new Pair(one.document(), one.line(), other.document(), other.line());
        }
    }

    private Slips() {}

    /** The findings in their order, each slip under the finding that quotes the least of it. */
    static List<Finding> together(List<Finding> findings) {
        List<@Nullable Finding> left = new ArrayList<>(findings);
        Map<Pair, List<Integer>> pairs = IntStream.range(0, findings.size())
                .boxed()
                .filter(index -> Pair.of(findings.get(index)) != null)
                .collect(Collectors.groupingBy(index -> Pair.of(findings.get(index))));
        pairs.values().forEach(pair -> together(findings, pair, left));
        return left.stream().filter(finding -> finding != null).toList();
    }

    /** One that took others under it stands, whatever else quotes it. */
    private static void together(List<Finding> findings, List<Integer> pair, List<@Nullable Finding> left) {
        Set<Integer> open = new TreeSet<>(pair);
        for (int index : pair) {
            Finding cause = findings.get(index);
            if (open.contains(index)) {
                List<Integer> under = open.stream()
                        .filter(other -> isSameSlip(cause, findings.get(other)))
                        .toList();
                if (!under.isEmpty()) {
                    List<Finding> all = new ArrayList<>(cause.symptoms());
                    under.forEach(other -> all.add(findings.get(other)));
                    under.forEach(other -> left.set(other, null));
                    left.set(index, cause.explaining(cause.explanation(), all));
                    under.forEach(open::remove);
                    open.remove(index);
                }
            }
        }
    }

    private static boolean isSameSlip(Finding cause, Finding other) {
        return other.stated().length() > cause.stated().length()
                && other.stated().contains(cause.stated())
                && other.expected().contains(cause.expected());
    }
}
