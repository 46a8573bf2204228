package duzhi.reader.document;

import duzhi.reader.document.Unreadable.Why;
import java.time.Duration;

/** Ends work that takes too long or is no longer wanted. */
public final class Watch {

    private final long deadline;
    private final Duration most;

    private Watch(Duration most) {
        this.most = most;
        this.deadline = System.nanoTime() + most.toNanos();
    }

    /** Starts now. */
    public static Watch of(Duration most) {
        return new Watch(most);
    }

    /** To be called every few milliseconds of work. */
    public void check() throws Unreadable {
        if (Thread.currentThread().isInterrupted()) {
            throw new Unreadable(Why.CANCELLED, "");
        }
        if (System.nanoTime() - deadline > 0) {
            throw new Unreadable(Why.TOO_LONG, most.toSeconds() + " s");
        }
    }
}
