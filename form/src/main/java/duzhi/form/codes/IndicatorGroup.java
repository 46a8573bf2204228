package duzhi.form.codes;

import duzhi.ledger.chart.Confidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A first-level indicator with its second level.
 *
 * @param code the code given to it where indicators are coded, else null
 * @param execution whether it is the rate of budget execution, which is scored on the line of funds and has no
 *     indicator rows
 * @param weight null in schemes that carry no points
 * @param jointMinimum the points all groups with such a minimum must reach together, or null
 * @param indicators empty where the scheme leaves the second level to the unit
 */
public record IndicatorGroup(
        @Nullable String code,
        String name,
        boolean execution,
        @Nullable GroupWeight weight,
        @Nullable Integer jointMinimum,
        Confidence confidence,
        List<Indicator> indicators) {

    public IndicatorGroup {
        indicators = List.copyOf(indicators);
    }
}
