package duzhi.reader.open;

import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work that may never end on a thread of its own, and leaves that thread behind if it does not listen. */
final class Deadline {

    /** What work that asks its watch may take beyond its time before it is left behind. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private Deadline() {}

    /** Work on one file. */
    interface Job<T> {
        T run(Watch watch) throws Unreadable;
    }

    static <T> T within(Duration most, String name, Job<T> job) throws Unreadable {
        FutureTask<T> task = new FutureTask<>(() -> job.run(Watch.of(most)));
        Thread.ofPlatform().daemon().name(name).start(task);
        try {
            return task.get(most.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new Unreadable(Why.TOO_LONG, most.toSeconds() + " s");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unreadable(Why.CANCELLED, "");
        } catch (ExecutionException e) {
            throw unreadable(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static Unreadable unreadable(Throwable cause) {
        return switch (cause) {
            case Unreadable reason -> reason;
            case OutOfMemoryError memory -> new Unreadable(Why.UNPACKS_TOO_LARGE, "");
            case StackOverflowError deep -> new Unreadable(Why.TOO_DEEP, "");
            default -> new Unreadable(Why.FAILED, cause.toString());
        };
    }
}
