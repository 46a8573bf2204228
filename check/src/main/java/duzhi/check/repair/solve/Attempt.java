package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Meter.Exhausted;
import duzhi.check.repair.solve.Result.Limit;
import duzhi.check.repair.solve.Result.Part;
import duzhi.check.repair.solve.Result.Repair;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The search for one piece's smallest repair, in two steps, so that every piece has some bound before one takes all time. */
final class Attempt {

    private final Piece piece;
    private final Budget budget;
    private final Meter meter;
    private final Search search;
    private Optional<Limit> limit = Optional.empty();

    Attempt(Piece piece, Budget budget, Meter meter) {
        this.piece = piece;
        this.budget = budget;
        this.meter = meter;
        search = new Search(new Base(piece.articulation), meter);
    }

    private interface Step {
        void run() throws Exhausted;
    }

    private void limited(Step step) {
        try {
            step.run();
        } catch (Exhausted tooMuch) {
            limit = Optional.of(tooMuch.limit);
        }
    }

    /** Some repair and some bound. */
    void begin() {
        limited(search::begin);
    }

    /** All the rest. */
    Outcome finish() {
        if (limit.isEmpty()) {
            limited(search::run);
        }
        if (search.isImpossible()) {
            return new Outcome(0, Optional.empty(), Optional.empty(), List.of(), List.of(), true);
        }
        Outcome outcome = limit.isEmpty() ? proved(search) : stopped(search);
        search.forget();
        return outcome;
    }

    private Outcome proved(Search done) {
        if (done.lower() == 0) {
            return Outcome.FINE;
        }
        List<Part> parts = new Listing(done, piece.articulation, meter, budget.alternatives())
                .parts().stream().map(piece::outside).toList();
        Stream<Repair> first = parts.stream().map(part -> part.repairs().getFirst());
        return new Outcome(
                done.lower(),
                Optional.of(Repairs.together(first.toList())),
                Optional.empty(),
                parts,
                proof(done),
                false);
    }

    private List<Certificate.Part> proof(Search known) {
        return known.groups().stream().map(piece::outside).toList();
    }

    private Outcome stopped(Search cut) {
        cut.takeStock();
        Optional<Repair> best =
                Optional.ofNullable(cut.best()).map(cells -> piece.outside(Repairs.of(cut.base(), cells, meter)));
        return new Outcome(cut.lower(), best, limit, List.of(), proof(cut), false);
    }
}
