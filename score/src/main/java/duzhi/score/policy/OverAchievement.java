package duzhi.score.policy;

import duzhi.score.target.Outcome;
import duzhi.score.target.Overshoot;
import java.math.BigDecimal;

/**
 * From when on exceeding a target needs a reason.
 *
 * @param times actual divided by target
 * @param fromZero actual value when the target is zero
 */
record OverAchievement(BigDecimal times, BigDecimal fromZero, String basis, Confidence confidence) {

    boolean concerns(Outcome outcome) {
        return outcome instanceof Outcome.Reached reached
                && switch (reached.overshoot()) {
                    case Overshoot.None none -> false;
                    case Overshoot.Times over -> over.ratio().compareTo(times) >= 0;
                    case Overshoot.FromZero over -> over.actual().compareTo(fromZero) >= 0;
                };
    }
}
