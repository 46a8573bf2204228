package duzhi.publish.narrative;

/** What a figure is compared with. */
enum Basis {
    /** The same figure of the year before. */
    LAST_YEAR("比上年"),
    /** What was spent of it in the year before. */
    LAST_YEAR_SPENT("比上年执行"),
    /** What was budgeted for it this year. */
    BUDGET("比预算");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    /** The placeholder, and the setting that says how the comparison is worded. */
    String word() {
        return word;
    }

    /** The setting that says how no change is worded. */
    String flat() {
        return word + "持平";
    }
}
