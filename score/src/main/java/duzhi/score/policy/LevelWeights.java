package duzhi.score.policy;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The points of the first-level indicators, 100 in all.
 *
 * @param cost whether the scheme is for forms with cost indicators
 * @param satisfaction whether the scheme is for forms with satisfaction indicators
 */
public record LevelWeights(
        String id,
        boolean cost,
        boolean satisfaction,
        Map<Level, BigDecimal> points,
        String basis,
        Confidence confidence) {

    /** The first-level groups of the form. */
    public enum Level {
        EXECUTION,
        COST,
        OUTPUT,
        BENEFIT,
        SATISFACTION
    }
}
