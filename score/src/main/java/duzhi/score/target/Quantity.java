package duzhi.score.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number with its printed digits and its printed unit. */
public record Quantity(BigDecimal value, Unit unit) {

    String print() {
        return value.toPlainString() + unit.symbol();
    }

    /** The value in the base unit of its dimension: a percentage becomes a fraction, hours become seconds. */
    public BigDecimal base() {
        return value.multiply(unit.factor());
    }

    /** Gives a bare number the unit of its counterpart; the caller has checked {@link #clash}. */
    Quantity alongside(Quantity other) {
        boolean borrow = unit.isAbsent() && !other.unit.isAbsent();
        return borrow ? new Quantity(base(), other.unit) : this;
    }

    boolean lacksUnitOf(Quantity other) {
        return unit.isAbsent() != other.unit.isAbsent();
    }

    /** Why two quantities cannot be set against each other, or null when they can. */
    @Nullable
    Reason clash(Quantity other) {
        if (!lacksUnitOf(other)) {
            return unit.dimension().equals(other.unit.dimension()) ? null : Reason.UNITS_DIFFER;
        }
        return unit.isAbsent() ? clashOfBare(other.unit) : other.clashOfBare(unit);
    }

    private @Nullable Reason clashOfBare(Unit expected) {
        if (expected.isRate()) {
            // 0.92 beside a percentage may mean 92% or 0.92%; only numbers above one are safe to take as percent.
            boolean unclear = value.signum() != 0 && value.abs().compareTo(BigDecimal.ONE) <= 0;
            return unclear ? Reason.RATE_WITHOUT_SIGN : null;
        }
        return expected.scaled() ? Reason.SCALE_UNCLEAR : null;
    }
}
