package duzhi.reader.narrative;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Where the sentences of a paragraph begin and end: after each 。 or ；. */
final class Sentences {

    private static final int NEAR = 2_000;

    private final String text;
    private final NavigableSet<Integer> ends = new TreeSet<>();

    Sentences(String text) {
        this.text = text;
        IntStream.rangeClosed(1, text.length())
                .filter(end -> end == text.length() || "。；".indexOf(text.charAt(end - 1)) >= 0)
                .forEach(ends::add);
    }

    /** Where the sentence begins that the character before that position belongs to. */
    int startOf(int before) {
        Integer start = ends.floor(before);
        return start == null ? 0 : start;
    }

    /** Where the sentence ends that begins at that position or goes on there. */
    int endOf(int from) {
        Integer end = ends.higher(from);
        return end == null ? from : end;
    }

    /** What a sentence goes on with from there; one without end is not searched to its end for each of its figures. */
    String near(int from) {
        return text.substring(from, Math.min(endOf(from), from + NEAR));
    }
}
