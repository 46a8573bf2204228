package duzhi.reader.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forms whose parts have headings of their own. Where the headings of a part end further left than the table, the last
 * of them reaches to its edge, and so do the numbers below it, which stand flush right.
 */
final class Sections {

    private static final int FEWEST = 3;

    private final List<Placed> texts;

    private Sections(List<Placed> texts) {
        this.texts = texts;
    }

    /** Gives such numbers the columns from their heading on. */
    static void widen(List<Placed> texts) {
        Sections sections = new Sections(texts);
        for (int i = 0; i < texts.size(); i++) {
            Placed text = texts.get(i);
            if (text.heap().isNumber()) {
                texts.set(
                        i,
                        text.with(text.heap()
                                .over(sections.from(text), text.heap().to())));
            }
        }
    }

    private int from(Placed number) {
        int from = number.heap().from();
        int row = number.first() - 1;
        while (row >= 0 && !isHeading(row)) {
            row--;
        }
        if (row < 0) {
            return from;
        }
        Heap last = in(row).stream()
                .map(Placed::heap)
                .max(Comparator.comparingInt(Heap::to))
                .orElseThrow();
        boolean beyond = last.to() <= from && last.to() == last.from() + 1;
        return beyond && isOpen(row + 1, number.first() + 1, last.from(), from) ? last.from() : from;
    }

    /** Texts without a number. */
    private boolean isHeading(int row) {
        List<Placed> own = in(row);
        return own.size() >= FEWEST
                && own.stream().noneMatch(text -> text.heap().isNumber());
    }

    private List<Placed> in(int row) {
        return texts.stream()
                .filter(text -> text.first() <= row && row < text.end())
                .toList();
    }

    /** Whether nothing stands in these columns between these rows. */
    private boolean isOpen(int top, int bottom, int from, int to) {
        return IntStream.range(top, bottom)
                .mapToObj(this::in)
                .flatMap(List::stream)
                .noneMatch(text -> text.heap().from() < to && from < text.heap().to());
    }
}
