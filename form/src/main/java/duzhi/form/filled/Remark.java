package duzhi.form.filled;

import duzhi.ledger.source.Place;

/**
 * Something about a document that its reader must know: parts of it that are hidden, that are pictures, that were read
 * in one of several ways.
 *
 * @param kind what it is
 * @param at where; the whole document where nothing narrower can be said
 * @param detail a name, count or text that makes it concrete, may be empty
 */
public record Remark(Kind kind, Place at, String detail) {

    /** The kinds of things to know. */
    public enum Kind {
        /** A sheet that the spreadsheet program does not show; its cells were not read. */
        HIDDEN_SHEET,
        /** Rows that are not shown; their cells were read. */
        HIDDEN_ROWS,
        /** Columns that are not shown; their cells were read. */
        HIDDEN_COLUMNS,
        /** Words marked as hidden; they were read. */
        HIDDEN_TEXT,
        /** Words that a tracked change adds or removes; read as if every change were accepted. */
        TRACKED_CHANGE,
        /** A formula whose value, computed anew, differs from the value stored in the cell. The stored one was read. */
        FORMULA_DIFFERS,
        /** Formulas that could not be computed anew. */
        FORMULA_UNCHECKED,
        /** Formulas whose file stores no value, as programs write it; what they give now was read. */
        FORMULA_COMPUTED,
        /** A page that is a picture: nothing on it was read. */
        SCANNED_PAGE,
        /** Macros, which were not looked at. */
        MACROS,
        /** Files packed inside the document, which were not opened. */
        ATTACHMENT,
        /** A page printed sideways and read upright. */
        ROTATED_PAGE,
        /** A table without rules, read by the alignment of its words; the detail says what else it could be. */
        CHOSEN_READING,
        /** An official form that nobody has filled in. */
        BLANK_FORM,
        /** Characters that look like ordinary ones and were read as those. */
        LOOKALIKES,
        /** Text that cannot be read although it can be seen: the font does not say which characters it shows. */
        UNMAPPED_TEXT,
        /** The file ends before its content does; what was there was read. */
        TRUNCATED,
        /** The name says another kind of file than the bytes; read as what the bytes are. */
        MISLABELLED,
        /** Electronic seals or signatures, of which the detail tells the number; whether they hold was not examined. */
        SEAL,
        /** Notes, marks and watermarks put on pages, of which the detail tells the number; they were not read. */
        ANNOTATION
    }
}
