package duzhi.ledger.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands and how it was read.
 *
 * @param place where it is printed
 * @param repairs what had to be mended to read it, in the order it was done; empty for a plain reading
 * @param certainty how sure the reading is
 */
public record Source(Place place, List<Repair> repairs, Certainty certainty) {

    /** How sure a reading is. Relations do not rest on an uncertain one. */
    public enum Certainty {
        /** Read as it stands. */
        PLAIN,
        /** Read after a repair that leaves one possibility. */
        REPAIRED,
        /** More than one reading is left. */
        UNCERTAIN
    }

    /** Keeps its own list. */
    public Source {
        repairs = List.copyOf(repairs);
    }

    /** A plain reading. */
    public static Source plain(Place place) {
        return new Source(place, List.of(), Certainty.PLAIN);
    }

    /** The same reading with one more repair behind it. */
    public Source repaired(Repair repair) {
        List<Repair> all = new ArrayList<>(repairs);
        all.add(repair);
        return new Source(place, all, certainty == Certainty.UNCERTAIN ? certainty : Certainty.REPAIRED);
    }

    /** The same reading, marked as one of several. */
    public Source uncertain() {
        return new Source(place, repairs, Certainty.UNCERTAIN);
    }
}
