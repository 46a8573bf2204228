package duzhi.score.policy;

import duzhi.score.target.Quality;
import duzhi.score.target.Target;
import duzhi.score.target.Text;
import duzhi.score.target.Unreadable;
import java.util.Optional;

/** The kinds of target among which methods choose. */
enum Shape {
    RISING,
    FALLING,
    ZERO,
    RANGE,
    DATE,
    TEXT,
    QUALITY,
    YES_NO;

    static Optional<Shape> of(Target target) {
        return switch (target) {
            case Target.Bound bound -> Optional.of(of(bound));
            case Target.Range range -> Optional.of(RANGE);
            case Target.Deadline deadline -> Optional.of(DATE);
            case Text text -> Optional.of(TEXT);
            case Quality quality -> Optional.of(quality.direct() ? YES_NO : QUALITY);
            case Unreadable unreadable -> Optional.empty();
        };
    }

    private static Shape of(Target.Bound bound) {
        boolean zero = bound.value().value().signum() == 0;
        return switch (bound.operator()) {
            case AT_LEAST, MORE_THAN -> RISING;
            case EQUAL, MISSING -> zero ? ZERO : RISING;
            case LESS_THAN, AT_MOST -> zero ? ZERO : FALLING;
        };
    }
}
