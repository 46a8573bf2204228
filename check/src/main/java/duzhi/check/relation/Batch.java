package duzhi.check.relation;

import duzhi.check.relation.Linear.Outcome;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Interval;
import duzhi.ledger.source.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Many relations laid out for speed: every end of an interval is a whole number of hundredths of a fen, so a check is
 * a few additions. A relation whose figures do not fit is evaluated in decimals instead; the outcome is the same.
 */
public final class Batch {

    private static final int SCALE = 4;
    private static final long MOST = Long.MAX_VALUE >> 16;
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final int HOLDS = Outcome.HOLDS.ordinal();
    private static final int ROUNDED = Outcome.ROUNDED.ordinal();
    private static final int FAILS = Outcome.FAILS.ordinal();
    private static final int UNCERTAIN = Outcome.UNCERTAIN.ordinal();

    private final List<Linear> relations;
    private final int[] begin;
    private final boolean[] equality;
    private final boolean[] decimal;
    private final boolean[] uncertain;
    private final long[] value;
    private final long[] low;
    private final long[] high;
    private final boolean[] lowOpen;
    private final boolean[] highOpen;

    /** Lays out these relations. */
    public Batch(List<Linear> relations) {
        this.relations = List.copyOf(relations);
        int terms = relations.stream()
                .mapToInt(r -> r.left().size() + r.right().size())
                .sum();
        begin = new int[relations.size() + 1];
        equality = new boolean[relations.size()];
        decimal = new boolean[relations.size()];
        uncertain = new boolean[relations.size()];
        value = new long[terms];
        low = new long[terms];
        high = new long[terms];
        lowOpen = new boolean[terms];
        highOpen = new boolean[terms];
        layOut();
    }

    private record Ends(long value, long low, long high, boolean lowOpen, boolean highOpen, boolean fits) {

        static Ends of(Fact fact) {
            Interval interval = fact.figure().orElseThrow().interval();
            BigDecimal exact = fact.figure().orElseThrow().exact();
            boolean fits = fits(exact) && fits(interval.low()) && fits(interval.high());
            return fits
                    ? new Ends(
                            scaled(exact),
                            scaled(interval.low()),
                            scaled(interval.high()),
                            interval.lowOpen(),
                            interval.highOpen(),
                            true)
                    : new Ends(0, 0, 0, false, false, false);
        }

        private static boolean fits(BigDecimal amount) {
            return amount.stripTrailingZeros().scale() <= SCALE
                    && amount.abs().compareTo(BigDecimal.valueOf(MOST, SCALE)) < 0;
        }

        private static long scaled(BigDecimal amount) {
            return amount.setScale(SCALE, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact();
        }
    }

    private void layOut() {
        IdentityHashMap<Fact, Ends> known = new IdentityHashMap<>();
        int term = 0;
        for (int r = 0; r < relations.size(); r++) {
            Linear relation = relations.get(r);
            equality[r] = relation.kind().isEquality();
            begin[r] = term;
            for (Term each : relation.left()) {
                put(term++, r, each, each.sign(), known);
            }
            for (Term each : relation.right()) {
                put(term++, r, each, -each.sign(), known);
            }
        }
        begin[relations.size()] = term;
    }

    private void put(int term, int relation, Term each, int sign, IdentityHashMap<Fact, Ends> known) {
        Ends ends = known.computeIfAbsent(each.fact(), Ends::of);
        boolean plus = sign > 0;
        value[term] = plus ? ends.value() : -ends.value();
        low[term] = plus ? ends.low() : -ends.high();
        high[term] = plus ? ends.high() : -ends.low();
        lowOpen[term] = plus ? ends.lowOpen() : ends.highOpen();
        highOpen[term] = plus ? ends.highOpen() : ends.lowOpen();
        decimal[relation] |= !ends.fits();
        uncertain[relation] |= each.fact().source().certainty() == Source.Certainty.UNCERTAIN;
    }

    /** How many relations there are. */
    public int size() {
        return relations.size();
    }

    /** The relation at an index. */
    public Linear relation(int index) {
        return relations.get(index);
    }

    /** How the relation at an index ends. */
    public Outcome outcome(int index) {
        return decimal[index] ? relations.get(index).evaluate() : OUTCOMES[code(index)];
    }

    private int code(int r) {
        if (uncertain[r]) {
            return UNCERTAIN;
        }
        long difference = 0;
        for (int i = begin[r]; i < begin[r + 1]; i++) {
            difference += value[i];
        }
        if (difference == 0 || !equality[r] && difference < 0) {
            return HOLDS;
        }
        return rounded(r) ? ROUNDED : FAILS;
    }

    /** Whether zero lies between the ends of the gap; an open end does not belong to it. */
    private boolean rounded(int r) {
        long least = 0;
        long most = 0;
        boolean leastOpen = false;
        boolean mostOpen = false;
        for (int i = begin[r]; i < begin[r + 1]; i++) {
            least += low[i];
            most += high[i];
            leastOpen |= lowOpen[i];
            mostOpen |= highOpen[i];
        }
        boolean reachesDown = least < 0 || least == 0 && !leastOpen;
        boolean reachesUp = most > 0 || most == 0 && !mostOpen;
        return equality[r] ? reachesDown && reachesUp : reachesDown;
    }
}
