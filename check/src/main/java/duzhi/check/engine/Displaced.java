package duzhi.check.engine;

import duzhi.check.derive.Displacement;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.finding.Where;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Figures that stand beside the labels of others break every relation of theirs: that is told once. */
final class Displaced {

    private static final Text WHY = new Text(
            "另一张表以同样的次序印有这些数，只是科目不同；以下各项均由此引起，先改正错位再看。",
            "Another table prints these figures in the same order at other codes; what stands below follows from it.");

    private Displaced() {}

    /** The findings, those on displaced figures under the one that says they are displaced. */
    static List<Finding> together(List<Finding> findings, Map<String, FilledDocument> documents) {
        List<Finding> left = new ArrayList<>(findings);
        findings.stream()
                .filter(finding -> finding.rule().equals(Displacement.CHECK))
                .map(Finding::document)
                .distinct()
                .flatMap(path -> Stream.ofNullable(documents.get(path)))
                .flatMap(document -> Displacement.of(document).stream())
                .forEach(displaced -> put(displaced, left));
        return left;
    }

    private static void put(Displacement displaced, List<Finding> left) {
        List<Place> told = Stream.of(displaced.first(), displaced.own(), displaced.elsewhere())
                .map(fact -> fact.source().place())
                .toList();
        Set<Place> others = displaced.cells();
        left.stream()
                .filter(finding -> places(finding).equals(told))
                .findFirst()
                .ifPresent(cause -> {
                    List<Finding> symptoms = left.stream()
                            .filter(finding -> !finding.equals(cause)
                                    && finding.severity() != Severity.NOTE
                                    && places(finding).stream().anyMatch(others::contains))
                            .toList();
                    left.removeAll(symptoms);
                    left.set(left.indexOf(cause), cause.explaining(WHY, symptoms));
                });
    }

    private static List<Place> places(Finding finding) {
        return finding.where().stream().map(Where::place).toList();
    }
}
