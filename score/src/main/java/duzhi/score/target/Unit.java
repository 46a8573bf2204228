package duzhi.score.target;

import java.math.BigDecimal;

/**
 * A unit as printed.
 *
 * @param dimension units convert only inside one dimension; empty for a bare number
 * @param factor size in the base unit of the dimension
 * @param scaled the symbol starts with a multiplier such as "ten thousand"
 * @param known whether the lexicon lists the symbol; an unlisted one compares only with itself
 */
public record Unit(String symbol, String dimension, BigDecimal factor, boolean scaled, boolean known) {

    static final String RATE = "rate";

    /** The absence of a unit. */
    public static final Unit NONE = new Unit("", "", BigDecimal.ONE, false, true);

    static Unit unlisted(String symbol) {
        return new Unit(symbol, "?" + symbol, BigDecimal.ONE, false, false);
    }

    Unit times(String multiplier, BigDecimal by) {
        return new Unit(multiplier + symbol, dimension, factor.multiply(by), true, known);
    }

    boolean isAbsent() {
        return dimension.isEmpty();
    }

    /** Whether this is a percentage or a per-mille rate. */
    public boolean isRate() {
        return dimension.equals(RATE);
    }
}
