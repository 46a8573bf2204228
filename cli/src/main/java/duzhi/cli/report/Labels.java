package duzhi.cli.report;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.model.Wording;
import duzhi.ledger.source.Place;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What documents, tables and places are called in a report. */
final class Labels {

    private Labels() {}

    static String wording(Wording wording, Words words) {
        return words.isEnglish() ? wording.en() : wording.zh();
    }

    static String kind(FilledDocument document, Words words) {
        return document.set() == null
                ? words.say("kind.unknown")
                : wording(document.set().name(), words);
    }

    static String form(FilledTable table, Words words) {
        return wording(table.form().name(), words);
    }

    /** Row and column of a cell, empty in running text. */
    static String cell(Place place) {
        return Stream.of(place.row(), place.column())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" × "));
    }

    /** Table, row and column of a place, empty in running text. */
    static String full(Place place) {
        return Stream.of(place.table(), cell(place))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" › "));
    }
}
