package duzhi.cli;

import duzhi.check.engine.Audit;
import duzhi.cli.publishing.Reviewer;
import duzhi.form.filled.FilledDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reads what was written by the pipeline that reads anyone's files, and keeps what could not be read. */
final class ReadBack implements Reviewer {

    private final Pipeline pipeline;
    private final Reader reader;
    private final Queue<Audit.Failure> failures = new ConcurrentLinkedQueue<>();

    /** How files are read. */
    interface Reader {
        Pipeline.Reading read(List<Path> files) throws IOException;
    }

    ReadBack(Pipeline pipeline, Reader reader) {
        this.pipeline = pipeline;
        this.reader = reader;
    }

    @Override
    public Optional<FilledDocument> read(Path file) throws IOException {
        Pipeline.Reading reading = reader.read(List.of(file));
        failures.addAll(reading.failures());
        return reading.documents().stream().findFirst();
    }

    @Override
    public Audit examine(List<FilledDocument> first) {
        return pipeline.audit(new Pipeline.Reading(first, List.of()));
    }

    /** By file. */
    List<Audit.Failure> failures() {
        return failures.stream()
                .sorted(Comparator.comparing(Audit.Failure::path))
                .toList();
    }
}
