package duzhi.form.model;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.List;

/**
 * Two flows, such as revenue and expenditure, are equal wherever a place names no other dimension than these.
 *
 * @param flows codes of the flows, both sides
 * @param dimensions the dimensions that may be named
 * @param basis the identity in words
 */
public record Balance(List<String> flows, List<Dimension> dimensions, String basis) {

    /** Whether it rules at a place. */
    public boolean covers(Coordinates at) {
        for (Dimension dimension : Dimension.values()) {
            if (at.names(dimension) && dimension != Dimension.FLOW && !dimensions.contains(dimension)) {
                return false;
            }
        }
        return at.find(Dimension.FLOW).filter(flows::contains).isPresent();
    }
}
