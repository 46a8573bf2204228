package duzhi.check.rules.equation;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A figure that all tables of a document which print it agree on. */
final class Agreed {

    private Agreed() {}

    /** The first of the cells that hold, if all of them say the same of the budget year. */
    static Optional<Fact> on(FilledDocument document, Predicate<Fact> wanted) {
        List<Fact> found = document.facts().stream()
                .filter(fact -> fact.figure().isPresent()
                        && fact.isCertain()
                        && fact.source().place().isCell()
                        && fact.at().has(Dimension.YEAR, document.year()))
                .filter(wanted)
                .toList();
        boolean agree = found.stream()
                        .map(fact -> fact.figure().orElseThrow().exact().stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
        return agree ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Whether one figure is more than another however both were rounded. */
    static boolean exceeds(Fact one, Fact other) {
        return one.figure()
                        .orElseThrow()
                        .interval()
                        .low()
                        .compareTo(other.figure().orElseThrow().interval().high())
                > 0;
    }

    static String shown(Fact fact) {
        return fact.figure().orElseThrow().toString();
    }
}
