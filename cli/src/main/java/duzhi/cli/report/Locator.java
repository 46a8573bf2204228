package duzhi.cli.report;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says where a place stands in the terms of the file it came from: page, cell or paragraph, else line. */
final class Locator {

    private final Map<String, FilledDocument> documents = new HashMap<>();

    Locator(List<FilledDocument> read) {
        read.forEach(document -> documents.put(document.path(), document));
    }

    Optional<Spot> spot(Place place) {
        FilledDocument document = documents.get(place.document());
        return document == null ? Optional.empty() : document.spot(place);
    }

    /** Such as {@code a.pdf 第 3 页}, {@code a.xlsx 表1!C5} or {@code a.txt:95}; the file alone where no more is known. */
    String full(Place place, Words words) {
        if (place.line() == 0) {
            return place.document();
        }
        return spot(place)
                .map(spot -> place.document() + " " + in(spot, words))
                .orElse(place.document() + ":" + place.line());
    }

    /** The same without the file, empty for a whole document. */
    String within(Place place, Words words) {
        if (place.line() == 0) {
            return "";
        }
        return spot(place).map(spot -> in(spot, words)).orElse(words.say("line", place.line()));
    }

    /** Where lines of a document stand in its own terms: pages, cells of a sheet, paragraphs, else lines. */
    static String span(FilledDocument document, int first, int last, Words words) {
        Spot from = null;
        Spot to = null;
        for (int line = first; line <= last; line++) {
            Spot spot = document.spots().find(line, 0, Integer.MAX_VALUE).orElse(null);
            from = from == null ? spot : from;
            to = spot == null ? to : spot;
        }
        if (from instanceof Spot.Box one && to instanceof Spot.Box other) {
            return one.page() == other.page()
                    ? words.say("page", one.page())
                    : words.say("pages", one.page(), other.page());
        }
        if (from instanceof Spot.Cell one && to instanceof Spot.Cell other) {
            return one.sheet() + " "
                    + (one.row() == other.row()
                            ? words.say("row", one.row())
                            : words.say("rows", one.row(), other.row()));
        }
        if (from instanceof Spot.Passage one && to instanceof Spot.Passage other) {
            return one.block() == other.block()
                    ? words.say("paragraph", one.block())
                    : words.say("paragraphs", one.block(), other.block());
        }
        return words.say("lines", first, last);
    }

    private static String in(Spot spot, Words words) {
        return switch (spot) {
            case Spot.Box box -> words.say("page", box.page());
            case Spot.Cell cell -> cell.sheet() + "!" + cell.reference();
            case Spot.Passage passage -> words.say("paragraph", passage.block());
        };
    }
}
