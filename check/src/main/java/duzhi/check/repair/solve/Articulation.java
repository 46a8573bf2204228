package duzhi.check.repair.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures and the linear relations among them, over whole numbers (money in hundredths of a fen), to be made true by
 * changing as little as possible.
 *
 * @param cells the figures; relations name them by their index
 * @param rows the relations, all of which must hold
 */
public record Articulation(List<Cell> cells, List<Row> rows) {

    /** As a bound: there is none on this side. */
    public static final long NO_LOW = Long.MIN_VALUE;

    /** As a bound: there is none on this side. */
    public static final long NO_HIGH = Long.MAX_VALUE;

    /** No figure and no bound is further from zero: 460 trillion yuan in hundredths of a fen. */
    public static final long MOST = 1L << 62;

    /** Keeps its own lists; refuses a row that names a cell that is not there. */
    public Articulation {
        cells = List.copyOf(cells);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (!row.terms().isEmpty() && row.terms().getLast().cell() >= cells.size()) {
                throw new IllegalArgumentException(
                        "a row names cell " + row.terms().getLast().cell() + " of " + cells.size());
            }
        }
    }

    /**
     * One figure. Unchanged, its value is one of {@code from..to} that is also within {@code lowest..highest}; if there is
     * none (a negative amount where none can be), it must change. Changed, it is any of {@code lowest..highest}.
     *
     * @param from lowest value that the printed digits allow
     * @param to highest value that the printed digits allow; equals {@code from} for an exact figure
     * @param weight what a change costs, from 1 up; or {@link #FIXED}
     * @param lowest least value it can have at all, or {@link #NO_LOW}; of no effect on a fixed cell
     * @param highest greatest value it can have at all, or {@link #NO_HIGH}; of no effect on a fixed cell
     */
    public record Cell(long from, long to, int weight, long lowest, long highest) {

        /** The weight of a cell that never changes. */
        public static final int FIXED = 0;

        /** The greatest weight of a cell that may change. */
        public static final int HEAVIEST = 1_000_000;

        /** Refuses empty ranges and negative weights. */
        public Cell {
            if (from > to
                    || lowest > highest
                    || weight < 0
                    || weight > HEAVIEST
                    || from < -MOST
                    || to > MOST
                    || isFar(lowest, highest)) {
                throw new IllegalArgumentException(
                        "not a cell: " + from + ".." + to + ", weight " + weight + ", " + lowest + ".." + highest);
            }
        }

        /** An exact amount that cannot be negative. */
        public static Cell amount(long value) {
            return new Cell(value, value, 1, 0, NO_HIGH);
        }

        /** Whether it must change, for no value that is printed can be. */
        boolean isForced() {
            return !isFixed() && (from > highest || to < lowest);
        }

        /** The middle of what is printed, as far as it can be. */
        long start() {
            long middle = from + (to - from >>> 1);
            return isFixed() ? middle : Math.clamp(middle, lowest, highest);
        }

        /** Whether it never changes. */
        public boolean isFixed() {
            return weight == FIXED;
        }
    }

    private static boolean isFar(long low, long high) {
        return low != NO_LOW && low < -MOST || low > MOST || high != NO_HIGH && high > MOST || high < -MOST;
    }

    /** A cell with its factor, which is not zero. */
    public record Term(int cell, long coefficient) {}

    /**
     * The sum of the terms lies within {@code low..high}.
     *
     * @param terms by cell, each cell once, no factor zero
     * @param low least sum, or {@link #NO_LOW}
     * @param high greatest sum, or {@link #NO_HIGH}; equals {@code low} for an equality
     */
    public record Row(List<Term> terms, long low, long high) {

        /** Puts terms into order and adds up those of the same cell. */
        public Row {
            terms = isInOrder(terms) ? List.copyOf(terms) : inOrder(terms);
            if (low > high || isFar(low, high)) {
                throw new IllegalArgumentException("not a range of sums: " + low + ".." + high);
            }
        }

        private static boolean isInOrder(List<Term> terms) {
            int last = -1;
            for (Term term : terms) {
                if (term.cell() <= last || term.coefficient() == 0) {
                    return false;
                }
                last = term.cell();
            }
            return true;
        }

        private static List<Term> inOrder(List<Term> terms) {
            Map<Integer, Long> merged = new TreeMap<>();
            for (Term term : terms) {
                if (term.cell() < 0) {
                    throw new IllegalArgumentException("no cell has index " + term.cell());
                }
                merged.merge(term.cell(), term.coefficient(), Math::addExact);
            }
            return merged.entrySet().stream()
                    .filter(each -> each.getValue() != 0)
                    .map(each -> new Term(each.getKey(), each.getValue()))
                    .toList();
        }

        /** The whole is the sum of these parts. */
        public static Row sum(int whole, int... parts) {
            return new Row(difference(whole, parts), 0, 0);
        }

        /** These parts (其中) together do not exceed the whole. */
        public static Row within(int whole, int... parts) {
            return new Row(difference(whole, parts), 0, NO_HIGH);
        }

        private static List<Term> difference(int whole, int... parts) {
            List<Term> terms = new ArrayList<>();
            terms.add(new Term(whole, 1));
            Arrays.stream(parts).forEach(part -> terms.add(new Term(part, -1)));
            return terms;
        }
    }
}
