package duzhi.reader.document;

import duzhi.reader.document.Unreadable.Why;

/** Counts what the pages of one document draw, so that drawings made of drawings end. */
public final class Meter {

    private static final int OFTEN = 64;

    private final Limits limits;
    private final Watch watch;
    private long marks;

    /** For one document. */
    public Meter(Limits limits, Watch watch) {
        this.limits = limits;
        this.watch = watch;
    }

    /** One more character, stroke or step of drawing. */
    public void mark() throws Unreadable {
        if (++marks > limits.marks()) {
            throw new Unreadable(Why.TOO_MANY_CELLS, String.valueOf(limits.marks()));
        }
        if (marks % OFTEN == 0) {
            watch.check();
        }
    }
}
