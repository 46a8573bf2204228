package duzhi.cli.original;

import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Suggestion.Change;
import duzhi.check.finding.Text.Language;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Spot;
import duzhi.reader.original.Correction;
import duzhi.reader.original.Corrections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A copy of a workbook with corrections carried out. */
public final class Corrected {

    private record Taken(Change change, Suggestion suggestion) {}

    /** What stands further on in a cell first, so that what stands before it is found where it was read. */
    private static final Comparator<Taken> LAST_FIRST = Comparator.comparingInt(
                    (Taken taken) -> taken.change().at().line())
            .thenComparingInt(taken -> taken.change().at().from())
            .reversed();

    private Corrected() {}

    /** Whether a document is a workbook, whose cells can be corrected one by one. */
    public static boolean isWorkbook(FilledDocument document) {
        return document.facts().stream()
                .findFirst()
                .flatMap(fact -> document.spot(fact.source().place()))
                .map(Spot.Cell.class::isInstance)
                .orElse(false);
    }

    /** The corrected copy; what lies in other documents is left out. */
    public static byte[] copy(byte[] original, FilledDocument document, List<Suggestion> accepted, Language language)
            throws IOException {
        List<Correction> corrections = new ArrayList<>();
        accepted.stream()
                .flatMap(suggestion -> suggestion.changes().stream().map(change -> new Taken(change, suggestion)))
                .filter(taken -> taken.change().at().document().equals(document.path()))
                .sorted(LAST_FIRST)
                .forEach(taken -> {
                    if (document.spot(taken.change().at()).orElse(null) instanceof Spot.Cell cell) {
                        int nth = nth(document, cell, taken.change().at());
                        corrections.add(correction(cell, nth, taken.change(), taken.suggestion(), language));
                    }
                });
        return Corrections.write(original, corrections);
    }

    /** How often the same words stand before a place in its cell. */
    private static int nth(FilledDocument document, Spot.Cell cell, Place at) {
        String line = document.lines().get(at.line() - 1);
        int start = at.from();
        while (start > 0 && isIn(cell, document, at.line(), start - 1)) {
            start--;
        }
        int count = 0;
        int found = at.text().isEmpty() ? -1 : line.indexOf(at.text(), start);
        while (found >= 0 && found < at.from()) {
            count++;
            found = line.indexOf(at.text(), found + 1);
        }
        return count;
    }

    private static boolean isIn(Spot.Cell cell, FilledDocument document, int line, int column) {
        return document.spots()
                .find(line, column, column + 1)
                .filter(cell::equals)
                .isPresent();
    }

    private static Correction correction(
            Spot.Cell cell, int nth, Change change, Suggestion suggestion, Language language) {
        String number = change.suggested().replaceAll("[^0-9.%\\-]", "");
        String words = change.stated() + " → " + change.suggested() + "\n"
                + suggestion.text().in(language);
        return new Correction(cell, number, change.at().text(), change.replacement(), nth, words);
    }
}
