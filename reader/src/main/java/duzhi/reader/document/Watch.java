package duzhi.reader.document;

import duzhi.reader.document.Unreadable.Why;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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

    /** For libraries that only let their input fail: {@link Unreadable#unless} finds the reason again. */
    public void checkInput() throws IOException {
        try {
            check();
        } catch (Unreadable reason) {
            throw new IOException(reason);
        }
    }

    /** The same bytes, which end with the time: so ends whatever a library makes of them. */
    public InputStream over(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                checkInput();
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                checkInput();
                return super.read(bytes, from, most);
            }
        };
    }
}
