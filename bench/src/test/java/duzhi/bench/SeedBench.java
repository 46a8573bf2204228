package duzhi.bench;

import duzhi.check.engine.Audit;
import duzhi.form.filled.FilledDocument;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One whole document: from text to facts, and from facts to findings. */
@NullUnmarked
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SeedBench {

    /** Which document. */
    @Param
    public DocumentJob.Sample sample;

    private DocumentJob job;
    private FilledDocument document;

    /** Everything that is done once. */
    @Setup
    public void prepare() {
        job = new DocumentJob(sample);
        document = job.read();
    }

    /** From text to facts. */
    @Benchmark
    public FilledDocument read() {
        return job.read();
    }

    /** From facts to findings. */
    @Benchmark
    public Audit audit() {
        return job.audit(document);
    }
}
