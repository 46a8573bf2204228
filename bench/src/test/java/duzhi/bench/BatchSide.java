package duzhi.bench;

import duzhi.check.relation.Batch;
import duzhi.check.relation.Linear.Outcome;
import java.util.stream.IntStream;

/** Duzhi's own: the relations laid out in arrays. */
final class BatchSide implements Side {

    private final Batch batch;

    BatchSide(SumJob job) {
        batch = new Batch(job.relations());
    }

    @Override
    public IntStream wrong() {
        return IntStream.range(0, batch.size()).filter(row -> batch.outcome(row) == Outcome.FAILS);
    }
}
