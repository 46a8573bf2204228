package duzhi.reader.page;

import java.util.List;

/**
 * What is drawn on a page.
 *
 * @param number page number from 1
 * @param width as shown, in points
 * @param height as shown, in points
 * @param glyphs in drawing order
 * @param rulings in drawing order
 * @param above glyphs of boxes that float above all this, in no table whatever they cover
 */
public record PageContent(
        int number, double width, double height, List<Glyph> glyphs, List<Ruling> rulings, List<Glyph> above) {

    /** A page with nothing floating above it. */
    public PageContent(int number, double width, double height, List<Glyph> glyphs, List<Ruling> rulings) {
        this(number, width, height, glyphs, rulings, List.of());
    }
}
