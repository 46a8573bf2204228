package duzhi.check.rules.equation;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looking up a document's figures by place. */
final class Facts {

    private Facts() {}

    /** The most exact figure printed at a place, cells before text. */
    static Optional<Fact> at(FilledDocument document, Coordinates at) {
        return all(document, at).stream().findFirst();
    }

    /** Every figure printed at a place, the most exact first, cells before text. */
    static List<Fact> all(FilledDocument document, Coordinates at) {
        return document.facts().stream()
                .filter(fact -> fact.figure().isPresent()
                        && fact.isCertain()
                        && fact.at().equals(at))
                .sorted(Comparator.comparing(
                                (Fact fact) -> fact.figure().orElseThrow().step())
                        .thenComparing(fact -> !fact.source().place().isCell()))
                .toList();
    }
}
