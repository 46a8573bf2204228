package duzhi.publish.input;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.stream.Collectors;

/** Running text of a published document by the heading it stands under. */
final class PastTexts {

    private PastTexts() {}

    /** The paragraphs under the first heading with any of these words, one a line; empty where there is none. */
    static String under(FilledDocument document, List<String> headings) {
        return found(document, headings).stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }

    static Place place(FilledDocument document, List<String> headings) {
        return found(document, headings).stream()
                .findFirst()
                .map(paragraph -> paragraph.place(document.path()))
                .orElse(Place.ofDocument(document.path()));
    }

    private static List<Paragraph> found(FilledDocument document, List<String> headings) {
        return headings.stream()
                .map(heading -> document.paragraphs().stream()
                        .filter(paragraph -> isUnder(paragraph, heading))
                        .toList())
                .filter(paragraphs -> !paragraphs.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isUnder(Paragraph paragraph, String heading) {
        boolean below = paragraph.section().stream().anyMatch(words -> says(words, heading));
        Paragraph.Heading own = paragraph.heading();
        return below && (own == null || own.level() > 2 || !says(own.words(), heading) && own.level() > 1);
    }

    private static boolean says(String words, String heading) {
        return Labels.fold(words).contains(Labels.fold(heading));
    }
}
