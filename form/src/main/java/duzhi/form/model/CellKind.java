package duzhi.form.model;

import java.util.Locale;

/** What a cell of a form holds. */
public enum CellKind {
    /** A printed name that says which row it is. */
    LABEL,
    /** A name the filler chooses: project, agency, indicator. */
    NAME,
    /** A code, digits only. */
    CODE,
    /** An amount of money in the unit of the table. */
    AMOUNT,
    /** A rate, printed with its sign. */
    RATE,
    /** Weight or points. */
    POINTS,
    /** A target or an actual value of an indicator, in its own notation. */
    TARGET,
    /** An operator printed in a cell of its own. */
    OPERATOR,
    /** Free words. */
    TEXT;

    /** Whether only a number can stand there. */
    public boolean isNumeric() {
        return this == AMOUNT || this == RATE || this == POINTS;
    }

    /** The kind of that label; throws {@link IllegalArgumentException} where there is none. */
    public static CellKind of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
