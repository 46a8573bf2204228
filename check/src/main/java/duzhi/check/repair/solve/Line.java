package duzhi.check.repair.solve;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A sum of variables that is zero: whole factors without a common divisor, in 64 bits as long as they fit. */
final class Line {

    /** How much longer numbers beyond 64 bits take. */
    private static final int BIG = 16;

    private final int[] index;
    private final long[] small;
    private final BigInteger @Nullable [] big;

    /** Factors of variables in ascending order, none of them zero. */
    Line(int[] index, long[] factor) {
        this(index, factor, null);
    }

    private Line(int[] index, long[] small, BigInteger @Nullable [] big) {
        this.index = index;
        this.small = small;
        this.big = big;
    }

    int size() {
        return index.length;
    }

    /** What handling it costs beside others. */
    int cost() {
        return big == null ? index.length : BIG * index.length;
    }

    /** The variable at a position. */
    int variable(int position) {
        return index[position];
    }

    /** The sign of the factor at a position. */
    int sign(int position) {
        return big == null ? Long.signum(small[position]) : big[position].signum();
    }

    /** The factor at a position. */
    BigInteger factor(int position) {
        return big == null ? BigInteger.valueOf(small[position]) : big[position];
    }

    /** Where a variable stands, or a negative number. */
    int find(int variable) {
        return Arrays.binarySearch(index, variable);
    }

    /** The same with this variable's factor positive. */
    Line orientedBy(int variable) {
        if (sign(find(variable)) > 0) {
            return this;
        }
        if (big == null) {
            long[] negated = new long[small.length];
            for (int i = 0; i < small.length; i++) {
                negated[i] = -small[i];
            }
            return new Line(index, negated);
        }
        return new Line(index, small, Arrays.stream(big).map(BigInteger::negate).toArray(BigInteger[]::new));
    }

    /** This line less so much of the pivot that the variable at these positions vanishes; other signs keep their sense. */
    Line without(int position, Line pivot, int pivotPosition, Scratch scratch) {
        if (big == null && pivot.big == null) {
            try {
                return small(position, pivot, pivotPosition, scratch);
            } catch (ArithmeticException tooLarge) {
                return big(position, pivot, pivotPosition);
            }
        }
        return big(position, pivot, pivotPosition);
    }

    private Line small(int position, Line pivot, int pivotPosition, Scratch scratch) {
        long mine = small[position];
        long its = pivot.small[pivotPosition];
        long common = gcd(mine, its) * Long.signum(its);
        long keep = its / common;
        long take = mine / common;
        scratch.fit(index.length + pivot.index.length);
        int[] variables = scratch.variables;
        long[] factors = scratch.factors;
        int size = 0;
        int i = 0;
        int j = 0;
        long divisor = 0;
        while (i < index.length || j < pivot.index.length) {
            int left = i < index.length ? index[i] : Integer.MAX_VALUE;
            int right = j < pivot.index.length ? pivot.index[j] : Integer.MAX_VALUE;
            long factor = left > right ? 0 : Math.multiplyExact(keep, small[i++]);
            if (right <= left) {
                factor = Math.subtractExact(factor, Math.multiplyExact(take, pivot.small[j++]));
            }
            if (factor != 0) {
                variables[size] = Math.min(left, right);
                factors[size++] = factor;
                divisor = divisor == 1 ? 1 : gcd(divisor, factor);
            }
        }
        if (divisor > 1) {
            for (int k = 0; k < size; k++) {
                factors[k] /= divisor;
            }
        }
        return new Line(Arrays.copyOf(variables, size), Arrays.copyOf(factors, size));
    }

    private Line big(int position, Line pivot, int pivotPosition) {
        BigInteger mine = factor(position);
        BigInteger its = pivot.factor(pivotPosition);
        BigInteger common = mine.gcd(its).multiply(BigInteger.valueOf(its.signum()));
        BigInteger keep = its.divide(common);
        BigInteger take = mine.divide(common);
        int[] variables = new int[index.length + pivot.index.length];
        BigInteger[] factors = new BigInteger[variables.length];
        int size = 0;
        int i = 0;
        int j = 0;
        BigInteger divisor = BigInteger.ZERO;
        while (i < index.length || j < pivot.index.length) {
            int left = i < index.length ? index[i] : Integer.MAX_VALUE;
            int right = j < pivot.index.length ? pivot.index[j] : Integer.MAX_VALUE;
            BigInteger factor = left > right ? BigInteger.ZERO : keep.multiply(factor(i++));
            if (right <= left) {
                factor = factor.subtract(take.multiply(pivot.factor(j++)));
            }
            if (factor.signum() != 0) {
                variables[size] = Math.min(left, right);
                factors[size++] = factor;
                divisor = divisor.gcd(factor);
            }
        }
        return reduced(Arrays.copyOf(variables, size), Arrays.copyOf(factors, size), divisor);
    }

    private static Line reduced(int[] variables, BigInteger[] factors, BigInteger divisor) {
        boolean fits = true;
        for (int k = 0; k < factors.length; k++) {
            factors[k] = factors[k].divide(divisor);
            fits &= factors[k].bitLength() < Long.SIZE - 1;
        }
        return fits
                ? new Line(
                        variables,
                        Arrays.stream(factors).mapToLong(BigInteger::longValue).toArray())
                : new Line(variables, new long[0], factors);
    }

    /** The value of the variable at a position, given those of all the others, as a whole part and what it leaves. */
    Value solved(int position, long[] values) {
        if (big == null) {
            try {
                long rest = 0;
                for (int i = 0; i < index.length; i++) {
                    if (i != position) {
                        rest = Math.subtractExact(rest, Math.multiplyExact(small[i], values[index[i]]));
                    }
                }
                long factor = small[position];
                return new Value(Math.floorDiv(rest, factor), Math.floorMod(rest, factor) == 0, (double) rest / factor);
            } catch (ArithmeticException tooLarge) {
                return solvedBig(position, values);
            }
        }
        return solvedBig(position, values);
    }

    private Value solvedBig(int position, long[] values) {
        BigInteger[] parts = rest(position, values).divideAndRemainder(factor(position));
        boolean whole = parts[1].signum() == 0;
        BigInteger floor =
                !whole && parts[1].signum() != factor(position).signum() ? parts[0].subtract(BigInteger.ONE) : parts[0];
        if (floor.bitLength() >= Long.SIZE - 1) {
            return new Value(floor.signum() < 0 ? -Base.BEYOND : Base.BEYOND, whole, floor.doubleValue());
        }
        double approximate = floor.doubleValue() + (whole ? 0 : 0.5);
        return new Value(floor.longValue(), whole, approximate);
    }

    /** The factor at a position times its variable's value, given all the others. */
    BigInteger rest(int position, long[] values) {
        BigInteger rest = BigInteger.ZERO;
        for (int i = 0; i < index.length; i++) {
            if (i != position) {
                rest = rest.subtract(factor(i).multiply(BigInteger.valueOf(values[index[i]])));
            }
        }
        return rest;
    }

    /** How much the value of a variable changes if that at a position changes by one, as near as it gets. */
    double pace(int position, int variable) {
        int at = find(variable);
        return big == null
                ? Math.abs((double) small[position] / small[at])
                : Math.abs(big[position].doubleValue() / big[at].doubleValue());
    }

    /** Where a line is put together before its size is known, used again for the next. */
    static final class Scratch {

        private int[] variables = new int[0];
        private long[] factors = new long[0];

        private void fit(int size) {
            if (variables.length < size) {
                variables = new int[2 * size];
                factors = new long[2 * size];
            }
        }
    }

    /** A value rounded down, whether it was whole, and itself as near as it gets. */
    record Value(long floor, boolean whole, double approximate) {}

    private static long gcd(long a, long b) {
        long x = Math.absExact(a);
        long y = Math.absExact(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }
}
