package duzhi.check.rules.equation;

import duzhi.form.filled.Statement.Change;
import duzhi.form.filled.Statement.Direction;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A stated change held against the figures it is a change between, within what their digits allow. */
final class Growth {

    /** How the comparison ends; the first that several readings allow counts. */
    enum End {
        HOLDS,
        /** The digits do not allow a verdict. */
        UNKNOWN,
        /** A rate on a base of nothing. */
        ZERO_BASE,
        /** The rate is off by its last digit only. */
        RATE_NEAR,
        RATE,
        SIZE,
        DIRECTION,
        /** The growth is more than there is now. */
        BELOW_ZERO
    }

    private static final Interval ONE = Interval.exactly(BigDecimal.ONE);

    private Growth() {}

    /** With both figures known. */
    static End between(Change change, Figure now, Figure base) {
        Interval difference = allowed(now).minus(allowed(base));
        Interval grown = change.direction() == Direction.DOWN ? difference.negate() : difference;
        if (!agrees(change, grown)) {
            return End.DIRECTION;
        }
        if (change.delta() != null && !grown.meets(allowed(change.delta()))) {
            return End.SIZE;
        }
        return change.rate() == null ? End.HOLDS : rate(change, change.rate(), now, base);
    }

    private static boolean agrees(Change change, Interval grown) {
        if (change.direction() == Direction.FLAT) {
            return grown.meets(Interval.ZERO);
        }
        boolean bare = change.delta() == null && change.rate() == null;
        return bare ? grown.high().signum() > 0 : grown.high().signum() >= 0;
    }

    private static End rate(Change change, Figure rate, Figure now, Figure base) {
        Interval from = allowed(base);
        if (base.printed().signum() == 0) {
            return End.ZERO_BASE;
        }
        if (from.low().signum() <= 0) {
            return End.UNKNOWN;
        }
        Interval quotient = Quotients.of(allowed(now), from).minus(ONE);
        return rated(change.direction() == Direction.DOWN ? quotient.negate() : quotient, rate);
    }

    /** With this year's figure alone: the other is worked out from the change. */
    static End of(Change change, Figure now) {
        Figure delta = change.delta();
        if (delta == null) {
            return End.UNKNOWN;
        }
        boolean up = change.direction() == Direction.UP;
        Interval size = allowed(delta);
        Interval prior = up ? allowed(now).minus(size) : allowed(now).plus(size);
        if (prior.high().signum() < 0) {
            return End.BELOW_ZERO;
        }
        if (change.rate() == null) {
            return End.HOLDS;
        }
        if (up && now.exact().compareTo(delta.exact()) == 0) {
            return End.ZERO_BASE;
        }
        return prior.low().signum() <= 0 ? End.UNKNOWN : rated(Quotients.of(size, prior), change.rate());
    }

    private static End rated(Interval quotient, Figure rate) {
        if (quotient.meets(rate.interval())) {
            return End.HOLDS;
        }
        return Quotients.isNear(quotient, rate) ? End.RATE_NEAR : End.RATE;
    }

    /** The rate that the figures give, to the digits of the printed one. */
    static String expected(Figure now, BigDecimal base, Figure rate) {
        return now.exact()
                        .subtract(base)
                        .abs()
                        .divide(base.abs(), MathContext.DECIMAL64)
                        .divide(rate.unit().factor(), MathContext.DECIMAL64)
                        .setScale(Math.max(0, rate.printed().scale()), RoundingMode.HALF_UP)
                        .toPlainString()
                + rate.unit().sign();
    }

    /** The difference of both figures in the unit of the stated one. */
    static String difference(Figure now, Figure base, Figure delta) {
        return now.exact()
                        .subtract(base.exact())
                        .abs()
                        .divide(delta.unit().factor())
                        .setScale(Math.max(2, delta.printed().scale()), RoundingMode.HALF_UP)
                        .toPlainString()
                + delta.unit().sign();
    }

    /** A printed zero is zero. */
    private static Interval allowed(Figure figure) {
        return figure.printed().signum() == 0 ? Interval.ZERO : figure.interval();
    }
}
