package duzhi.score.target;

import duzhi.score.target.Outcome.Failed;
import duzhi.score.target.Outcome.Miss;
import duzhi.score.target.Outcome.Missed;
import duzhi.score.target.Outcome.NotComparable;
import duzhi.score.target.Outcome.NotReached;
import duzhi.score.target.Outcome.Partly;
import duzhi.score.target.Outcome.Reached;
import duzhi.score.target.Quality.Degree;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One comparison; collects its remarks on the way. */
final class Comparison {

    private final Target target;
    private final Achieved achieved;
    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private final Set<Remark> seen = Collections.unmodifiableSet(remarks);

    private Comparison(Target target, Achieved achieved) {
        this.target = target;
        this.achieved = achieved;
    }

    static Outcome compare(Target target, Achieved achieved) {
        return new Comparison(target, achieved).run();
    }

    private Outcome run() {
        if (target instanceof Unreadable unreadable) {
            return notComparable(unreadable.reason(), unreadable.printed());
        }
        if (achieved instanceof Unreadable unreadable) {
            return notComparable(unreadable.reason(), unreadable.printed());
        }
        return switch (target) {
            case Target.Bound bound -> bound(bound);
            case Target.Range range -> range(range);
            case Target.Deadline deadline -> deadline(deadline);
            case Text text -> text(text);
            case Quality quality -> quality(quality);
            case Unreadable unreadable -> notComparable(unreadable.reason(), unreadable.printed());
        };
    }

    private Outcome bound(Target.Bound bound) {
        remark(bound.operator() == Operator.MISSING, Remark.OPERATOR_MISSING);
        return switch (achieved) {
            case Achieved.Measured measured -> measured(bound, measured.value());
            case Achieved.Bounded reported -> reportedBound(bound, reported);
            default -> kindsDiffer();
        };
    }

    private Outcome measured(Target.Bound bound, Quantity printed) {
        Reason clash = clash(bound.value(), printed);
        if (clash != null) {
            return notComparable(clash, pair());
        }
        BigDecimal goal = bound.value().alongside(printed).base();
        BigDecimal actual = printed.alongside(bound.value()).base();
        int comparison = actual.compareTo(goal);
        if (bound.operator().met(comparison, bound.isZero())) {
            remark(bound.operator().isEquality() && comparison > 0, Remark.ABOVE_EQUALITY);
            return new Reached(overshoot(bound, goal, actual, printed.value()), seen);
        }
        return missedBy(actual, goal, bound.operator().direction());
    }

    private static Overshoot overshoot(Target.Bound bound, BigDecimal goal, BigDecimal actual, BigDecimal printed) {
        if (bound.operator().direction() == Direction.LOWER || goal.signum() < 0) {
            return new Overshoot.None();
        }
        if (goal.signum() > 0) {
            return new Overshoot.Times(new Ratio(actual, goal));
        }
        return bound.operator().isEquality() ? new Overshoot.None() : new Overshoot.FromZero(printed);
    }

    private Outcome missedBy(BigDecimal actual, BigDecimal goal, Direction direction) {
        return switch (goal.signum()) {
            case 0 -> new Missed(Miss.ZERO_TARGET, seen);
            case 1 -> new NotReached(new Ratio(actual, goal), direction, seen);
            default -> notComparable(Reason.NEGATIVE_TARGET, pair());
        };
    }

    /** "Above 95%" proves "at least 90%"; it proves nothing about a higher target. */
    private Outcome reportedBound(Target.Bound bound, Achieved.Bounded reported) {
        Reason clash = clash(bound.value(), reported.value());
        if (clash != null) {
            return notComparable(clash, pair());
        }
        boolean sameWay = bound.operator().direction() == reported.operator().direction() && !bound.isZero();
        int comparison = reported.value()
                .alongside(bound.value())
                .base()
                .compareTo(bound.value().alongside(reported.value()).base());
        boolean strict = reported.operator() == Operator.MORE_THAN || reported.operator() == Operator.LESS_THAN;
        boolean proven = bound.operator().met(comparison, false) || (strict && comparison == 0);
        return sameWay && proven ? new Reached(new Overshoot.None(), seen) : notComparable(Reason.ONLY_A_BOUND, pair());
    }

    private Outcome range(Target.Range range) {
        if (!(achieved instanceof Achieved.Measured measured)) {
            return kindsDiffer();
        }
        Reason clash = clash(range.low(), measured.value());
        if (clash != null) {
            return notComparable(clash, pair());
        }
        BigDecimal actual = measured.value().alongside(range.low()).base();
        BigDecimal low = range.low().alongside(measured.value()).base();
        BigDecimal high = range.high().alongside(measured.value()).base();
        if (actual.compareTo(low) < 0) {
            return missedBy(actual, low, Direction.HIGHER);
        }
        return actual.compareTo(high) > 0
                ? missedBy(actual, high, Direction.LOWER)
                : new Reached(new Overshoot.None(), seen);
    }

    private Outcome deadline(Target.Deadline deadline) {
        remark(!deadline.marked(), Remark.OPERATOR_MISSING);
        if (!(achieved instanceof Achieved.Done done)) {
            return kindsDiffer();
        }
        if (done.days().surelyNotAfter(deadline.due())) {
            return new Reached(new Overshoot.None(), seen);
        }
        return done.days().surelyAfter(deadline.due())
                ? new Missed(Miss.LATE, seen)
                : notComparable(Reason.DATE_TOO_COARSE, pair());
    }

    private Outcome text(Text text) {
        if (!(achieved instanceof Text other)) {
            return kindsDiffer();
        }
        return text.sameAs(other) ? new Reached(new Overshoot.None(), seen) : new Missed(Miss.OTHER_TEXT, seen);
    }

    private Outcome quality(Quality wanted) {
        remark(wanted.noun(), Remark.NOUN_FOR_VALUE);
        remark(Reading.hasNoScale(wanted), Remark.NO_SCALE);
        if (!(achieved instanceof Quality got)) {
            return kindsDiffer();
        }
        remark(got.noun(), Remark.NOUN_FOR_VALUE);
        if (wanted.contradicts(got) && got.degree() != Degree.FAILED) {
            return new Failed(seen);
        }
        return wanted.answeredBy(got) ? degrees(wanted, got) : notComparable(Reason.WORDS_DIFFER, pair());
    }

    private Outcome degrees(Quality wanted, Quality got) {
        if (got.degree().compareTo(wanted.degree()) >= 0) {
            return new Reached(new Overshoot.None(), seen);
        }
        return switch (got.degree()) {
            case FAILED -> new Failed(seen);
            case PARTLY -> new Partly(seen);
            default -> notComparable(Reason.DEGREE_UNCLEAR, pair());
        };
    }

    private @Nullable Reason clash(Quantity wanted, Quantity got) {
        Reason clash = wanted.clash(got);
        remark(clash == null && wanted.lacksUnitOf(got), Remark.UNIT_MISSING);
        remark(!wanted.unit().known() || !got.unit().known(), Remark.UNIT_UNLISTED);
        return clash;
    }

    private Outcome kindsDiffer() {
        return notComparable(Reason.KINDS_DIFFER, pair());
    }

    private Outcome notComparable(Reason reason, String detail) {
        return new NotComparable(reason, detail, seen);
    }

    private String pair() {
        return target.print() + " | " + achieved.print();
    }

    private void remark(boolean when, Remark remark) {
        if (when) {
            remarks.add(remark);
        }
    }
}
