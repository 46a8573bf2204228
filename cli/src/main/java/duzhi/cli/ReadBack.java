package duzhi.cli;

import duzhi.check.engine.Audit;
import duzhi.cli.publishing.Reviewer;
import duzhi.form.filled.FilledDocument;
import duzhi.reader.document.Limits;
import duzhi.reader.open.Batch;
import duzhi.reader.open.Intake;
import duzhi.reader.open.Stop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reads what was written by the pipeline that reads anyone's files, and keeps what could not be read. */
public final class ReadBack implements Reviewer {

    private final Pipeline pipeline;
    private final Pipeline.How how;
    private final Queue<Audit.Failure> failures = new ConcurrentLinkedQueue<>();

    /** With the pipeline, and how long and how much a file may take. */
    public ReadBack(Pipeline pipeline, Limits limits, Stop stop) {
        this.pipeline = pipeline;
        this.how = new Pipeline.How(limits, 1, null, Batch.Progress.NONE, stop);
    }

    /** A file as the pipeline reads it. */
    Pipeline.Reading reading(Path file) throws IOException {
        return pipeline.read(Intake.of(List.of(file.toString()), how.limits()), how);
    }

    @Override
    public Optional<FilledDocument> read(Path file) throws IOException {
        Pipeline.Reading reading = reading(file);
        failures.addAll(reading.failures());
        return reading.documents().stream().findFirst();
    }

    @Override
    public Audit examine(List<FilledDocument> first) {
        return pipeline.audit(new Pipeline.Reading(first, List.of()));
    }

    /** What could not be read, by file. */
    public List<Audit.Failure> failures() {
        return failures.stream()
                .sorted(Comparator.comparing(Audit.Failure::path))
                .toList();
    }
}
