package duzhi.publish.document;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A figure of a document with its origin.
 *
 * @param at what it is a value of
 * @param exact the sum of the facts, in base units (yuan, pieces)
 * @param printed as printed; parts printed add up to the whole printed (舍位平衡)
 * @param facts ids of the facts it is the sum of
 */
public record Amount(Coordinates at, BigDecimal exact, Figure printed, List<String> facts) {

    /** Keeps its own list. */
    public Amount {
        facts = List.copyOf(facts);
    }

    /** Whether it was rounded otherwise than by itself, so that parts add up to their whole. */
    public boolean carriesRounding() {
        BigDecimal alone =
                exact.divide(printed.unit().factor(), printed.printed().scale(), RoundingMode.HALF_UP);
        return alone.compareTo(printed.printed()) != 0;
    }
}
