package duzhi.score.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be said about printed points.
 *
 * @param method the method that yields the points, when {@code verdict} is {@link Verdict#CONSISTENT}
 * @param permitted what every permitted method gives, for the reader to compare
 * @param reason one English sentence when nothing could be judged, otherwise empty
 */
public record Judgement(
        Verdict verdict, Optional<Permitted> method, List<Permitted> permitted, Set<Advice> advice, String reason) {

    /** The findings, from harmless to wrong. */
    public enum Verdict {
        /** A permitted method yields these points. */
        CONSISTENT,
        /** Fewer points than one method gives and more than another: stricter than proportion; a hint. */
        BETWEEN_METHODS,
        /** Stricter than every method: a hint, evaluators may always give less. */
        LOWER_THAN_ANY,
        /** More points than any permitted method gives. */
        WRONG_HIGH,
        /** The target was missed, no method gives full points, and full points were given. */
        FULL_THOUGH_MISSED,
        NOT_JUDGED
    }

    /** What the evaluator still has to do. */
    public enum Advice {
        /** Far more was achieved than planned: the reason must be stated. */
        OVER_ACHIEVEMENT_NEEDS_REASON,
        /** The regulation suggests a moderate deduction because the target was clearly low; the evaluator decides. */
        DEDUCTION_SUGGESTED,
        /** Points were lost, so cause and remedy must be stated. */
        DEVIATION_NEEDS_EXPLANATION
    }
}
