package duzhi.score.policy;

import duzhi.score.target.Achieved;
import duzhi.score.target.Direction;
import duzhi.score.target.Outcome;
import duzhi.score.target.Quantity;
import duzhi.score.target.Ratio;
import duzhi.score.target.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The arithmetic behind the methods; each kind says nothing about outcomes it was not made for. */
sealed interface Formula {

    Optional<Points> points(Case row);

    /** Weight times completion, for values that should rise. */
    record Proportion() implements Formula {

        @Override
        public Optional<Points> points(Case row) {
            return switch (row.outcome()) {
                case Outcome.Reached reached -> full(row);
                case Outcome.NotReached not
                when not.direction() == Direction.HIGHER -> Optional.of(missed(not.completion(), row));
                case Outcome.Missed missed -> nothing();
                default -> Optional.empty();
            };
        }
    }

    /** Weight times (1 - excess / target), for ceilings; nothing from twice the target. */
    record ReverseExcess() implements Formula {

        @Override
        public Optional<Points> points(Case row) {
            return ceiling(
                    row,
                    row.outcome() instanceof Outcome.NotReached not
                            ? not.completion().mirrored()
                            : Ratio.ONE);
        }
    }

    /** Weight times target / actual, for ceilings. */
    record ReverseQuotient() implements Formula {

        @Override
        public Optional<Points> points(Case row) {
            return ceiling(
                    row,
                    row.outcome() instanceof Outcome.NotReached not && not.direction() == Direction.LOWER
                            ? not.completion().inverse()
                            : Ratio.ONE);
        }
    }

    /** Full points or none. */
    record AllOrNothing() implements Formula {

        @Override
        public Optional<Points> points(Case row) {
            return row.reached() ? full(row) : nothing();
        }
    }

    /** Three bands of the weight; the border belongs to the upper band. A miss without a word may stand in either lower. */
    record Bands(BigDecimal full, BigDecimal partly) implements Formula {

        @Override
        public Optional<Points> points(Case row) {
            BigDecimal w = row.weight();
            return switch (row.outcome()) {
                case Outcome.Reached reached -> Optional.of(Points.upTo(w, full, BigDecimal.ONE));
                case Outcome.Partly some -> Optional.of(Points.below(w, partly, full));
                case Outcome.Failed failed -> Optional.of(Points.below(w, BigDecimal.ZERO, partly));
                case Outcome.Missed missed -> Optional.of(Points.below(w, BigDecimal.ZERO, full));
                default -> Optional.empty();
            };
        }
    }

    /** A share of the weight by the interval in which the actual percentage lies, whatever the target. */
    record Intervals(List<Step> steps) implements Formula {

        /** From this percentage on, this share. */
        record Step(BigDecimal from, BigDecimal share) {}

        @Override
        public Optional<Points> points(Case row) {
            return percent(row)
                    .flatMap(percent -> steps.stream()
                            .filter(step -> percent.compareTo(step.from()) >= 0)
                            .findFirst()
                            .map(step -> Points.share(row.weight(), step.share())));
        }

        private static Optional<BigDecimal> percent(Case row) {
            return row.achieved() instanceof Achieved.Measured measured && isRate(row, measured.value())
                    ? Optional.of(inPercent(measured.value()))
                    : Optional.empty();
        }

        private static BigDecimal inPercent(Quantity value) {
            return value.unit().isRate() ? value.base().movePointRight(2) : value.value();
        }

        private static boolean isRate(Case row, Quantity value) {
            return value.unit().isRate()
                    || (row.target() instanceof Target.Bound bound
                            && bound.value().unit().isRate());
        }
    }

    private static Optional<Points> ceiling(Case row, Ratio kept) {
        return switch (row.outcome()) {
            case Outcome.Reached reached -> full(row);
            case Outcome.NotReached not when not.direction() == Direction.LOWER -> Optional.of(missed(kept, row));
            default -> Optional.empty();
        };
    }

    /** Under a strict operator the target itself is a miss, so its points stay one digit below the weight. */
    private static Points missed(Ratio kept, Case row) {
        boolean onTheBorder = kept.compareTo(BigDecimal.ONE) == 0;
        return Points.exactly(
                onTheBorder ? Points.justBelow(row.weight()) : kept.cut().of(row.weight()));
    }

    private static Optional<Points> full(Case row) {
        return Optional.of(Points.exactly(row.weight()));
    }

    private static Optional<Points> nothing() {
        return Optional.of(Points.exactly(BigDecimal.ZERO));
    }
}
