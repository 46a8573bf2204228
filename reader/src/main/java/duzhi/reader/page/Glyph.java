package duzhi.reader.page;

/**
 * A character as drawn, in points from the top left corner of the page as it is shown.
 *
 * @param text what it stands for, usually one character
 * @param left its left edge
 * @param right its right edge
 * @param base its base line
 * @param size of the type
 * @param run number of the drawing operation; characters of one operation belong together
 */
public record Glyph(String text, double left, double right, double base, double size, int run) {

    private static final double ASCENT = 0.86;
    private static final double DESCENT = 0.14;

    double top() {
        return base - ASCENT * size;
    }

    double bottom() {
        return base + DESCENT * size;
    }

    double middle() {
        return (left + right) / 2;
    }

    double height() {
        return base - 0.36 * size;
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
