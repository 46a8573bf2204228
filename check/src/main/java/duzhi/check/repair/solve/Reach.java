package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Meter.Exhausted;
import java.math.BigInteger;

/** How far a cell can go while all rows hold: the simplex method proper, by the rule that cannot go round in circles. */
final class Reach {

    /** What an approximate value may be off compared with it, generously; besides it may be off by less than one. */
    private static final double DOUBT = 1e-12;

    private final Simplex simplex;

    /** The rows must hold. */
    Reach(Simplex simplex) {
        this.simplex = simplex;
    }

    /** The range of a cell's whole values. */
    Result.Change of(int cell) throws Exhausted {
        return new Result.Change(cell, end(cell, false), end(cell, true));
    }

    private long end(int cell, boolean up) throws Exhausted {
        int still = 0;
        while (true) {
            int row = simplex.rowOf(cell);
            if (row < 0 && !simplex.hasRoom(cell, up)) {
                return simplex.value(cell);
            }
            int moving = row < 0 ? cell : simplex.helping(row, up, still > Simplex.STILL);
            if (moving < 0) {
                return simplex.value(cell) + (up || simplex.isWhole(row) ? 0 : 1);
            }
            boolean rises =
                    row < 0 ? up : simplex.line(row).sign(simplex.line(row).find(moving)) > 0 != up;
            switch (move(moving, rises)) {
                case ENDLESS -> {
                    return up ? Articulation.NO_HIGH : Articulation.NO_LOW;
                }
                case STILL -> still++;
                case MOVED -> still = 0;
            }
        }
    }

    private enum Step {
        ENDLESS,
        STILL,
        MOVED
    }

    /** Moves a variable that is not basic until it or a basic one comes to its bound. */
    private Step move(int variable, boolean up) throws Exhausted {
        simplex.reach(variable);
        long bound = up ? simplex.high(variable) : simplex.low(variable);
        boolean stops = bound != Articulation.NO_HIGH && bound != Articulation.NO_LOW;
        BigInteger way = BigInteger.valueOf(bound)
                .subtract(BigInteger.valueOf(simplex.value(variable)))
                .abs();
        BigInteger pace = BigInteger.ONE;
        double near = stops ? way.doubleValue() : Double.POSITIVE_INFINITY;
        int first = -1;
        for (int row : simplex.touchedRows()) {
            Line line = simplex.line(row);
            int position = line.find(variable);
            if (position < 0) {
                continue;
            }
            int basic = simplex.basic(row);
            long end = line.sign(position) > 0 != up ? simplex.high(basic) : simplex.low(basic);
            if (end == Articulation.NO_HIGH || end == Articulation.NO_LOW) {
                continue;
            }
            double at = simplex.approximate(row);
            double doubt = 1 + (Math.abs((double) end) + Math.abs(at)) * DOUBT;
            if ((Math.abs(end - at) - doubt) / line.pace(position, basic) > near * (1 + DOUBT)) {
                continue;
            }
            BigInteger itsWay = line.factor(line.find(basic))
                    .multiply(BigInteger.valueOf(end))
                    .subtract(simplex.product(row))
                    .abs();
            BigInteger itsPace = line.factor(position).abs();
            int order = itsWay.multiply(pace).compareTo(way.multiply(itsPace));
            if (!stops || order < 0 || order == 0 && first >= 0 && basic < simplex.basic(first)) {
                stops = true;
                way = itsWay;
                pace = itsPace;
                near = way.doubleValue() / pace.doubleValue();
                first = row;
            }
        }
        if (stops && first < 0) {
            simplex.assign(variable, bound);
        } else if (stops) {
            stopAt(first, variable, up);
        }
        return !stops ? Step.ENDLESS : way.signum() == 0 ? Step.STILL : Step.MOVED;
    }

    private void stopAt(int row, int variable, boolean up) throws Exhausted {
        int basic = simplex.basic(row);
        boolean goesUp = simplex.line(row).sign(simplex.line(row).find(variable)) > 0 != up;
        simplex.exchange(row, variable, goesUp ? simplex.high(basic) : simplex.low(basic));
    }
}
