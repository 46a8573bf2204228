package duzhi.publish.input;

import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A column of a sheet.
 *
 * @param key its name in the definition
 * @param heading as shown
 * @param note shown beside the heading
 * @param kind what its cells hold
 * @param width in characters
 * @param source the chart of a code, the list of a choice, empty for others
 * @param digits how long a code is
 * @param mapped the column whose code leads to this one where it is left blank, or empty
 * @param text of words, the key they are asked for by for every functional code; empty for remarks on a line
 * @param demand when it must be filled in
 * @param words values of other columns with which words may stand instead of a number
 * @param negative whether a figure below zero can stand there
 * @param dimension what it narrows a figure on
 * @param at what its own figures are narrowed to
 */
record InputColumn(
        String key,
        String heading,
        String note,
        Kind kind,
        int width,
        String source,
        int digits,
        String mapped,
        String text,
        Demand demand,
        Map<String, List<String>> words,
        boolean negative,
        Optional<Dimension> dimension,
        Coordinates at) {

    /** What the cells of a column hold. */
    enum Kind {
        /** Says which of the given rows it is. */
        LABEL,
        /** Explains the row; not read. */
        ABOUT,
        /** What the value of the row is counted in; not read. */
        MEASURE,
        TEXT,
        CODE,
        CHOICE,
        UNIT,
        PROJECT,
        /** Yuan. */
        AMOUNT,
        /** Counted in what the row says. */
        VALUE,
        /** A number that is no figure of the ledger. */
        NUMBER;

        static Kind of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }

        boolean isFigure() {
            return this == AMOUNT || this == VALUE;
        }

        boolean isPrinted() {
            return this == LABEL || this == ABOUT || this == MEASURE;
        }

        boolean isNumeric() {
            return isFigure() || this == NUMBER;
        }
    }

    /**
     * When a cell must be filled in.
     *
     * @param always whatever else is
     * @param when values of other columns with which it must be, empty for never
     */
    record Demand(boolean always, Map<String, List<String>> when) {}

    boolean isHeaded(String printed) {
        return Labels.fold(heading).equals(Labels.fold(printed));
    }
}
