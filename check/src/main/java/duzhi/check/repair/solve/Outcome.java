package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Result.Limit;
import duzhi.check.repair.solve.Result.Part;
import duzhi.check.repair.solve.Result.Repair;
import java.util.List;
import java.util.Optional;

/**
 * What came of a piece, in numbers of the whole.
 *
 * @param lower no repair of it weighs less
 * @param best a repair, if one was found
 * @param limit what stopped it, if anything did
 * @param parts its errors, if it was not stopped
 * @param proof of the lower bound
 * @param impossible whether nothing repairs it
 */
record Outcome(
        long lower,
        Optional<Repair> best,
        Optional<Limit> limit,
        List<Part> parts,
        List<Certificate.Part> proof,
        boolean impossible) {

    /** Nothing to repair. */
    static final Outcome FINE =
            new Outcome(0, Optional.of(new Repair(0, List.of())), Optional.empty(), List.of(), List.of(), false);
}
