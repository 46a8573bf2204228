package duzhi.form.filled;

import duzhi.ledger.source.Place;

/**
 * A number printed in the document and what became of it. Numbers in equal numbers out.
 *
 * @param at where it stands
 * @param fate what it was taken for
 * @param detail id of the fact, or the reason it was left unplaced
 */
public record PrintedNumber(Place at, Fate fate, String detail) {

    /** What a number was taken for. */
    public enum Fate {
        /** The value of a fact or of a stated relation. */
        FACT,
        /** A year or a date. */
        DATE,
        /** Numbering of headings, rows, notes. */
        NUMBERING,
        /** A classification, unit or project code. */
        CODE,
        /** Number of a regulation or document. */
        REFERENCE,
        /** Part of a name or of explanatory words. */
        WORDS,
        /** None of these: nothing rests on it. */
        UNPLACED
    }
}
