package duzhi.cli.report;

import duzhi.check.finding.Severity;
import duzhi.check.rule.RuleInfo;
import duzhi.form.filled.FilledDocument;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Many documents on one page: a line for each, and a line for each rule that was broken. */
final class TextFolder {

    private static final int COLUMN = 8;

    private final Sheet sheet;
    private final Words words;
    private final Overview overview;

    TextFolder(Sheet sheet, Words words, Overview overview) {
        this.sheet = sheet;
        this.words = words;
        this.overview = overview;
    }

    void print() {
        rules();
        documents();
    }

    private void documents() {
        sheet.blank();
        sheet.line(
                0,
                sheet.paint()
                        .strong(Stream.of(
                                                "severity.error",
                                                "severity.warning",
                                                "severity.note",
                                                "folder.tables",
                                                "folder.unrecognised",
                                                "folder.numbers",
                                                "folder.unplaced")
                                        .map(words::say)
                                        .map(TextFolder::right)
                                        .collect(Collectors.joining())
                                + "  " + words.say("column.document")));
        overview.audit().documents().forEach(this::document);
    }

    private void document(FilledDocument document) {
        List<Item> items = overview.items(document);
        String counts = Stream.of(
                        count(items, Severity.ERROR),
                        count(items, Severity.WARNING),
                        count(items, Severity.NOTE),
                        document.tables().size(),
                        document.unrecognised().size(),
                        document.numbers().size(),
                        Overview.unplaced(document).size())
                .map(String::valueOf)
                .map(TextFolder::right)
                .collect(Collectors.joining());
        String unknown = Overview.isUnknown(document) ? "  " + words.say("folder.unknown") : "";
        sheet.line(0, counts + "  " + document.path() + unknown);
    }

    private static int count(List<Item> items, Severity severity) {
        return (int) items.stream()
                .filter(item -> item.cause() == null && item.finding().severity() == severity)
                .count();
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, COLUMN - Columns.width(text))) + text;
    }

    /** A kind of finding over all documents. */
    private record Broken(Severity severity, String rule) {}

    private void rules() {
        Map<Broken, Integer> times = new LinkedHashMap<>();
        Map<Broken, Set<String>> where = new LinkedHashMap<>();
        for (Item item : overview.items()) {
            if (item.cause() == null) {
                Broken broken =
                        new Broken(item.finding().severity(), item.finding().rule());
                times.merge(broken, 1, Integer::sum);
                where.computeIfAbsent(broken, any -> new LinkedHashSet<>())
                        .add(item.finding().document());
            }
        }
        times.keySet().stream()
                .sorted(Comparator.comparing(Broken::severity)
                        .thenComparingInt(broken -> -times.getOrDefault(broken, 0))
                        .thenComparing(Broken::rule))
                .forEach(broken -> rule(broken, times.getOrDefault(broken, 0), where.getOrDefault(broken, Set.of())));
    }

    private void rule(Broken broken, int times, Set<String> documents) {
        RuleInfo rule = overview.rule(broken.rule());
        String severity = words.severity(broken.severity());
        String sentence = rule == null ? "" : words.in(rule.sentence());
        sheet.labelled(0, severity + "  " + broken.rule(), words.say("folder.rule", times, documents.size(), sentence));
    }
}
