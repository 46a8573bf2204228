package duzhi.publish.narrative;

import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Interval;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares in per cent with two decimals. Those of a complete division are made to add up to a hundred (largest remainder)
 * where every one of them still is what the printed digits of its part and its whole allow; else each is rounded by itself.
 */
final class Shares {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = new BigDecimal("0.01");

    private Shares() {}

    /** The shares of parts in a whole above nothing, in their order. */
    static List<BigDecimal> of(List<Figure> parts, Figure whole) {
        List<BigDecimal> rounded = parts.stream()
                .map(part -> exact(part, whole, RoundingMode.HALF_UP))
                .toList();
        BigDecimal sum = parts.stream().map(Figure::printed).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean complete = parts.size() > 1
                && sum.compareTo(whole.printed()) == 0
                && parts.stream().allMatch(part -> part.printed().signum() >= 0);
        if (!complete) {
            return rounded;
        }
        List<BigDecimal> fair = fair(parts, whole);
        boolean allowed = IntStream.range(0, parts.size()).allMatch(i -> allows(parts.get(i), whole, fair.get(i)));
        return allowed ? fair : rounded;
    }

    private static BigDecimal exact(Figure part, Figure whole, RoundingMode mode) {
        return part.printed().multiply(HUNDRED).divide(whole.printed(), DECIMALS, mode);
    }

    private static List<BigDecimal> fair(List<Figure> parts, Figure whole) {
        List<BigDecimal> shares = new ArrayList<>(parts.stream()
                .map(part -> exact(part, whole, RoundingMode.FLOOR))
                .toList());
        BigDecimal missing = HUNDRED.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainder(parts.get(i), whole))
                        .reversed())
                .limit(missing.movePointRight(DECIMALS).longValueExact())
                .forEach(i -> shares.set(i, shares.get(i).add(STEP)));
        return shares;
    }

    private static BigDecimal remainder(Figure part, Figure whole) {
        return part.printed()
                .multiply(HUNDRED)
                .divide(whole.printed(), MathContext.DECIMAL64)
                .subtract(exact(part, whole, RoundingMode.FLOOR));
    }

    /** Whether the digits of part and whole allow a share, as the rule on shares asks. */
    private static boolean allows(Figure part, Figure whole, BigDecimal share) {
        Interval of = part.interval();
        Interval in = whole.interval();
        BigDecimal low = of.low().divide(of.low().signum() < 0 ? in.low() : in.high(), MathContext.DECIMAL64);
        BigDecimal high = of.high().divide(in.low(), MathContext.DECIMAL64);
        return in.low().signum() > 0
                && new Interval(low, false, high, false).meets(new Figure(share, Unit.PERCENT).interval());
    }
}
