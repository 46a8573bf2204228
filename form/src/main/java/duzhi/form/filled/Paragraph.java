package duzhi.form.filled;

import duzhi.ledger.source.Columns;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of running text, joined again where a page break cut it.
 *
 * @param text cleaned text
 * @param heading its heading level and words, or null where it is not a heading
 * @param section words of the headings above it, outermost first
 * @param spans the stretches of the document it was joined from, in order
 */
public record Paragraph(String text, @Nullable Heading heading, List<String> section, List<Span> spans) {

    /**
     * A numbered heading.
     *
     * @param level 1 for 第一部分, 2 for 一、, 3 for （一）
     * @param number position in its sequence, from 1
     * @param words the heading without its number
     */
    public record Heading(int level, int number, String words) {}

    /**
     * A stretch of one line.
     *
     * @param line line number from 1
     * @param start where the stretch begins in {@link Paragraph#text}
     * @param columns for each character of the stretch its column in the printed line, from 0
     */
    public record Span(int line, int start, Columns columns) {}

    /** First line it stands on. */
    public int line() {
        return spans.getFirst().line();
    }

    /** The spot in the document of characters {@code from} to {@code to} of the text (the first line's part of it). */
    public Place place(String document, int from, int to) {
        Span span = spanOf(from);
        int last = Math.min(to - span.start(), span.columns().length()) - 1;
        int first = Math.min(from - span.start(), last);
        return Place.ofText(
                document,
                span.line(),
                first < 0 ? 0 : span.columns().at(first),
                last < 0 ? 0 : span.columns().at(last) + 1,
                text.substring(from, to));
    }

    /** Where in the text a column of a line stands, empty where it is not of this paragraph. */
    public OptionalInt position(int line, int column) {
        return spans.stream()
                .filter(span -> span.line() == line)
                .flatMapToInt(span -> IntStream.range(0, span.columns().length())
                        .filter(i -> span.columns().at(i) == column)
                        .map(i -> span.start() + i))
                .findFirst();
    }

    private Span spanOf(int position) {
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spans.get(middle).start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return spans.get(low);
    }

    /** The spot of the whole paragraph. */
    public Place place(String document) {
        return place(document, 0, text.length());
    }
}
