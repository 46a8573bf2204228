package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Meter.Exhausted;
import java.math.BigInteger;

/** How far a cell can go while all rows hold: the simplex method proper, by the rule that cannot go round in circles. */
final class Reach {

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
        while (true) {
            simplex.meter().tick();
            int row = simplex.rowOf(cell);
            if (row < 0) {
                if (!simplex.hasRoom(cell, up)) {
                    return simplex.value(cell);
                }
                if (!move(cell, up)) {
                    return up ? Articulation.NO_HIGH : Articulation.NO_LOW;
                }
                continue;
            }
            int position = helping(row, up);
            if (position < 0) {
                return simplex.value(cell) + (up || simplex.isWhole(row) ? 0 : 1);
            }
            Line line = simplex.line(row);
            if (!move(line.variable(position), line.sign(position) > 0 != up)) {
                return up ? Articulation.NO_HIGH : Articulation.NO_LOW;
            }
        }
    }

    private int helping(int row, boolean up) {
        Line line = simplex.line(row);
        for (int k = 0; k < line.size(); k++) {
            if (line.variable(k) != simplex.basic(row) && simplex.hasRoom(line.variable(k), line.sign(k) > 0 != up)) {
                return k;
            }
        }
        return -1;
    }

    /** Moves a variable that is not basic until it or a basic one comes to its bound; false if nothing stops it. */
    private boolean move(int variable, boolean up) throws Exhausted {
        simplex.reach(variable);
        long bound = up ? simplex.high(variable) : simplex.low(variable);
        boolean stops = bound != Articulation.NO_HIGH && bound != Articulation.NO_LOW;
        BigInteger way = BigInteger.valueOf(bound)
                .subtract(BigInteger.valueOf(simplex.value(variable)))
                .abs();
        BigInteger pace = BigInteger.ONE;
        int first = -1;
        for (int row : simplex.touchedRows()) {
            Line line = simplex.line(row);
            int position = line.find(variable);
            if (position < 0) {
                continue;
            }
            long end =
                    line.sign(position) > 0 != up ? simplex.high(simplex.basic(row)) : simplex.low(simplex.basic(row));
            if (end == Articulation.NO_HIGH || end == Articulation.NO_LOW) {
                continue;
            }
            BigInteger itsWay = line.factor(line.find(simplex.basic(row)))
                    .multiply(BigInteger.valueOf(end))
                    .subtract(simplex.product(row))
                    .abs();
            BigInteger itsPace = line.factor(position).abs();
            int order = itsWay.multiply(pace).compareTo(way.multiply(itsPace));
            if (!stops || order < 0 || order == 0 && first >= 0 && simplex.basic(row) < simplex.basic(first)) {
                stops = true;
                way = itsWay;
                pace = itsPace;
                first = row;
            }
        }
        if (stops && first < 0) {
            simplex.assign(variable, bound);
        } else if (stops) {
            stopAt(first, variable, up);
        }
        return stops;
    }

    private void stopAt(int row, int variable, boolean up) throws Exhausted {
        int basic = simplex.basic(row);
        boolean goesUp = simplex.line(row).sign(simplex.line(row).find(variable)) > 0 != up;
        simplex.exchange(row, variable, goesUp ? simplex.high(basic) : simplex.low(basic));
    }
}
