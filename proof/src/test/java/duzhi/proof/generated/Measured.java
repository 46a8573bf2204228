package duzhi.proof.generated;

import duzhi.check.finding.Finding;
import duzhi.proof.truth.Ratchet.Share;
import duzhi.publish.generate.Planted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an audit reached on some documents, and what it missed or said too much. */
final class Measured {

    private final Map<String, Share> figures = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();

    List<Share> shares() {
        return List.copyOf(figures.values());
    }

    List<String> missed() {
        return missed;
    }

    void add(Measured other) {
        other.figures.values().forEach(share -> count(share.figure(), share.reached(), share.all()));
        missed.addAll(other.missed);
    }

    /** A true document, of which nothing that weighs may be said. */
    void clean(String documents, int seed, List<Finding> findings) {
        List<Finding> alarms = findings.stream().filter(Judge::weighs).toList();
        count(documents + " clean", alarms.isEmpty() ? 1 : 0, 1);
        alarms.forEach(alarm -> missed.add("alarm " + documents + " " + seed + " " + Judge.said(alarm)));
    }

    /** A document of a department with one mistake, in a format. */
    void planted(String format, String department, Judge judge, List<Finding> findings) {
        List<Finding> news = judge.news(findings);
        List<Finding> right = news.stream().filter(judge::touches).toList();
        Planted p = judge.planted();
        String figure = format + " " + p.defect().label();
        String document = format + " " + department;
        boolean traceless = Traceless.isListed(department, p);
        if (traceless && !right.isEmpty()) {
            throw new AssertionError(
                    document + ": listed as without trace, yet found: " + Judge.said(right.getFirst()));
        }
        count(figure + " found", right.isEmpty() ? 0 : 1, 1);
        count(figure + " provable", right.isEmpty() ? 0 : 1, traceless ? 0 : 1);
        count(figure + " true", right.size(), news.size());
        if (right.isEmpty()) {
            missed.add((traceless ? "traceless " : "missed ") + document + " " + figure + ": "
                    + String.join(" | ", p.table(), p.row(), p.column(), p.sentence(), p.was(), p.now()));
        }
        news.stream()
                .filter(finding -> !right.contains(finding))
                .forEach(finding -> missed.add("beside " + document + " " + figure + " " + Judge.said(finding)));
    }

    private void count(String figure, long reached, long all) {
        Share before = figures.getOrDefault(figure, new Share(figure, 0, 0));
        figures.put(figure, new Share(figure, before.reached() + reached, before.all() + all));
    }
}
