package duzhi.ledger.journal;

import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import java.time.Instant;

/** A line of the journal. */
public sealed interface Entry {

    /** A fact as it was first read or entered. */
    record Recorded(Fact fact) implements Entry {}

    /**
     * A fact that takes the place of an earlier one.
     *
     * @param fact the value now held true
     * @param corrects id of the fact it replaces
     * @param who the person who decided it
     * @param why the reason given
     * @param when the moment of the decision
     */
    record Corrected(Fact fact, String corrects, String who, String why, Instant when) implements Entry {}

    /**
     * An amount among words that is no fact, and what is to stand in its place.
     *
     * @param at where it stands
     * @param stated as printed, with its unit; empty where the number was left out
     * @param suggested what it is to be, with the same unit
     * @param who the person who decided it
     * @param why the reason given
     * @param when the moment of the decision
     */
    record Reworded(Place at, String stated, String suggested, String who, String why, Instant when) implements Entry {}
}
