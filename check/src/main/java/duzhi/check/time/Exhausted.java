package duzhi.check.time;

import duzhi.check.finding.Text;

/** The time for a document is over; what was begun has not been carried out. */
public final class Exhausted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text why;

    Exhausted(Text why) {
        super(why.en(), null, false, false);
        this.why = why;
    }

    /** Why, in words. */
    public Text why() {
        return why;
    }
}
