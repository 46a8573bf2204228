package duzhi.score.target;

/** Why a cell could not be read, or why two cells could not be compared. */
public enum Reason {
    BLANK("the cell is empty"),
    BLANK_BETWEEN_DIGITS("a blank between digits may separate two numbers; print one number"),
    NUMBER_MALFORMED("the number is not well formed; check thousands separators and decimal point"),
    OPERATORS_DISAGREE("two operators contradict each other; keep one"),
    APPROXIMATE("an approximate number cannot be scored; print the exact number"),
    RANGE_REVERSED("the range runs from high to low"),
    RANGE_AS_ACTUAL("an actual value must be one number, not a range"),
    YEARS_OR_NUMBERS("the cell may mean years or dates as well as numbers; print the unit or the full date"),
    NO_YEAR("the date has no year; print it"),
    NO_SUCH_DATE("the calendar has no such day"),
    TEXT_HAS_NO_ORDER("a designation can only be equal, not larger or smaller"),
    SENTENCE("a sentence is not a value; print a number or a word of the scale"),
    NOT_IN_VOCABULARY("the word is not in the vocabulary of qualitative values"),
    UNKNOWN_SUFFIX("the text after the number is no unit"),
    UNITS_DIFFER("the units measure different things"),
    RATE_WITHOUT_SIGN("a number up to one beside a percentage may be a share or a percentage; print the sign"),
    SCALE_UNCLEAR("a bare number beside a unit in thousands or more may be in either scale; print the unit"),
    NEGATIVE_TARGET("completion of a negative target has no meaning"),
    KINDS_DIFFER("target and actual value are of different kinds"),
    WORDS_DIFFER("target and actual value describe different properties"),
    DEGREE_UNCLEAR("the target asks for an emphatic degree that the actual value does not mention"),
    ONLY_A_BOUND("the actual value is only a bound, which does not settle the target"),
    DATE_TOO_COARSE("the dates are too coarse to tell whether the work was on time");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** One English sentence that says what is wrong and, where possible, what to print instead. */
    public String sentence() {
        return sentence;
    }
}
