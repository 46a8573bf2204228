package duzhi.reader.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers glyphs into lines. Base lines may differ by a part of the size: digits of another font, raised signs. */
final class Lines {

    private static final double JITTER = 0.42;

    private Lines() {}

    /** From top to bottom; lines of blanks only are left out. */
    static List<TextLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = glyphs.stream()
                .filter(glyph -> !glyph.isBlank())
                .sorted(Comparator.comparingDouble(Glyph::base).thenComparingDouble(Glyph::left))
                .toList();
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        double base = 0;
        for (Glyph glyph : sorted) {
            if (!line.isEmpty()
                    && glyph.base() - base
                            > JITTER * Math.max(glyph.size(), line.getFirst().size())) {
                add(line, lines);
                line = new ArrayList<>();
            }
            if (line.isEmpty()) {
                base = glyph.base();
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            add(line, lines);
        }
        return lines;
    }

    private static void add(List<Glyph> glyphs, List<TextLine> lines) {
        lines.add(TextLine.of(glyphs));
    }
}
