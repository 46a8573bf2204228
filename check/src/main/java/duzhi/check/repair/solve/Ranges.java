package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Articulation.Row;
import duzhi.check.repair.solve.Articulation.Term;
import duzhi.check.repair.solve.Certificate.Combination;
import duzhi.check.repair.solve.Certificate.Multiple;
import duzhi.check.repair.solve.Certificate.Refutation;
import duzhi.check.repair.solve.Certificate.Split;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** For {@link Verifier}: the ranges of cells if some are kept and all others free, and whether rows can hold within them. */
final class Ranges {

    private final Articulation articulation;
    private final Set<Integer> kept;

    Ranges(Articulation articulation, List<Integer> kept) {
        this.articulation = articulation;
        this.kept = new HashSet<>(kept);
    }

    /** Ends of a range; null where there is none. */
    private record Range(@Nullable BigInteger low, @Nullable BigInteger high) {

        static final Range ZERO = new Range(BigInteger.ZERO, BigInteger.ZERO);

        static Range of(long low, long high) {
            return new Range(
                    low == Articulation.NO_LOW ? null : BigInteger.valueOf(low),
                    high == Articulation.NO_HIGH ? null : BigInteger.valueOf(high));
        }

        Range times(BigInteger factor) {
            if (factor.signum() == 0) {
                return ZERO;
            }
            BigInteger one = low == null ? null : low.multiply(factor);
            BigInteger other = high == null ? null : high.multiply(factor);
            return factor.signum() > 0 ? new Range(one, other) : new Range(other, one);
        }

        Range plus(Range more) {
            return new Range(
                    low == null || more.low == null ? null : low.add(more.low),
                    high == null || more.high == null ? null : high.add(more.high));
        }

        Range and(Range other) {
            return new Range(
                    low == null ? other.low : other.low == null ? low : low.max(other.low),
                    high == null ? other.high : other.high == null ? high : high.min(other.high));
        }

        /** Whether no multiple of the divisor lies within; of zero there is one multiple. */
        boolean hasNoMultipleOf(BigInteger divisor) {
            if (low == null || high == null) {
                return divisor.signum() == 0 && (low != null && low.signum() > 0 || high != null && high.signum() < 0);
            }
            if (divisor.signum() == 0) {
                return low.signum() > 0 || high.signum() < 0;
            }
            BigInteger first = low.add(low.negate().mod(divisor));
            return first.compareTo(high) > 0;
        }
    }

    boolean refutedBy(Refutation refutation) {
        return refutedBy(refutation, Map.of());
    }

    private boolean refutedBy(Refutation refutation, Map<Integer, Range> narrowed) {
        return switch (refutation) {
            case Combination(var rows) -> hasEmpty(narrowed) || contradicts(rows, narrowed);
            case Split(int cell, long at, var below, var above) ->
                refutedBy(below, narrowed(narrowed, cell, Range.of(Articulation.NO_LOW, at)))
                        && refutedBy(above, narrowed(narrowed, cell, Range.of(at + 1, Articulation.NO_HIGH)));
        };
    }

    private static Map<Integer, Range> narrowed(Map<Integer, Range> before, int cell, Range to) {
        Map<Integer, Range> after = new TreeMap<>(before);
        after.merge(cell, to, Range::and);
        return after;
    }

    private Range range(int index, Map<Integer, Range> narrowed) {
        Cell cell = articulation.cells().get(index);
        Range stated = Range.of(cell.from(), cell.to());
        Range possible = Range.of(cell.lowest(), cell.highest());
        Range range = cell.isFixed() ? stated : kept.contains(index) ? stated.and(possible) : possible;
        return narrowed.containsKey(index) ? range.and(narrowed.get(index)) : range;
    }

    private boolean hasEmpty(Map<Integer, Range> narrowed) {
        return kept.stream().anyMatch(cell -> isEmpty(range(cell, narrowed)))
                || narrowed.keySet().stream().anyMatch(cell -> isEmpty(range(cell, narrowed)));
    }

    private static boolean isEmpty(Range range) {
        return range.low() != null && range.high() != null && range.low().compareTo(range.high()) > 0;
    }

    private boolean contradicts(List<Multiple> rows, Map<Integer, Range> narrowed) {
        Map<Integer, BigInteger> sum = new TreeMap<>();
        Range total = Range.ZERO;
        for (Multiple multiple : rows) {
            Row row = articulation.rows().get(multiple.row());
            total = total.plus(Range.of(row.low(), row.high()).times(multiple.times()));
            for (Term term : row.terms()) {
                BigInteger more = multiple.times().multiply(BigInteger.valueOf(term.coefficient()));
                sum.merge(term.cell(), more, BigInteger::add);
            }
        }
        Range still = Range.ZERO;
        Range moving = Range.ZERO;
        BigInteger divisor = BigInteger.ZERO;
        for (Map.Entry<Integer, BigInteger> each : sum.entrySet()) {
            Range part = range(each.getKey(), narrowed).times(each.getValue());
            if (kept.contains(each.getKey())
                    || articulation.cells().get(each.getKey()).isFixed()) {
                still = still.plus(part);
            } else {
                moving = moving.plus(part);
                divisor = divisor.gcd(each.getValue());
            }
        }
        return total.plus(still.times(BigInteger.ONE.negate())).and(moving).hasNoMultipleOf(divisor);
    }
}
