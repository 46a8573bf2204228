package duzhi.publish.input;

import duzhi.form.load.Dimensions;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lines belong to a sum: those within a place, a whole taking in its parts. */
final class Selection {

    /** Dimensions that set figures apart: a sum that names none of them leaves out the figures that do. */
    private static final List<Dimension> APART = List.of(Dimension.ITEM, Dimension.MEASURE);

    private Selection() {}

    /** The sum of the figures within a place whose money comes from one of the sources; all sources where none is named. */
    static BigDecimal sum(Collection<Fact> facts, Coordinates within, List<String> funds) {
        return facts.stream()
                .filter(fact -> isWithin(fact.at(), within) && isOf(fact.at().code(Dimension.FUND), funds))
                .flatMap(fact -> fact.figure().map(Figure::exact).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isOf(@Nullable String fund, List<String> funds) {
        return funds.isEmpty() || fund != null && funds.stream().anyMatch(each -> takesIn(Dimension.FUND, each, fund));
    }

    static boolean isWithin(Coordinates at, Coordinates whole) {
        for (Dimension dimension : Dimension.values()) {
            String part = at.code(dimension);
            String asked = whole.code(dimension);
            if (asked == null
                    ? part != null && APART.contains(dimension)
                    : part == null || !takesIn(dimension, asked, part)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a code is the other or a part of it. */
    static boolean takesIn(Dimension dimension, String whole, String part) {
        return whole.equals(part)
                || part.startsWith(whole + ".")
                || Dimensions.load().trees(dimension).stream()
                        .filter(tree -> tree.whole().equals(whole))
                        .flatMap(tree -> tree.parts().stream())
                        .anyMatch(each -> takesIn(dimension, each, part));
    }
}
