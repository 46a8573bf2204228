package duzhi.workflow.route;

import java.util.Locale;

/** What must hold before a document moves on. */
public enum Guard {
    /** Entries can be read: no code missing, no text in a number. */
    READABLE,
    /** No finding of level error is left that nobody answers for. */
    CLEAN,
    /** The total keeps to the control number (控制数). */
    CONTROL,
    /** Every project has goals whose weights reach 100. */
    GOALS,
    /** Whoever moves it on has had no hand in it. */
    OTHERS,
    /** What is taken from one line is given to another: the total stays (调剂). */
    BALANCED,
    /** What a department has taken over from its units is what they have sent on last (汇总). */
    CONSOLIDATED,
    /** Nothing in it that must not be published. */
    SCANNED;

    static Guard of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As files name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
