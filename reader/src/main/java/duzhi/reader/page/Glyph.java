package duzhi.reader.page;

import java.awt.geom.Rectangle2D;

/**
 * A character as drawn, in points from the top left corner of the page as it is shown.
 *
 * @param text what it stands for, usually one character
 * @param left its left edge
 * @param right its right edge
 * @param base its base line
 * @param size of the type
 * @param run number of the drawing operation; characters of one operation belong together
 * @param middle where across the page it counts as standing: its middle, or just inside what it is clipped to
 * @param height where down the page, likewise
 */
public record Glyph(
        String text, double left, double right, double base, double size, int run, double middle, double height) {

    private static final double ASCENT = 0.86;
    private static final double DESCENT = 0.14;
    private static final double RAISED = 0.36;

    /** How far inside its clip what lies beyond counts as standing: clips reach a little over their cell. */
    private static final double EDGE = 3;

    /** One that is seen whole. */
    public Glyph(String text, double left, double right, double base, double size, int run) {
        this(text, left, right, base, size, run, (left + right) / 2, base - RAISED * size);
    }

    /** The same, clipped: text that runs over its cell is cut off at the edge of the cell it belongs to. */
    public Glyph clipped(Rectangle2D clip) {
        return new Glyph(
                text,
                left,
                right,
                base,
                size,
                run,
                inside(middle, clip.getMinX(), clip.getMaxX()),
                inside(height, clip.getMinY(), clip.getMaxY()));
    }

    private static double inside(double at, double from, double to) {
        double edge = Math.min(EDGE, (to - from) / 4);
        return at < from ? from + edge : at > to ? to - edge : at;
    }

    double top() {
        return base - ASCENT * size;
    }

    double bottom() {
        return base + DESCENT * size;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether it is the same character printed once more to look bold. */
    boolean repeats(Glyph other) {
        return text.equals(other.text)
                && Math.abs(left - other.left) < 0.25 * size
                && Math.abs(base - other.base) < 0.25 * size;
    }
}
