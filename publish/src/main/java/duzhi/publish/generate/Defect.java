package duzhi.publish.generate;

import java.util.Locale;

/** Mistakes that published documents are known for. */
public enum Defect {
    /** One digit of a figure is another. */
    WRONG_DIGIT,
    /** Two neighbouring digits of a figure have changed places. */
    TRANSPOSITION,
    /** A figure is ten times what it should be. */
    TIMES_TEN,
    /** A figure is printed in 元 under 万元, or the other way round. */
    UNIT_SLIP,
    /** A row of a table is left out. */
    MISSING_ROW,
    /** The figures of two neighbouring rows stand in each other's row. */
    SHIFTED_ROW,
    /** A figure has a minus sign. */
    SIGN,
    /** A table is left out. */
    MISSING_TABLE,
    /** A sentence states another figure than the table. */
    TEXT_AGAINST_TABLE,
    /** A sentence compares with last year wrongly: direction, difference or rate. */
    WRONG_COMPARATIVE,
    /** Words are those of another project, or name another department. */
    COPIED_TEXT,
    /** A weight, a score or the direction of an indicator is another. */
    WEIGHT_OR_SCORE;

    /** The name used in lists: {@code wrong-digit}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
