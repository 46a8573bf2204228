package duzhi.publish.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides which parts are rounded up and which down, so that the figures printed as sums of them come out best. Every part
 * stays within one step of its value. A figure costs its weight for each step it is off its own rounding, and much more
 * where it is off its value by a step or more. Parts are exchanged in chains: one is turned to mend a figure, others to mend
 * what that broke, as long as the whole becomes cheaper. Nothing depends on chance or on the clock.
 */
final class Remainders {

    /** Being off by a whole step costs more than anything but a figure that is told twice. */
    private static final long STEP = 10_000;

    private static final int LONGEST = 8;
    private static final int MOST_TRIES = 2_000_000;

    /**
     * A figure to be printed.
     *
     * @param terms the parts it is the sum of
     * @param nearest how many of them are to be rounded up for it to be rounded as by itself
     * @param rest what is left of it when all are rounded down, in steps
     * @param weight what each step costs that it is off
     */
    record Sum(List<Term> terms, int nearest, double rest, long weight) {}

    /**
     * A part of a figure.
     *
     * @param part its index
     * @param sign how often it is added, or below 0 taken off
     */
    record Term(int part, int sign) {}

    private final List<Sum> sums;
    private final boolean[] loose;
    private final boolean[] up;
    private final int[] count;
    private final List<List<Share>> shares = new ArrayList<>();
    private int tries = MOST_TRIES;

    /** That a part belongs to a sum. */
    private record Share(int sum, int sign) {}

    /**
     * @param loose which parts need rounding at all
     * @param up which parts are rounded up to begin with
     */
    Remainders(List<Sum> sums, boolean[] loose, boolean[] up) {
        this.sums = sums;
        this.loose = loose;
        this.up = up.clone();
        this.count = new int[sums.size()];
        for (int part = 0; part < up.length; part++) {
            shares.add(new ArrayList<>());
        }
        for (int sum = 0; sum < sums.size(); sum++) {
            for (Term term : sums.get(sum).terms()) {
                shares.get(term.part()).add(new Share(sum, term.sign()));
                count[sum] += up[term.part()] ? term.sign() : 0;
            }
        }
    }

    /** Which parts are rounded up. */
    boolean[] settle() {
        boolean better = true;
        while (better) {
            better = false;
            for (int sum = 0; sum < count.length; sum++) {
                better |= count[sum] != sums.get(sum).nearest() && mend(sum);
            }
        }
        return up;
    }

    private boolean mend(int sum) {
        return sums.get(sum).terms().stream().anyMatch(term -> helps(term, sum) && chain(term.part()));
    }

    /** Whether turning a part brings a sum nearer to its own rounding. */
    private boolean helps(Term term, int sum) {
        int wanted = sums.get(sum).nearest() - count[sum];
        int by = up[term.part()] ? -term.sign() : term.sign();
        return loose[term.part()] && Integer.signum(by) == Integer.signum(wanted);
    }

    private boolean chain(int first) {
        List<Integer> turned = new ArrayList<>(List.of(first));
        long change = turn(first);
        while (change >= 0 && turned.size() < LONGEST && tries > 0) {
            int next = best(turned);
            if (next < 0) {
                break;
            }
            turned.add(next);
            change += turn(next);
        }
        if (change >= 0) {
            turned.forEach(this::turn);
        }
        return change < 0;
    }

    /** The part that mends most of what the last one broke, or -1. */
    private int best(List<Integer> turned) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (Share share : shares.get(turned.getLast())) {
            for (Term term : sums.get(share.sum()).terms()) {
                if (helps(term, share.sum()) && !turned.contains(term.part())) {
                    long change = change(term.part());
                    if (change < least || change == least && term.part() < best) {
                        least = change;
                        best = term.part();
                    }
                }
            }
        }
        return best;
    }

    private long turn(int part) {
        long change = change(part);
        for (Share share : shares.get(part)) {
            count[share.sum()] += up[part] ? -share.sign() : share.sign();
        }
        up[part] = !up[part];
        return change;
    }

    private long change(int part) {
        tries--;
        long change = 0;
        for (Share share : shares.get(part)) {
            int now = count[share.sum()];
            Sum sum = sums.get(share.sum());
            change += cost(sum, up[part] ? now - share.sign() : now + share.sign()) - cost(sum, now);
        }
        return change;
    }

    private long cost(Sum sum, int count) {
        long off = (long) Math.abs(count - sum.rest());
        return Math.abs(count - sum.nearest()) * sum.weight() + off * STEP;
    }
}
