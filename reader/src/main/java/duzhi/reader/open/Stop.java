package duzhi.reader.open;

import java.util.List;

/** A wish to end early, which may come from any thread. */
public final class Stop {

    private boolean asked;
    private List<Thread> workers = List.of();

    /** Ends whatever is being done and keeps anything more from being begun. */
    public synchronized void now() {
        asked = true;
        workers.forEach(Thread::interrupt);
    }

    /** Whether it was asked for. */
    public synchronized boolean isAsked() {
        return asked;
    }

    synchronized void interrupts(List<Thread> those) {
        workers = List.copyOf(those);
    }
}
