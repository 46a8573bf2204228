package duzhi.server.check;

import duzhi.reader.open.Stop;
import duzhi.server.store.Session;
import duzhi.server.store.Settings;
import duzhi.server.store.Upload;
import duzhi.server.store.Uploads;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Checks being worked on, two at a time and in the order they came. Files are in the database before a job begins, so that
 * one that a stop of the program cut short is begun again at the next start.
 */
@Component
@Order(2)
class Jobs implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int TOGETHER = 2;
    private static final long GRACE_MILLIS = 5_000;

    private final Path room;
    private final Session session;
    private final Uploads uploads;
    private final Auditing auditing;
    private final Semaphore places = new Semaphore(TOGETHER, true);
    private final Map<Long, Job> jobs = new ConcurrentHashMap<>();
    private volatile boolean closing;

    Jobs(Settings settings, Session session, Uploads uploads, Auditing auditing) {
        this.room = settings.data().resolve("checks");
        this.session = session;
        this.uploads = uploads;
        this.auditing = auditing;
    }

    /** What was not at its end when the program stopped is begun again; copies it worked on are not left lying about. */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (Files.exists(room)) {
            delete(room);
        }
        session.system(uploads::open).forEach(this::begin);
    }

    /** Begins one; nothing where it is being worked on already. */
    void begin(Upload upload) {
        CompletableFuture<Void> unused = start(upload);
    }

    /** The same. What is given ends with it, however it ends. */
    CompletableFuture<Void> start(Upload upload) {
        Job fresh = new Job(upload);
        Job job = jobs.putIfAbsent(upload.id(), fresh);
        if (job != null) {
            return job.end;
        }
        fresh.thread.start();
        return fresh.end;
    }

    /** Ends one early; false where it is not being worked on. */
    boolean cancel(long id) {
        Job job = jobs.get(id);
        if (job != null) {
            job.cancel();
        }
        return job != null;
    }

    /** How far one is, empty where it is not being worked on. */
    Optional<Progress> progress(long id) {
        return Optional.ofNullable(jobs.get(id)).map(job -> job.progress);
    }

    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        jobs.values().forEach(job -> job.stop.now());
        long until = System.currentTimeMillis() + GRACE_MILLIS;
        while (!jobs.isEmpty() && System.currentTimeMillis() < until) {
            Thread.sleep(50);
        }
    }

    private final class Job {

        private final Upload upload;
        private final Stop stop = new Stop();
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final Thread thread;
        private volatile Progress progress;

        Job(Upload upload) {
            this.upload = upload;
            this.thread = Thread.ofVirtual().name("check-" + upload.id()).unstarted(this::run);
            this.progress =
                    new Progress(Progress.Stage.WAITING, 0, upload.files().size(), "");
        }

        /** One that still waits need not wait any longer. */
        void cancel() {
            stop.now();
            if (progress.stage() == Progress.Stage.WAITING) {
                thread.interrupt();
            }
        }

        void run() {
            try {
                places.acquire();
                try {
                    work();
                } finally {
                    places.release();
                }
            } catch (InterruptedException e) {
                // The interrupt has said what it had to say; keeping it would disturb the database.
                end(Upload.State.CANCELLED);
            } catch (IOException | RuntimeException | Error e) {
                LOG.error("check {} failed", upload.id(), e);
                end(Upload.State.FAILED);
            } finally {
                jobs.remove(upload.id());
                end.complete(null);
            }
        }

        private void work() throws IOException {
            if (Thread.interrupted() || stop.isAsked()) {
                end(Upload.State.CANCELLED);
                return;
            }
            progress = new Progress(Progress.Stage.READING, 0, upload.files().size(), "");
            as(() -> uploads.reading(upload.id()));
            Path folder = Files.createTempDirectory(Files.createDirectories(room), "check-");
            try {
                Path files = Files.createDirectory(folder.resolve("files"));
                Audited audited = auditing.audit(upload, files, fetch(files), folder.resolve("copies"), this::at, stop);
                if (stop.isAsked()) {
                    end(Upload.State.CANCELLED);
                } else {
                    keep(audited);
                }
            } finally {
                delete(folder);
            }
        }

        private List<Path> fetch(Path folder) throws IOException {
            List<Path> paths = new ArrayList<>();
            for (Upload.File file : session.as(upload.person(), () -> uploads.files(upload.id()))) {
                Path path = folder.resolve(file.name());
                try (OutputStream out = Files.newOutputStream(path)) {
                    session.as(upload.person(), () -> {
                        uploads.copy(upload.id(), file, out);
                        return true;
                    });
                }
                paths.add(path);
            }
            return paths;
        }

        private void at(int done, int total, String current) {
            progress = new Progress(
                    done == total ? Progress.Stage.CHECKING : Progress.Stage.READING, done, total, current);
        }

        private void keep(Audited audited) {
            as(() -> {
                uploads.found(upload.id(), audited.read(), audited.found());
                audited.reports().forEach((name, bytes) -> uploads.output(upload.id(), "report", name, bytes));
                audited.copies().forEach((name, bytes) -> uploads.output(upload.id(), "copy", name, bytes));
                uploads.end(upload.id(), Upload.State.DONE, audited.counts());
            });
        }

        /** A stop of the program ends nothing: the check goes on at the next start. */
        private void end(Upload.State state) {
            if (!closing) {
                as(() -> uploads.end(upload.id(), state, Upload.Counts.NONE));
            }
        }

        private void as(Runnable work) {
            session.as(upload.person(), () -> {
                work.run();
                return true;
            });
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
