package duzhi.proof.mutation;

import com.sun.management.ThreadMXBean;
import duzhi.form.filled.FilledDocument;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.open.Input;
import duzhi.reader.open.Intake;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads one damaged document, audits it if told to, and says how that ended. */
final class Trial {

    private static final Limits LIMITS = Limits.DEFAULT;

    /** Work, not time on a clock, after which a document counts as hanging, however busy the machine is. */
    private static final Duration MOST_WORK = LIMITS.time();

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * How a trial ended.
     *
     * @param outcome {@code READ}, why it was refused, or {@code HUNG}, {@code THREW}
     * @param detail what was thrown and where, or what is wrong with the document, empty where nothing is
     * @param milliseconds of work from bytes to findings
     * @param megabytes memory asked for on the way, more than was ever held at once
     */
    record End(String outcome, String detail, long milliseconds, long megabytes) {

        boolean isBad() {
            return outcome.equals("HUNG") || outcome.equals("THREW");
        }
    }

    private Trial() {}

    static End of(String name, byte[] bytes, Path folder, boolean audited) throws IOException, InterruptedException {
        AtomicReference<@Nullable End> end = new AtomicReference<>();
        Path file = folder.resolve("trial-" + name);
        Files.write(file, bytes);
        Thread thread = Thread.ofPlatform().daemon().name(name).start(() -> end.set(ended(file, audited)));
        while (!thread.join(LOOK)) {
            if (THREADS.getThreadCpuTime(thread.threadId()) > MOST_WORK.toNanos()) {
                String at = frames(thread.getStackTrace());
                thread.interrupt();
                return new End("HUNG", at, MOST_WORK.toMillis(), 0);
            }
        }
        return Objects.requireNonNull(end.get());
    }

    private static End ended(Path file, boolean audited) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        String outcome;
        String detail = "";
        try {
            outcome = outcome(file, audited);
        } catch (Unreadable refused) {
            outcome = refused.why().name();
            detail = refused.detail();
        } catch (Throwable thrown) {
            outcome = "THREW";
            detail = trace(thrown);
        }
        long milliseconds = THREADS.getCurrentThreadCpuTime() / 1_000_000;
        return new End(outcome, detail, milliseconds, (THREADS.getCurrentThreadAllocatedBytes() - before) >> 20);
    }

    /** An archive may hold many documents: the first refusal among them is its outcome. */
    private static String outcome(Path file, boolean audited) throws Unreadable {
        List<Input> inputs = Intake.of(List.of(file.toString()), LIMITS);
        Unreadable first = null;
        for (Input input : inputs.size() > 50 ? inputs.subList(0, 50) : inputs) {
            try {
                Original original = input.load(LIMITS);
                FilledDocument document = Program.read(original, LIMITS);
                if (audited) {
                    Program.findings(document);
                }
            } catch (Unreadable refused) {
                if (refused.why() == Why.FAILED) {
                    throw new IllegalStateException("failed for no reason of the document", refused);
                }
                first = first == null ? refused : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return "READ";
    }

    private static String trace(Throwable thrown) {
        String cause = thrown.getCause() == null ? "" : " caused by " + trace(thrown.getCause());
        return (thrown + frames(thrown.getStackTrace()) + cause).replaceAll("\\s+", " ");
    }

    private static String frames(StackTraceElement[] frames) {
        StringBuilder trace = new StringBuilder();
        for (int i = 0; i < Math.min(16, frames.length); i++) {
            trace.append(" < ").append(frames[i]);
        }
        return trace.toString();
    }
}
