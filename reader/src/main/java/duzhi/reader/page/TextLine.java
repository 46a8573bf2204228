package duzhi.reader.page;

import duzhi.ledger.source.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Glyphs that stand beside each other, as a line of text.
 *
 * @param glyphs from left to right
 * @param text with a tab where the line is interrupted by a wide gap
 * @param stretches where in the text and on the page its parts stand
 * @param base the lowest of their base lines
 * @param size the largest of their sizes
 */
record TextLine(List<Glyph> glyphs, String text, List<Stretch> stretches, double base, double size) {

    private static final double WORD_GAP = 0.45;
    private static final double WIDE_GAP = 2.6;

    /** A part of the text of one kind of characters and where it is drawn. */
    record Stretch(int from, int to, double left, double right) {}

    static TextLine of(List<Glyph> glyphs) {
        List<Glyph> sorted = sorted(glyphs);
        StringBuilder text = new StringBuilder();
        List<Stretch> stretches = new ArrayList<>();
        Glyph before = null;
        double base = Double.NEGATIVE_INFINITY;
        double size = Double.NEGATIVE_INFINITY;
        for (Glyph glyph : sorted) {
            base = Math.max(base, glyph.base());
            size = Math.max(size, glyph.size());
            double gap = before == null ? 0 : (glyph.left() - before.right()) / Math.max(glyph.size(), before.size());
            if (gap > WIDE_GAP) {
                text.append('\t');
            } else if (gap > WORD_GAP) {
                text.append(' ');
            }
            put(glyph, text, stretches, before);
            before = glyph;
        }
        return new TextLine(sorted, text.toString(), stretches, base, size);
    }

    /** Blanks are gaps like any other; what is printed twice to look bold counts once. */
    private static List<Glyph> sorted(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>();
        glyphs.stream()
                .filter(glyph -> !glyph.isBlank())
                .sorted(Comparator.comparingDouble(Glyph::left))
                .filter(glyph -> sorted.isEmpty() || !glyph.repeats(sorted.getLast()))
                .forEachOrdered(sorted::add);
        return sorted;
    }

    private static void put(
            Glyph glyph, StringBuilder text, List<Stretch> stretches, @org.jspecify.annotations.Nullable Glyph before) {
        int from = text.length();
        text.append(glyph.text());
        Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && before != null && last.to() == from && kind(before) == kind(glyph)) {
            stretches.set(stretches.size() - 1, new Stretch(last.from(), text.length(), last.left(), glyph.right()));
        } else {
            stretches.add(new Stretch(from, text.length(), glyph.left(), glyph.right()));
        }
    }

    /** Characters of one kind are about equally wide. */
    private static boolean kind(Glyph glyph) {
        return !glyph.text().isEmpty() && glyph.text().charAt(0) < 0x80;
    }

    double left() {
        return glyphs.getFirst().left();
    }

    double right() {
        return glyphs.getLast().right();
    }

    double top() {
        return base - 0.9 * size;
    }

    double bottom() {
        return base + 0.15 * size;
    }

    Spot.Box box(int page) {
        return new Spot.Box(page, left(), top(), right(), bottom());
    }

    Spot.Box box(int page, Stretch stretch) {
        return new Spot.Box(page, stretch.left(), top(), stretch.right(), bottom());
    }
}
