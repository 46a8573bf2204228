package duzhi.cli.report;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.filled.PrintedNumber.Fate;
import duzhi.ledger.source.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page or sheet and what became of the numbers printed on it. Numbers in equal numbers out: of every document, the
 * leaves together have all its numbers, and each leaf's are facts, something else that is known, or unplaced.
 *
 * @param kind what it is
 * @param name number of the page or name of the sheet, empty where the document has neither
 * @param numbers every number printed there
 */
record Leaf(Kind kind, String name, List<PrintedNumber> numbers) {

    /** What documents are divided into. */
    enum Kind {
        PAGE,
        SHEET,
        WHOLE
    }

    /** The leaves of a document in order; a page without any number is among them. */
    static List<Leaf> of(FilledDocument document) {
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        document.spots().each((int line, int from, int to, Spot spot) -> {
            if (spot instanceof Spot.Box box) {
                for (int page = leaves.size() + 1; page <= box.page(); page++) {
                    add(leaves, Kind.PAGE, String.valueOf(page));
                }
            } else if (spot instanceof Spot.Cell cell) {
                add(leaves, Kind.SHEET, cell.sheet());
            }
        });
        for (PrintedNumber number : document.numbers()) {
            String name = document.spots().leaf(number.at().line());
            add(leaves, Kind.WHOLE, name).numbers().add(number);
        }
        return List.copyOf(leaves.values());
    }

    private static Leaf add(Map<String, Leaf> leaves, Kind kind, String name) {
        return leaves.computeIfAbsent(name, any -> new Leaf(kind, name, new ArrayList<>()));
    }

    /** How many were taken for the values of facts or of stated relations. */
    int facts() {
        return count(Fate.FACT);
    }

    /** How many were taken for dates, codes, numbering, references or parts of words. */
    int others() {
        return numbers.size() - facts() - unplaced();
    }

    int unplaced() {
        return count(Fate.UNPLACED);
    }

    private int count(Fate fate) {
        return (int) numbers.stream().filter(number -> number.fate() == fate).count();
    }

    String label(Words words) {
        return switch (kind) {
            case PAGE -> words.say("page", Integer.valueOf(name));
            case SHEET -> name;
            case WHOLE -> words.say("leaf.whole");
        };
    }
}
