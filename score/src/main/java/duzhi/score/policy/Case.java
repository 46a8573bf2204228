package duzhi.score.policy;

import duzhi.score.target.Achieved;
import duzhi.score.target.Outcome;
import duzhi.score.target.Target;
import java.math.BigDecimal;

/** One scored row of a form with its comparison. */
record Case(Indicator indicator, Target target, Achieved achieved, Outcome outcome, BigDecimal weight) {

    static Case of(Indicator indicator, Target target, Achieved achieved, BigDecimal weight) {
        return new Case(indicator, target, achieved, Outcome.compare(target, achieved), weight);
    }

    boolean comparable() {
        return !(outcome instanceof Outcome.NotComparable);
    }

    boolean reached() {
        return outcome instanceof Outcome.Reached;
    }
}
