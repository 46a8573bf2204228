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
 */
public record PageContent(int number, double width, double height, List<Glyph> glyphs, List<Ruling> rulings) {}
