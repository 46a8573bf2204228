package duzhi.form.codes;

import duzhi.ledger.chart.Confidence;
import duzhi.ledger.chart.Validity;
import org.jspecify.annotations.Nullable;

/**
 * One departmental economic code and the government economic code its money is counted under.
 *
 * @param unitType the kind of unit it holds for, or null for both
 * @param unusual whether the departmental code is not expected in such a unit at all
 */
public record EconomicMatch(
        String departmental,
        @Nullable UnitType unitType,
        String government,
        Validity validity,
        Confidence confidence,
        boolean unusual) {

    boolean holdsFor(UnitType asked) {
        return unitType == null || unitType == asked;
    }
}
