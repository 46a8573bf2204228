package duzhi.ledger.chart;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days something was in force, both ends included; a null end is open.
 *
 * @param from the first day, or null for "as far back as anyone asks"
 * @param to the last day, or null for "until further notice"
 * @throws IllegalArgumentException when the last day comes before the first
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Open at both ends. */
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("ends on " + to + ", before it begins on " + from);
        }
    }

    /** In force from this day on. */
    public static Validity since(LocalDate from) {
        return new Validity(from, null);
    }

    /** Whether the day lies inside. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether at least one day lies inside both. */
    public boolean overlaps(Validity other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    boolean startsIn(Validity outer) {
        return from == null ? outer.from == null : outer.contains(from);
    }

    boolean endsIn(Validity outer) {
        return to == null ? outer.to == null : outer.contains(to);
    }

    private boolean startsBeforeEndOf(Validity other) {
        return from == null || other.to == null || !from.isAfter(other.to);
    }

    @Override
    public String toString() {
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }
}
