package duzhi.check.rules.equation;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document's figures by place. */
final class Facts {

    private static final Comparator<Fact> SUREST = Comparator.comparing(
                    (Fact fact) -> fact.figure().orElseThrow().step())
            .thenComparing(fact -> !fact.source().place().isCell());

    private final Map<Coordinates, List<Fact>> byPlace = new HashMap<>();

    /** The figures of a document that are read with certainty. */
    Facts(FilledDocument document) {
        for (Fact fact : document.facts()) {
            if (fact.figure().isPresent() && fact.isCertain()) {
                byPlace.computeIfAbsent(fact.at(), any -> new ArrayList<>(1)).add(fact);
            }
        }
        byPlace.values().forEach(facts -> facts.sort(SUREST));
    }

    /** The most exact figure printed at a place, cells before text. */
    Optional<Fact> at(Coordinates at) {
        return all(at).stream().findFirst();
    }

    /** Every figure printed at a place, the most exact first, cells before text. */
    List<Fact> all(Coordinates at) {
        return byPlace.getOrDefault(at, List.of());
    }

    /** What some facts print, each figure once: a sentence may be repeated a thousand times. */
    static List<Figure> figures(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact.figure().orElseThrow())
                .distinct()
                .toList();
    }
}
