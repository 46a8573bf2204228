package duzhi.reader.open;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Works through many inputs, several at a time. However one of them ends, the others are not touched by it; what comes
 * out is in the order of what went in. No more originals are in memory than threads work.
 */
public final class Batch {

    /** What is done with one file. */
    public interface Job<T> {
        /** Its outcome. */
        T run(Original original, Watch watch) throws Unreadable;
    }

    /** What came of one input. */
    public sealed interface Outcome<T> {
        /** The input. */
        Input input();

        /** It was read. */
        record Done<T>(Input input, T value) implements Outcome<T> {}

        /** It was not. */
        record Refused<T>(Input input, Unreadable reason) implements Outcome<T> {}
    }

    /** Told of every input before it is begun and after it is done. */
    public interface Progress {
        /** For nobody. */
        Progress NONE = (done, total, current) -> {};

        /** So many of all are done, and this one was begun last. Called by one thread at a time. */
        void at(int done, int total, String current);
    }

    private final Limits limits;
    private final int threads;
    private final Progress progress;
    private final Stop stop;

    /** With so many threads. */
    public Batch(Limits limits, int threads, Progress progress, Stop stop) {
        this.limits = limits;
        this.threads = threads;
        this.progress = progress;
        this.stop = stop;
    }

    /** Works through inputs; those not done when everything was stopped are refused as cancelled. */
    public <T> List<Outcome<T>> run(List<Input> inputs, Job<T> job) {
        return new Work<>(inputs, job).outcomes();
    }

    private final class Work<T> {

        private final List<Input> inputs;
        private final Job<T> job;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReferenceArray<Outcome<T>> outcomes;
        private int done;

        Work(List<Input> inputs, Job<T> job) {
            this.inputs = inputs;
            this.job = job;
            this.outcomes = new AtomicReferenceArray<>(inputs.size());
        }

        List<Outcome<T>> outcomes() {
            List<Thread> workers = new ArrayList<>();
            for (int i = 0; i < Math.min(threads, inputs.size()); i++) {
                workers.add(Thread.ofPlatform().daemon().name("duzhi-" + i).unstarted(this::work));
            }
            stop.interrupts(workers);
            workers.forEach(Thread::start);
            for (Thread worker : workers) {
                join(worker);
            }
            return IntStream.range(0, inputs.size())
                    .mapToObj(i -> Objects.requireNonNull(outcomes.get(i)))
                    .toList();
        }

        /** The caller being interrupted stops everything, and what was finished is still given. */
        private void join(Thread worker) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    stop.now();
                }
            }
        }

        private void work() {
            for (int i = next.getAndIncrement(); i < inputs.size(); i = next.getAndIncrement()) {
                Input input = inputs.get(i);
                tell(0, input);
                outcomes.set(i, outcome(input));
                tell(1, input);
            }
        }

        private synchronized void tell(int more, Input input) {
            done += more;
            progress.at(done, inputs.size(), input.path());
        }

        private Outcome<T> outcome(Input input) {
            try {
                if (stop.isAsked()) {
                    throw new Unreadable(Why.CANCELLED, "");
                }
                T value = Deadline.within(limits.time(), input.path(), watch -> job.run(input.load(limits), watch));
                return new Outcome.Done<>(input, value);
            } catch (Unreadable reason) {
                return new Outcome.Refused<>(input, reason);
            }
        }
    }
}
