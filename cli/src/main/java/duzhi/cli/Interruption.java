package duzhi.cli;

import duzhi.reader.open.Stop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** On Ctrl-C stops reading and waits until what was read is reported; the process then ends with 130. */
final class Interruption {

    private static final long LONGEST_REPORT = 60;

    private final Stop stop = new Stop();
    private final CountDownLatch over = new CountDownLatch(1);

    /** Listens from now on. */
    static Interruption listening() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::stopped, "duzhi-interruption"));
        return interruption;
    }

    Stop stop() {
        return stop;
    }

    /** Nothing is left to wait for. */
    void over() {
        over.countDown();
    }

    private void stopped() {
        stop.now();
        try {
            boolean reported = over.await(LONGEST_REPORT, TimeUnit.SECONDS);
            assert reported : "a report that takes longer is given up";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
