package duzhi.check.rules.narrative;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finding facts by what they are values of. */
final class Facts {

    /** Dimensions in which the text and a table may differ in how much they say. */
    private static final Set<Dimension> SAID_ONCE = Set.of(Dimension.STAGE, Dimension.AGENCY);

    private Facts() {}

    /** Facts with just these dimensions, stage and agency aside. */
    static List<Fact> at(FilledDocument document, Coordinates place) {
        return certain(document)
                .filter(fact -> bare(fact.at()).equals(bare(place)))
                .toList();
    }

    /** Facts there or at a narrower place. */
    static List<Fact> within(FilledDocument document, Coordinates place) {
        return certain(document).filter(fact -> covers(bare(place), fact.at())).toList();
    }

    /** The amount of an item of expenditure in the budget year, where all facts of it agree. */
    static Optional<Fact> item(FilledDocument document, String item) {
        List<Fact> found = certain(document)
                .filter(fact -> fact.at().has(Dimension.ITEM, item))
                .filter(fact -> fact.at().has(Dimension.YEAR, document.year()))
                .toList();
        boolean agree = found.stream().map(Facts::amount).distinct().count() == 1;
        return agree ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The amount in base units without trailing zeros. */
    static BigDecimal amount(Fact fact) {
        return fact.figure().orElseThrow().exact().stripTrailingZeros();
    }

    /** Facts of the running text. */
    static Stream<Fact> told(FilledDocument document) {
        return certain(document).filter(fact -> !fact.source().place().isCell());
    }

    private static Stream<Fact> certain(FilledDocument document) {
        return document.facts().stream()
                .filter(fact -> fact.isCertain() && fact.figure().isPresent());
    }

    private static Coordinates bare(Coordinates place) {
        Coordinates bare = place;
        for (Dimension dimension : SAID_ONCE) {
            bare = bare.without(dimension);
        }
        return bare;
    }

    private static boolean covers(Coordinates wide, Coordinates narrow) {
        for (Dimension dimension : Dimension.values()) {
            String code = wide.code(dimension);
            if (code != null && !narrow.has(dimension, code)) {
                return false;
            }
        }
        return !narrow.names(Dimension.MEASURE) || wide.names(Dimension.MEASURE);
    }
}
