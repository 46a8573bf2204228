package duzhi.publish.generate;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.math.BigDecimal;

/** A line of expenditure before it is placed in a year; the project is empty for basic expenditure. */
record Spent(
        String unit,
        String category,
        String function,
        String economy,
        String government,
        String fund,
        String project,
        BigDecimal yuan) {

    Coordinates at(Coordinates here, boolean classified) {
        Coordinates at = here.with(Dimension.AGENCY, unit)
                .with(Dimension.FLOW, "expenditure")
                .with(Dimension.CATEGORY, category)
                .with(Dimension.FUND, fund);
        if (classified) {
            at = at.with(Dimension.FUNCTION, function)
                    .with(Dimension.ECONOMY, economy)
                    .with(Dimension.GOVERNMENT_ECONOMY, government);
        }
        return project.isEmpty() ? at : at.with(Dimension.PROJECT, project);
    }

    boolean isBasic() {
        return project.isEmpty();
    }
}
