package duzhi.ledger.source;

/**
 * Something that was mended while reading.
 *
 * @param kind what was mended
 * @param before as printed
 * @param after as read
 */
public record Repair(Kind kind, String before, String after) {

    /** The kinds of damage that published text shows. */
    public enum Kind {
        /** Blanks inside a word or number. */
        BLANKS,
        /** Full-width, compatibility or look-alike characters. */
        CHARACTERS,
        /** Residue of HTML or LaTeX. */
        MARKUP,
        /** A cell printed one or more columns away from its heading. */
        SHIFTED_CELL,
        /** A cell without a place of its own in the row. */
        EXTRA_CELL,
        /** A table interrupted by a page break and joined again. */
        JOINED_PAGES,
        /** A heading of merged cells printed on another row of its group. */
        DISPLACED_LABEL,
        /** A name whose row had to be found by what is beside it. */
        LOST_LABEL,
        /** One amount printed for several rows. */
        SHARED_AMOUNT
    }
}
