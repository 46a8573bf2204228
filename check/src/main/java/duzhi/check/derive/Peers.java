package duzhi.check.derive;

import duzhi.form.filled.FilledDocument;
import duzhi.form.text.Labels;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Which documents are about the same agency, and which of two came later. */
public final class Peers {

    private static final int FEWEST_LETTERS = 5;
    private static final List<String> KINDS =
            List.of("department-budget", "performance-goals", "self-evaluation", "final-account");

    private static final Comparator<FilledDocument> ORDER = Comparator.comparing(FilledDocument::year)
            .thenComparingInt(document -> KINDS.indexOf(document.kind()))
            .thenComparing(FilledDocument::path);

    private Peers() {}

    /** The same name, or one with the names of higher authorities in front of it. */
    public static boolean sameAgency(FilledDocument one, FilledDocument other) {
        String first = Labels.fold(one.agency());
        String second = Labels.fold(other.agency());
        boolean shorter = first.length() < second.length();
        String part = shorter ? first : second;
        return part.length() >= FEWEST_LETTERS && (shorter ? second : first).endsWith(part);
    }

    public static boolean sameYear(FilledDocument one, FilledDocument other) {
        return !one.year().isEmpty() && one.year().equals(other.year());
    }

    public static boolean isLater(FilledDocument one, FilledDocument other) {
        return ORDER.compare(one, other) > 0;
    }

    public static List<FilledDocument> of(
            FilledDocument document, List<FilledDocument> others, Predicate<FilledDocument> wanted) {
        return others.stream()
                .filter(other -> sameAgency(document, other))
                .filter(wanted)
                .toList();
    }

    /** A kind of document as users call it. */
    public static String name(FilledDocument document) {
        return document.path().substring(document.path().lastIndexOf('/') + 1);
    }
}
