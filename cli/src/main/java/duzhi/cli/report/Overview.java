package duzhi.cli.report;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Unrun;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.PrintedNumber;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An audit looked at from the sides that the reports need. */
final class Overview {

    /** What a document without findings is, worst first: never is "nothing was checked" told as "nothing is wrong". */
    static final List<String> UNFOUND = List.of("unknown", "blank", "nothing");

    private final Audit audit;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, FilledDocument> documents = new LinkedHashMap<>();
    private final Map<String, RuleInfo> rules = new LinkedHashMap<>();
    private final Locator locator;

    Overview(Audit audit) {
        this.audit = audit;
        audit.documents().forEach(document -> documents.put(document.path(), document));
        locator = new Locator(audit.documents());
        audit.tallies().keySet().forEach(rule -> rules.put(rule.id(), rule));
        audit.findings().forEach(finding -> number(finding, null));
    }

    private void number(Finding finding, @Nullable Item cause) {
        Item item = new Item(items.size() + 1, finding, cause);
        items.add(item);
        finding.symptoms().forEach(symptom -> number(symptom, item));
    }

    Audit audit() {
        return audit;
    }

    Locator locator() {
        return locator;
    }

    /** Every finding, symptoms after their cause. */
    List<Item> items() {
        return items;
    }

    /** Findings of one document; a symptom goes with its root cause wherever it stands. */
    List<Item> items(FilledDocument document) {
        return items.stream()
                .filter(item -> root(item).finding().document().equals(document.path()))
                .toList();
    }

    /** Findings about no document that was read. */
    List<Item> homeless() {
        return items.stream()
                .filter(item -> !documents.containsKey(root(item).finding().document()))
                .toList();
    }

    private static Item root(Item item) {
        return item.cause() == null ? item : root(item.cause());
    }

    /** How many findings weigh that much; what a root cause explains is not counted again. */
    int count(Severity severity) {
        return (int) items.stream()
                .filter(item -> item.cause() == null && item.finding().severity() == severity)
                .count();
    }

    @Nullable
    RuleInfo rule(String id) {
        return rules.get(id);
    }

    @Nullable
    FilledDocument document(String path) {
        return documents.get(path);
    }

    /** The printed line of a place, empty where it has none. */
    String line(Place place) {
        FilledDocument document = documents.get(place.document());
        if (document == null
                || place.line() < 1
                || place.line() > document.lines().size()) {
            return "";
        }
        return document.lines().get(place.line() - 1);
    }

    /** Checks not carried out ({@code applicable}) or not called for, the same ones counted together. */
    List<Reason> reasons(boolean applicable) {
        Map<Reason, Integer> counts = new LinkedHashMap<>();
        audit.unrun().stream()
                .filter(unrun -> unrun.applicable() == applicable)
                .map(unrun -> new Reason(unrun, 1))
                .forEach(reason -> counts.merge(reason, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Reason(entry.getKey().unrun(), entry.getValue()))
                .toList();
    }

    /** Whether nothing in it is known, so that nothing was checked. */
    static boolean isUnknown(FilledDocument document) {
        return document.tables().isEmpty() && document.facts().isEmpty();
    }

    static String unfound(FilledDocument document) {
        return isUnknown(document) ? "unknown" : document.isBlankForm() ? "blank" : "nothing";
    }

    static List<PrintedNumber> unplaced(FilledDocument document) {
        return document.numbers().stream()
                .filter(number -> number.fate() == PrintedNumber.Fate.UNPLACED)
                .toList();
    }

    int numbers() {
        return documents.values().stream()
                .mapToInt(document -> document.numbers().size())
                .sum();
    }

    int unplaced() {
        return documents.values().stream()
                .mapToInt(document -> unplaced(document).size())
                .sum();
    }

    /** A reason why a check was not carried out, and how often it was met. */
    record Reason(Unrun unrun, int times) {}
}
