package duzhi.check.repair;

import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Interval;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source.Certainty;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A printed figure that may be wrong, as whole numbers of its smallest part.
 *
 * @param sort what it is
 * @param place where it is printed
 * @param figure as printed; of a statement worked out from other figures, the rate it states
 * @param fact id of the fact it states, or empty
 * @param certainty how sure the reading is
 * @param value the printed value; 0 for a statement, whose own figure the relations already hold
 * @param from least value that the digits allow
 * @param to greatest value that the digits allow
 */
record Cell(Sort sort, Place place, Figure figure, String fact, Certainty certainty, long value, long from, long to) {

    /** What a cell is. */
    enum Sort {
        /** A figure of a table. */
        CELL,
        /** An amount in running text. */
        TEXT,
        /** A rate, share or change: how far it is from what the figures give. */
        STATEMENT,
        /** A figure that is not printed anywhere: last year's, worked out from the change. */
        UNKNOWN
    }

    private static final int AMOUNT = 4;
    private static final int RATE = 8;

    /** The largest value there is; what is not known may be as large. */
    static final long MOST = Long.MAX_VALUE >> 13;

    static Cell of(Fact fact) {
        Figure figure = fact.figure().orElseThrow();
        Place place = fact.source().place();
        Sort sort = place.isCell() ? Sort.CELL : Sort.TEXT;
        Interval interval = figure.interval();
        int scale = scale(figure);
        return new Cell(
                sort,
                place,
                figure,
                fact.id(),
                fact.source().certainty(),
                whole(figure.exact(), scale, RoundingMode.UNNECESSARY),
                least(interval, scale),
                most(interval, scale));
    }

    /** A stated amount without a fact of its own, such as the size of a change. */
    static Cell amount(Place place, Figure figure) {
        int scale = scale(figure);
        return new Cell(
                Sort.TEXT,
                place,
                figure,
                "",
                Certainty.PLAIN,
                whole(figure.exact(), scale, RoundingMode.UNNECESSARY),
                least(figure.interval(), scale),
                most(figure.interval(), scale));
    }

    static Cell statement(Place place, Figure rate) {
        return new Cell(Sort.STATEMENT, place, rate, "", Certainty.PLAIN, 0, 0, 0);
    }

    static Cell unknown(Place place, Figure like) {
        return new Cell(Sort.UNKNOWN, place, like, "", Certainty.PLAIN, 0, 0, MOST);
    }

    static int scale(Figure figure) {
        return figure.unit().kind() == Unit.Kind.RATIO ? RATE : AMOUNT;
    }

    private static long least(Interval interval, int scale) {
        long low = whole(interval.low(), scale, RoundingMode.CEILING);
        boolean excluded = interval.lowOpen() && exact(low, scale).compareTo(interval.low()) == 0;
        return excluded ? low + 1 : low;
    }

    private static long most(Interval interval, int scale) {
        long high = whole(interval.high(), scale, RoundingMode.FLOOR);
        boolean excluded = interval.highOpen() && exact(high, scale).compareTo(interval.high()) == 0;
        return excluded ? high - 1 : high;
    }

    static BigDecimal exact(long whole, int scale) {
        return BigDecimal.valueOf(whole, scale);
    }

    /** Throws {@link ArithmeticException} where it does not fit. */
    static long whole(BigDecimal amount, int scale, RoundingMode mode) {
        long whole = amount.setScale(scale, mode).unscaledValue().longValueExact();
        if (Math.abs(whole) > MOST) {
            throw new ArithmeticException("too large to be reckoned with: " + amount);
        }
        return whole;
    }

    /** The figure it would print as with another value, with the digits it has now. */
    Figure printed(long other) {
        return printed(other, 0);
    }

    /** The same with up to so many digits after the point where they are needed, and never fewer than it has now. */
    Figure printed(long other, int most) {
        BigDecimal amount = exactly(other).printed();
        int own = Math.max(0, figure.printed().scale());
        int digits = Math.max(own, Math.min(most, amount.scale()));
        return new Figure(amount.setScale(digits, RoundingMode.HALF_UP), figure.unit());
    }

    /** Another value in its unit, with as many digits as that takes. */
    Figure exactly(long other) {
        BigDecimal amount =
                exact(other, scale(figure)).divide(figure.unit().factor()).stripTrailingZeros();
        return new Figure(amount.setScale(Math.max(0, amount.scale())), figure.unit());
    }

    /** Whether a range holds a value that so many digits after the point can print. */
    boolean isPrintable(long[] range, int digits) {
        BigDecimal step = BigDecimal.ONE
                .movePointLeft(Math.max(digits, Math.max(0, figure.printed().scale())))
                .multiply(figure.unit().factor());
        BigDecimal steps = exact(range[1], scale(figure)).divide(step, 0, RoundingMode.FLOOR);
        return steps.multiply(step).compareTo(exact(range[0], scale(figure))) >= 0;
    }

    /** The same cell printing another figure. */
    Cell with(Figure other) {
        int scale = scale(other);
        return new Cell(
                sort,
                place,
                other,
                fact,
                certainty,
                whole(other.exact(), scale, RoundingMode.HALF_UP),
                least(other.interval(), scale),
                most(other.interval(), scale));
    }

    boolean isPrinted() {
        return sort == Sort.CELL || sort == Sort.TEXT;
    }
}
