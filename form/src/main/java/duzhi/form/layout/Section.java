package duzhi.form.layout;

import java.util.List;

/** A stretch of a table: values beside their labels, or a grid with headings. */
public sealed interface Section {

    /** Words in one cell along its left side, over all its rows; empty where there is none. */
    String side();

    /** How many shares of the width that cell takes. */
    int sideWidth();

    /**
     * Values beside their labels, in one row.
     *
     * @param fields from left to right
     */
    record Fields(String side, int sideWidth, List<Field> fields) implements Section {}

    /**
     * A value beside its label.
     *
     * @param key of the pair
     * @param label as printed; empty where the side says enough
     * @param labelWidth shares of the width
     * @param width shares of the width of the value
     */
    record Field(String key, String label, int labelWidth, int width) {}

    /**
     * A grid.
     *
     * @param grid id of the form's grid
     * @param headings its columns from left to right
     * @param lines its rows from top to bottom; two panels each in their own order
     */
    record Lines(String side, int sideWidth, String grid, List<Heading> headings, List<Line> lines)
            implements Section {}
}
