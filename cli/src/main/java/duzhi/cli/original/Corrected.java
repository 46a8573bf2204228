package duzhi.cli.original;

import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Suggestion.Change;
import duzhi.check.finding.Text.Language;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Spot;
import duzhi.reader.original.Correction;
import duzhi.reader.original.Corrections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A copy of a workbook with corrections carried out. */
public final class Corrected {

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
        for (Suggestion suggestion : accepted) {
            for (Change change : suggestion.changes()) {
                if (change.at().document().equals(document.path())
                        && document.spot(change.at()).orElse(null) instanceof Spot.Cell cell) {
                    corrections.add(correction(cell, change, suggestion, language));
                }
            }
        }
        return Corrections.write(original, corrections);
    }

    private static Correction correction(Spot.Cell cell, Change change, Suggestion suggestion, Language language) {
        String number = change.suggested().replaceAll("[^0-9.%\\-]", "");
        String words = change.stated() + " → " + change.suggested() + "\n"
                + suggestion.text().in(language);
        return new Correction(cell, number, change.replacement(), words);
    }
}
