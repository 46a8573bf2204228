package duzhi.ledger.chart;

import java.util.Locale;

/** How a code's text came to be known, surest first. A finding that leans on an unverified code says so. */
public enum Confidence {
    /** Code and name were read together in a regulation or an official published document. */
    VERIFIED,
    /** Code and name were read in an excerpt or a quotation of the regulation. */
    EXCERPT,
    /** The name was read; its code or its place in the order was not. */
    VERIFIED_NAME,
    /** Read in systems that are in use: what is done, not what is ruled. */
    PRACTICE,
    /** The same code and name stand in a table from before 2011: probably unchanged, not proof of today's text. */
    LEGACY,
    /** Written down from memory. */
    MEMORY,
    /** Written down from memory and doubted. */
    UNCERTAIN;

    /**
     * The confidence a table row names, such as {@code verified-name}.
     *
     * @throws IllegalArgumentException when there is no such word
     */
    public static Confidence of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether no current text was read for it, so that a mismatch may be the chart's fault. */
    public boolean unverified() {
        return compareTo(LEGACY) >= 0;
    }

    /** Whether the code was read beside the name, so that the two may be held against each other. */
    public boolean pairVerified() {
        return compareTo(EXCERPT) <= 0;
    }
}
