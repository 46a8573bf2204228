package duzhi.bench;

import duzhi.check.finding.Finding;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Checks per second and thread of the {@link SumJob}, with and without building the findings. */
@NullUnmarked
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RelationBench {

    static final int ROWS = 200_000;

    /** The ways of doing the job. */
    public enum Tool {
        /** Duzhi. */
        BATCH,
        /** By hand. */
        DECIMAL,
        /** KIE FEEL. */
        FEEL;

        Side side(SumJob job) {
            return switch (this) {
                case BATCH -> new BatchSide(job);
                case DECIMAL -> new DecimalSide(job);
                case FEEL -> new FeelSide(job);
            };
        }
    }

    /** Who does it. */
    @Param
    public Tool tool;

    private SumJob job;
    private Side side;

    /** Everything that is done once. */
    @Setup
    public void prepare() {
        job = new SumJob(ROWS);
        side = tool.side(job);
    }

    /** Verdicts alone. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long verdicts() {
        return side.wrong().count();
    }

    /** Verdicts, and a finding for each wrong row. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public List<Finding> findings() {
        return job.findings(side.wrong());
    }
}
