package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Certificate.Combination;
import duzhi.check.repair.solve.Certificate.Multiple;
import duzhi.check.repair.solve.Certificate.Refutation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cells of which at least one must change, in order, and why. */
final class Clash {

    final int[] cells;
    final Refutation refutation;

    Clash(int[] cells, Refutation refutation) {
        this.cells = cells;
        this.refutation = refutation;
    }

    /** What a cell adds to the reach of a row if it may change; null where there is no end to it. */
    private record Gain(int cell, @Nullable BigInteger amount) {}

    /** From a row that is out of bounds with nothing to give way. Cells that even together would not help are left out. */
    static Clash ofStuck(Simplex simplex, int row) {
        Line line = simplex.line(row);
        int basic = simplex.basic(row);
        boolean up = simplex.isTooLow(row);
        BigInteger goal = line.factor(line.find(basic))
                .multiply(BigInteger.valueOf(up ? simplex.low(basic) : simplex.high(basic)));
        BigInteger gap = goal.subtract(simplex.product(row)).abs();
        List<Gain> gains = new ArrayList<>();
        for (int k = 0; k < line.size(); k++) {
            int variable = line.variable(k);
            if (simplex.base().mayChange(variable)) {
                boolean atHigh = variable == basic ? !up : line.sign(k) > 0 != up;
                Gain gain = gain(simplex, variable, line.factor(k).abs(), atHigh);
                if (gain.amount() == null || gain.amount().signum() > 0) {
                    gains.add(gain);
                }
            }
        }
        return new Clash(needed(gains, gap), new Combination(multiples(simplex.base(), line)));
    }

    private static Gain gain(Simplex simplex, int cell, BigInteger factor, boolean atHigh) {
        Base base = simplex.base();
        if (simplex.isReleased(cell)) {
            return new Gain(cell, BigInteger.ZERO);
        }
        if (atHigh) {
            boolean kept = simplex.high(cell) == base.keptHigh[cell];
            return new Gain(cell, !kept ? BigInteger.ZERO : times(factor, base.keptHigh[cell], base.freeHigh[cell]));
        }
        boolean kept = simplex.low(cell) == base.keptLow[cell];
        return new Gain(cell, !kept ? BigInteger.ZERO : times(factor, base.freeLow[cell], base.keptLow[cell]));
    }

    private static @Nullable BigInteger times(BigInteger factor, long least, long most) {
        if (least == most) {
            return BigInteger.ZERO;
        }
        return least == Articulation.NO_LOW || most == Articulation.NO_HIGH
                ? null
                : factor.multiply(BigInteger.valueOf(most).subtract(BigInteger.valueOf(least)));
    }

    private static int[] needed(List<Gain> gains, BigInteger gap) {
        List<Gain> finite = new ArrayList<>(
                gains.stream().filter(gain -> gain.amount() != null).toList());
        finite.sort(Comparator.comparing(Clash::amount));
        BigInteger spare = gap;
        List<Gain> without = new ArrayList<>();
        for (Gain gain : finite) {
            if (amount(gain).compareTo(spare) >= 0) {
                break;
            }
            spare = spare.subtract(amount(gain));
            without.add(gain);
        }
        List<Gain> rest = new ArrayList<>(gains);
        rest.removeAll(without);
        return rest.stream().mapToInt(Gain::cell).toArray();
    }

    private static BigInteger amount(Gain gain) {
        return gain.amount() == null ? BigInteger.ZERO : gain.amount();
    }

    private static List<Multiple> multiples(Base base, Line line) {
        return IntStream.range(0, line.size())
                .filter(k -> line.variable(k) >= base.cells)
                .mapToObj(k -> new Multiple(line.variable(k) - base.cells, line.factor(k)))
                .toList();
    }

    /** From a row whose basic cell must be a fraction, whatever else holds; null if another variable of the row may move. */
    static @Nullable Clash ofFraction(Simplex simplex, int row) {
        Base base = simplex.base();
        Line line = simplex.line(row);
        List<Integer> cells = new ArrayList<>();
        for (int k = 0; k < line.size(); k++) {
            int variable = line.variable(k);
            if (variable == simplex.basic(row)) {
                continue;
            }
            if (simplex.low(variable) != simplex.high(variable) || isNarrowed(simplex, variable)) {
                return null;
            }
            if (base.mayChange(variable)
                    && !simplex.isReleased(variable)
                    && base.freeLow[variable] != base.freeHigh[variable]) {
                cells.add(variable);
            }
        }
        return new Clash(cells.stream().mapToInt(Integer::intValue).toArray(), new Combination(multiples(base, line)));
    }

    private static boolean isNarrowed(Simplex simplex, int variable) {
        return simplex.low(variable) != simplex.base().keptLow[variable]
                || simplex.high(variable) != simplex.base().keptHigh[variable];
    }

    /** Neither with a cell at most so much nor with more. */
    static Clash split(int cell, long at, Clash below, Clash above) {
        int[] cells = IntStream.concat(IntStream.of(below.cells), IntStream.of(above.cells))
                .sorted()
                .distinct()
                .toArray();
        return new Clash(cells, new Certificate.Split(cell, at, below.refutation, above.refutation));
    }
}
