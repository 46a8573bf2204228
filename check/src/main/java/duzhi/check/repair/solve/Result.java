package duzhi.check.repair.solve;

import java.util.List;
import java.util.Optional;

/** What a search for the smallest repair came to. */
public sealed interface Result {

    /**
     * The smallest weight of any repair, proved.
     *
     * @param weight total weight of the cells that must change; 0 where everything holds
     * @param repairs repairs of exactly this weight: the products of the parts' alternatives, in order of cells
     * @param allListed whether these are all sets of cells of this weight that repair
     * @param parts the independent errors, each with its own alternatives
     * @param certificate why no lighter set of cells repairs, for {@link Verifier}
     */
    record Solved(long weight, List<Repair> repairs, boolean allListed, List<Part> parts, Certificate certificate)
            implements Result {}

    /**
     * The limit was reached before the smallest weight was known.
     *
     * @param lowerBound no repair weighs less
     * @param best a repair, perhaps not the smallest; empty where none was found
     * @param why which limit
     * @param parts the independent errors that were solved all the same
     * @param certificate why no repair weighs less than the lower bound, for {@link Verifier}
     */
    record Bounded(long lowerBound, Optional<Repair> best, Limit why, List<Part> parts, Certificate certificate)
            implements Result {}

    /** Whatever is changed, the relations cannot all hold: fixed cells and bounds contradict them. */
    record Impossible() implements Result {}

    /** What was used up. */
    enum Limit {
        /** The work allowed, which is counted: the same on any machine. */
        STEPS,
        /** The clock, before the work allowed was done: a quicker machine may come further. */
        TIME,
        /** The memory. */
        MEMORY,
        /** The patience for fractions: rows hold for fractions, and no whole values were found or excluded. */
        FRACTIONS
    }

    /**
     * Errors that have nothing to do with any other: one component of the graph of relations.
     *
     * @param weight smallest weight of a repair of this part
     * @param repairs sets of cells of that weight that repair it
     * @param allListed whether these are all
     */
    record Part(long weight, List<Repair> repairs, boolean allListed) {}

    /**
     * Cells that, changed together, make all relations true; no cell of them is spare.
     *
     * @param weight total weight of the cells
     * @param changes in order of cells
     */
    record Repair(long weight, List<Change> changes) {}

    /**
     * The values a cell can take in a repair while the others of the repair move as they must.
     *
     * @param cell index of the cell
     * @param from least value, or {@link Articulation#NO_LOW}
     * @param to greatest value, or {@link Articulation#NO_HIGH}; equals {@code from} where the relations determine it
     */
    record Change(int cell, long from, long to) {

        /** Whether only one value will do. */
        public boolean isDetermined() {
            return from == to;
        }
    }
}
