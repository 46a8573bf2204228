package duzhi.check.repair;

import duzhi.check.derive.Naming;
import duzhi.check.finding.Text;
import duzhi.check.repair.Bond.Claim;
import duzhi.check.time.Patience;
import duzhi.ledger.fact.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every search for a repair looks at, and the one test that every candidate must pass. */
record Context(Net net, Layout layout, Amounts amounts, Naming naming, Patience patience) {

    /** What follows from a change: rates to be worked out anew, and the relations made true. */
    record Effect(List<Claim> follow, BitSet covers) {}

    /**
     * The effect of printing other figures, empty where that breaks a relation that held or mends none. A rate or change
     * worked out from a figure does not hold it in place: it follows.
     */
    Optional<Effect> effect(Map<Integer, Cell> changed) {
        patience.check();
        BitSet after = net.failingWith(changed);
        BitSet broken = (BitSet) after.clone();
        broken.andNot(net.failing);
        List<Claim> follow = new ArrayList<>();
        for (int b = broken.nextSetBit(0); b >= 0; b = broken.nextSetBit(b + 1)) {
            Claim claim = net.bonds.get(b).claim();
            if (claim == null || net.isDoubted(claim) || changed.containsKey(claim.cell())) {
                return Optional.empty();
            }
            if (!follow.contains(claim)) {
                follow.add(claim);
            }
        }
        BitSet covers = (BitSet) net.failing.clone();
        covers.andNot(after);
        return covers.isEmpty() ? Optional.empty() : Optional.of(new Effect(follow, covers));
    }

    /** The figure that the relations of a cell ask for once others print other figures; empty where they leave it open. */
    Optional<Figure> asked(int index, Map<Integer, Cell> changed, List<Integer> open) {
        Cell cell = net.cells.get(index);
        long[] range = net.allowedWith(changed, index, open);
        boolean known = range[0] > -Cell.MOST && range[1] < Cell.MOST && range[0] <= range[1];
        return known ? Optional.of(cell.printed(range[0] + (range[1] - range[0]) / 2)) : Optional.empty();
    }

    /** What a rate or change would say once some cells print other figures; empty where it cannot be worked out. */
    Optional<Figure> worked(Claim claim, Map<Integer, Cell> changed) {
        BigDecimal part = value(claim.part(), changed);
        BigDecimal whole = value(claim.whole(), changed);
        if (net.cells.get(claim.whole()).sort() == Cell.Sort.UNKNOWN) {
            return Optional.empty();
        }
        BigDecimal grown = claim.growth() ? part.subtract(whole).abs() : part;
        Figure rate = claim.rate();
        if (rate == null) {
            Cell size = net.cells.get(claim.cell());
            return Optional.of(size.printed(Cell.whole(grown, Cell.scale(size.figure()), RoundingMode.HALF_UP)));
        }
        if (whole.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal quotient = grown.divide(whole, MathContext.DECIMAL64)
                .divide(rate.unit().factor(), MathContext.DECIMAL64)
                .setScale(Math.max(0, rate.printed().scale()), RoundingMode.HALF_UP);
        return Optional.of(new Figure(quotient, rate.unit()));
    }

    /** Whether a change goes the other way than it is told once some cells print other figures. */
    boolean isTurned(Claim claim, Map<Integer, Cell> changed) {
        int order = value(claim.part(), changed).compareTo(value(claim.whole(), changed));
        boolean known = net.cells.get(claim.whole()).sort() != Cell.Sort.UNKNOWN;
        return claim.growth() && known && (claim.down() ? order > 0 : order < 0);
    }

    private BigDecimal value(int index, Map<Integer, Cell> changed) {
        return changed.getOrDefault(index, net.cells.get(index)).figure().exact();
    }

    /** Where a cell stands, in words. */
    Text spot(int index) {
        return Naming.spot(net.cells.get(index).place());
    }
}
