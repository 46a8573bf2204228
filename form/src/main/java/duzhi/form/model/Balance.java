package duzhi.form.model;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.List;

/**
 * Revenue equals expenditure wherever a place names no other dimension than these.
 *
 * @param dimensions the dimensions that may be named
 * @param basis the identity in words
 */
public record Balance(List<Dimension> dimensions, String basis) {

    /** Whether it rules at a place. */
    public boolean covers(Coordinates at) {
        for (Dimension dimension : Dimension.values()) {
            if (at.names(dimension) && dimension != Dimension.FLOW && !dimensions.contains(dimension)) {
                return false;
            }
        }
        return at.names(Dimension.FLOW);
    }
}
