package duzhi.check.rules.narrative;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement;
import duzhi.form.filled.Statement.Change;
import duzhi.form.filled.Statement.Direction;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Interval;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which amounts a part has changed on another year.
 *
 * @param low lower bound, or null where there is none
 * @param high upper bound, or null where there is none
 */
record Bounds(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    static final Bounds ZERO = new Bounds(BigDecimal.ZERO, BigDecimal.ZERO);

    /** What the document says of a part, by statement first, else by its present amount, which no growth exceeds. */
    static Bounds of(String item, String base, FilledDocument document) {
        return stated(item, base, document).orElseGet(() -> possible(item, base, document));
    }

    private static Optional<Bounds> stated(String item, String base, FilledDocument document) {
        return document.stated(Change.class)
                .filter(change -> change.subject().has(Dimension.ITEM, item)
                        && change.base().equals(base))
                .filter(change -> change.direction() == Direction.FLAT || change.delta() != null)
                .map(Bounds::of)
                .findFirst();
    }

    private static Bounds of(Change change) {
        if (change.direction() == Direction.FLAT) {
            return ZERO;
        }
        Interval size = allowed(Objects.requireNonNull(change.delta()));
        Interval signed = change.direction() == Direction.UP ? size : size.negate();
        return new Bounds(signed.low(), signed.high());
    }

    private static Bounds possible(String item, String base, FilledDocument document) {
        Optional<Interval> now =
                Facts.item(document, item).flatMap(fact -> fact.figure()).map(Bounds::allowed);
        boolean none = document.stated(Statement.None.class)
                .anyMatch(each -> each.subject().has(Dimension.ITEM, item)
                        && each.subject().has(Dimension.YEAR, base));
        BigDecimal high = now.map(Interval::high).orElse(null);
        return new Bounds(none ? now.map(Interval::low).orElse(null) : null, high);
    }

    /** A printed zero is zero; whole numbers in the text are often shortened, so half a digit either way is allowed. */
    private static Interval allowed(Figure figure) {
        return figure.printed().signum() == 0 ? Interval.ZERO : figure.interval();
    }

    Bounds plus(Bounds other) {
        return new Bounds(add(low, other.low), add(high, other.high));
    }

    private static @Nullable BigDecimal add(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    /** Whether no change is possible. */
    boolean holdsZero() {
        return (low == null || low.signum() <= 0) && (high == null || high.signum() >= 0);
    }
}
