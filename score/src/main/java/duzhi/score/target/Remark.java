package duzhi.score.target;

/** A flaw in how target or actual value are written that did not prevent the comparison. */
public enum Remark {
    /** The target prints a number or a date without saying at least, at most or equal. */
    OPERATOR_MISSING,
    /** Only one of the two cells prints a unit. */
    UNIT_MISSING,
    /** The unit is in no list; it was compared by its letters only. */
    UNIT_UNLISTED,
    /** The cell names a property where its value is meant. */
    NOUN_FOR_VALUE,
    /** The target is a comparison without a base or a scale and cannot be measured. */
    NO_SCALE,
    /** More was achieved than an equality asks for; practice counts this as reached. */
    ABOVE_EQUALITY
}
