package duzhi.check.rules.equation;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A figure that all tables of a document which print it agree on. */
final class Agreed {

    private static final Set<Dimension> NARROWER =
            EnumSet.complementOf(EnumSet.of(Dimension.YEAR, Dimension.STAGE, Dimension.AGENCY, Dimension.FLOW));

    private Agreed() {}

    /** The first of the cells that hold, if all of them say the same of the budget year. */
    static Optional<Fact> on(FilledDocument document, Predicate<Fact> wanted) {
        return first(document, wanted.and(fact -> fact.source().place().isCell()));
    }

    /** The same of what the text says. */
    static Optional<Fact> told(FilledDocument document, Predicate<Fact> wanted) {
        return first(document, wanted.and(fact -> !fact.source().place().isCell()));
    }

    private static Optional<Fact> first(FilledDocument document, Predicate<Fact> wanted) {
        List<Fact> found = document.facts().stream()
                .filter(fact -> fact.figure().isPresent()
                        && fact.isCertain()
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

    /** The agreed figure of the whole department at a place that names these dimensions and no others. */
    static Optional<Fact> at(FilledDocument document, Map<Dimension, String> place) {
        return on(document, fact -> isAt(fact.at(), place));
    }

    private static boolean isAt(Coordinates at, Map<Dimension, String> place) {
        return Arrays.stream(Dimension.values())
                        .allMatch(dimension -> place.containsKey(dimension)
                                ? at.has(dimension, place.get(dimension))
                                : !NARROWER.contains(dimension) || !at.names(dimension))
                && isOfDepartment(at);
    }

    /** Whether a place is of the whole department, not of a unit within it. */
    static boolean isOfDepartment(Coordinates at) {
        return !at.find(Dimension.AGENCY).orElse("").contains("/");
    }

    /** Whether both are figures of the same version of the budget. */
    static boolean sameStage(Fact one, Fact other) {
        return one.at().find(Dimension.STAGE).equals(other.at().find(Dimension.STAGE));
    }

    /** Whether two figures can be the same however both were rounded. */
    static boolean meet(Fact one, Fact other) {
        return one.figure()
                .orElseThrow()
                .interval()
                .meets(other.figure().orElseThrow().interval());
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

    /** What the row of an economic code is called; some tables print its name in a cell of its own. */
    static String row(Fact fact) {
        String row = fact.source().place().row();
        return row.isBlank() ? fact.at().find(Dimension.ECONOMY).orElse("") : row;
    }

    static String shown(Fact fact) {
        return fact.figure().orElseThrow().toString();
    }
}
