package duzhi.check.rules.equation;

import duzhi.check.derive.Deriver;
import duzhi.check.relation.Batch;
import duzhi.check.relation.Linear;
import duzhi.check.relation.Linear.Kind;
import duzhi.check.relation.Linear.Outcome;
import duzhi.check.time.Patience;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Dimensions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The derived relations of a document and how each ends; worked out once for all rules that ask. */
final class Equations {

    /** A relation and how it ends. */
    record Ended(Linear relation, Outcome outcome) {}

    private record Memo(FilledDocument document, List<Ended> ended) {}

    private final Dimensions dimensions;
    private volatile @Nullable Memo memo;

    Equations(Dimensions dimensions) {
        this.dimensions = dimensions;
    }

    /** Identity is meant: the rules of one audit are handed the very same document, one after the other. */
    @SuppressWarnings("ReferenceEquality")
    List<Ended> of(FilledDocument document, Patience patience) {
        Memo last = memo;
        if (last == null || last.document() != document) {
            last = new Memo(document, evaluate(document, patience));
            memo = last;
        }
        return last.ended();
    }

    List<Ended> of(FilledDocument document, Kind kind, Patience patience) {
        return of(document, patience).stream()
                .filter(ended -> ended.relation().kind() == kind)
                .toList();
    }

    private List<Ended> evaluate(FilledDocument document, Patience patience) {
        Batch batch = new Batch(Deriver.derive(document, dimensions, patience));
        List<Ended> ended = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            ended.add(new Ended(batch.relation(i), batch.outcome(i)));
        }
        return ended;
    }
}
