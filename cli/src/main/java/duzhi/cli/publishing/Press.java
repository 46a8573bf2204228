package duzhi.cli.publishing;

import duzhi.check.engine.Audit;
import duzhi.form.filled.FilledDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Writes the formats of a document side by side, has each file read back as soon as it is there, and the first examined as
 * soon as it is read. Pages take longest; the formats printed from them follow each other, all others stand beside.
 */
final class Press {

    private static final int WORKERS = 2;

    private final ExecutorService workers;
    private final Reviewer reviewer;

    private Press(ExecutorService workers, Reviewer reviewer) {
        this.workers = workers;
        this.reviewer = reviewer;
    }

    /** Writes a document in a format and says where. */
    interface Writer {
        Path write(Medium medium) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param versions what the files say that could be read back, in the order of the formats
     * @param audit what the rules say of the first
     */
    record Proofs(List<FilledDocument> versions, Audit audit) {}

    static Proofs print(List<Medium> media, Writer writer, Reviewer reviewer) throws IOException {
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS, Press::worker)) {
            return new Press(workers, reviewer).print(media, writer);
        }
    }

    private static Thread worker(Runnable work) {
        return Thread.ofPlatform().daemon().name("duzhi-press").unstarted(work);
    }

    private Proofs print(List<Medium> media, Writer writer) throws IOException {
        Map<Boolean, CompletableFuture<?>> last = new TreeMap<>();
        Map<Medium, CompletableFuture<Optional<FilledDocument>>> read = new TreeMap<>();
        for (Medium medium : media) {
            CompletableFuture<Path> written = last.getOrDefault(
                            medium.isPaged(), CompletableFuture.completedFuture(medium))
                    .thenApplyAsync(before -> done(() -> writer.write(medium)), workers);
            last.put(medium.isPaged(), written);
            read.put(
                    medium,
                    medium.isDocument()
                            ? written.thenApplyAsync(file -> done(() -> reviewer.read(file)), workers)
                            : written.thenApply(file -> Optional.empty()));
        }
        CompletableFuture<Audit> audit = read.values().stream()
                .findFirst()
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()))
                .thenApplyAsync(first -> reviewer.examine(first.stream().toList()), workers);
        List<FilledDocument> versions =
                outcome(CompletableFuture.allOf(read.values().toArray(CompletableFuture<?>[]::new))
                        .thenApply(all -> read.values().stream()
                                .flatMap(each -> each.join().stream())
                                .toList()));
        return new Proofs(versions, outcome(audit));
    }

    /** A step that may fail for want of a file. */
    private interface Step<T> {
        T take() throws IOException;
    }

    private static <T> T done(Step<T> step) {
        try {
            return step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T outcome(CompletableFuture<T> future) throws IOException {
        try {
            return future.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case UncheckedIOException unwritten -> throw unwritten.getCause();
                case RuntimeException mistake -> throw mistake;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }
}
