package duzhi.form.codes;

import duzhi.ledger.chart.Confidence;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The points of 100 a first-level indicator has, by whether the project has cost and satisfaction indicators; null where
 * no rule says how the points move.
 */
public record GroupWeight(
        @Nullable Integer usual,
        @Nullable Integer withoutCost,
        @Nullable Integer withoutSatisfaction,
        @Nullable Integer withNeither,
        Confidence confidence) {

    /** The points in one situation; empty where no rule says. */
    public OptionalInt points(boolean hasCost, boolean hasSatisfaction) {
        var points = hasSatisfaction ? (hasCost ? usual : withoutCost) : (hasCost ? withoutSatisfaction : withNeither);
        return points == null ? OptionalInt.empty() : OptionalInt.of(points);
    }
}
