package duzhi.cli.report;

import duzhi.check.finding.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The findings of one document; of one rule's many only the first are shown, for the others their places are. */
final class TextRepeats {

    /** So many of one kind are shown without a word. */
    private static final int MOST = 5;

    /** Of more than that, so many are shown. */
    private static final int SHOWN = 3;

    private static final int PLACES = 12;

    private final Sheet sheet;
    private final Words words;
    private final Locator locator;
    private final TextFinding findings;
    private final boolean all;

    TextRepeats(Sheet sheet, Words words, Locator locator, TextFinding findings, boolean all) {
        this.sheet = sheet;
        this.words = words;
        this.locator = locator;
        this.findings = findings;
        this.all = all;
    }

    void print(List<Item> items) {
        Map<String, List<Item>> kinds = new LinkedHashMap<>();
        items.stream()
                .filter(item -> item.cause() == null)
                .forEach(item -> kinds.computeIfAbsent(kind(item), any -> new ArrayList<>())
                        .add(item));
        int shown = SHOWN;
        for (Item item : items) {
            List<Item> alike = kinds.getOrDefault(kind(root(item)), List.of());
            int at = alike.indexOf(root(item));
            if (all || alike.size() <= MOST || at < shown) {
                findings.print(item);
            } else if (at == shown && item.cause() == null) {
                rest(alike.subList(shown, alike.size()));
            }
        }
    }

    private void rest(List<Item> rest) {
        sheet.blank();
        Item first = rest.getFirst();
        String severity = words.severity(first.finding().severity());
        String places = rest.stream()
                .limit(PLACES)
                .map(this::place)
                .filter(place -> !place.isEmpty())
                .distinct()
                .collect(Collectors.joining(words.say("repair.separator")));
        String more = rest.size() > PLACES ? " …" : "";
        sheet.labelled(0, severity + "  " + first.finding().rule(), words.say("text.rest", rest.size(), places + more));
    }

    private String place(Item item) {
        return item.finding().where().stream()
                .findFirst()
                .map(Where::place)
                .map(place -> locator.within(place, words))
                .orElse("");
    }

    private static Item root(Item item) {
        return item.cause() == null ? item : root(item.cause());
    }

    private static String kind(Item item) {
        return item.finding().severity() + " " + item.finding().rule();
    }
}
