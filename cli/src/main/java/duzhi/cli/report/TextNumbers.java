package duzhi.cli.report;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.filled.PrintedNumber.Fate;
import duzhi.ledger.source.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of the numbers of a document: how many, and those without a place by page or sheet and reason. */
final class TextNumbers {

    private static final int SHOWN = 20;

    private final Sheet sheet;
    private final Words words;
    private final Locator locator;
    private final boolean all;

    TextNumbers(Sheet sheet, Words words, Locator locator, boolean all) {
        this.sheet = sheet;
        this.words = words;
        this.locator = locator;
        this.all = all;
    }

    void print(FilledDocument document) {
        List<PrintedNumber> unplaced = Overview.unplaced(document);
        int total = document.numbers().size();
        sheet.line(2, words.say("summary.numbers", total, total - unplaced.size(), unplaced.size()));
        int left = all ? Integer.MAX_VALUE : SHOWN;
        for (Leaf leaf : Leaf.of(document)) {
            for (Map.Entry<String, List<String>> group : groups(leaf, left).entrySet()) {
                left -= group.getValue().size();
                sheet.labelled(
                        4, leaf.label(words), words.say("numbers.group", list(group.getValue()), group.getKey()));
            }
        }
        if (unplaced.size() > SHOWN && !all) {
            sheet.line(4, words.say("summary.more", unplaced.size() - SHOWN));
        }
    }

    private String list(List<String> numbers) {
        return String.join(words.say("list.separator"), numbers);
    }

    /** The unplaced numbers of a leaf by reason, no more than so many. */
    private Map<String, List<String>> groups(Leaf leaf, int most) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        leaf.numbers().stream()
                .filter(number -> number.fate() == Fate.UNPLACED)
                .limit(most)
                .forEach(number -> groups.computeIfAbsent(words.unplaced(number), any -> new ArrayList<>())
                        .add(name(number)));
        return groups;
    }

    private String name(PrintedNumber number) {
        String text = Excerpt.show(number.at().text());
        return switch (locator.spot(number.at()).orElse(null)) {
            case Spot.Box box -> text;
            case Spot.Cell cell -> cell.reference() + " " + text;
            case null, default -> locator.within(number.at(), words) + " " + text;
        };
    }
}
